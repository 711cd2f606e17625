/* Copy my vote: the code goes to the clipboard, or is shown selected where the clipboard is refused. */

const voter = crypto.getRandomValues(new Uint32Array(1))[0] & 0x1ffffff;

function ownWeights() {
  const rest = find("rest").checked;
  return ids.map((_, row) => (rest || sliders.get(row).touched ? setting.weights[row] : null));
}

function hideCode() {
  find("code-line").hidden = true;
  find("copied").textContent = "";
}

async function copyVote(event) {
  event.preventDefault();
  const weights = ownWeights();
  if (weights.every((weight) => weight === null)) {
    hideCode();
    find("copied").textContent = "Move a slider, or say that you agree with the rest.";
    return;
  }
  const name = find("voter").value;
  const code = encodeVote({ comparison: data.comparison, names: data.names, voter, weights, name });
  find("code").value = code;
  find("code-line").hidden = false;
  find("copied").textContent = (await copied(code)) ? "Copied. Paste it into the chat." : "Copy the selected line and paste it into the chat.";
}

async function copied(code) {
  try {
    await navigator.clipboard.writeText(code);
    return true;
  } catch {
    find("code").focus();
    find("code").select();
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  }
}

find("vote").addEventListener("submit", copyVote);
find("vote").addEventListener("input", hideCode);
globalThis.steelyard = Object.freeze({ evaluate: evaluatePlainly });

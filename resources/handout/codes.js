/* The code of a vote, one line that a chat leaves alone; the program's module voting/codes says how it is built. */

const SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
const PREFIX = "sy1";
const MOST_NAME_BYTES = 39;
const WEIGHTS_OF_A_VOTE = 22n;

/* Return the code of {comparison, names: hex, voter: up to 25 bits, weights: 0 to 10 or null, name}. */
function encodeVote({ comparison, names, voter, weights, name }) {
  const said = nameBytes(name);
  let weighed = 0n;
  for (const weight of weights) weighed = weighed * WEIGHTS_OF_A_VOTE + BigInt(weight === null ? 0 : Math.round(weight * 2) + 1);
  const largest = WEIGHTS_OF_A_VOTE ** BigInt(weights.length) - 1n;
  const parts = [
    [BigInt(weights.length), 12], [BigInt(said.length), 6], [0n, 2], [BigInt(`0x${comparison}`), 48],
    [BigInt(`0x${names}`), 24], [BigInt(voter), 25], [weighed, largest ? largest.toString(2).length : 0],
    ...[...said].map((byte) => [BigInt(byte), 8]),
  ];
  let bits = "";
  for (const [value, width] of parts) bits += width ? value.toString(2).padStart(width, "0") : "";
  bits = bits.padEnd(Math.ceil(bits.length / 5) * 5, "0");
  const body = PREFIX + signs(bits);
  return body + signs(crc32(body).toString(2).padStart(35, "0"));
}

function signs(bits) {
  let text = "";
  for (let place = 0; place < bits.length; place += 5) text += SIGNS[parseInt(bits.slice(place, place + 5), 2)];
  return text;
}

/* Return a name in UTF-8, cut behind a whole letter where it is too long. */
function nameBytes(name) {
  const encoder = new TextEncoder();
  const letters = [...name.trim()];
  while (encoder.encode(letters.join("")).length > MOST_NAME_BYTES) letters.pop();
  return encoder.encode(letters.join(""));
}

function crc32(text) {
  let sum = 0xffffffff;
  for (let place = 0; place < text.length; place += 1) {
    sum ^= text.charCodeAt(place);
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

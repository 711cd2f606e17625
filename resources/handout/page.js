/* The page: shows what follows from the sliders. It writes text, never markup. */

const data = JSON.parse(document.getElementById("data").textContent);
const { table, agreed } = data;
const words = speaker(data.words);
const ids = table.requirements.map((requirement) => requirement.id);
const byRow = (values, missing) => ids.map((id) => values[id] ?? missing);
const agreedSetting = {
  weights: byRow(agreed.weights, 0), mustHaves: byRow(agreed.must_haves, null),
  enough: byRow(agreed.enough, null), running: [...agreed.running],
};
const setting = { ...agreedSetting, weights: [...agreedSetting.weights], mustHaves: [...agreedSetting.mustHaves] };
const sliders = new Map();
const ANNOUNCED_AFTER = 600;

const find = (id) => document.getElementById(id);

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const lines = (id, texts) => find(id).replaceChildren(...texts.map((text) => make("li", {}, text)));

function write(id, text) {
  find(id).textContent = text;
  find(id).hidden = !text;
}

/* Sliders and must-haves take the place of the printed weights. */

function makeSlider(item) {
  const row = Number(item.dataset.row);
  const described = item.querySelector(".ask") ? { "aria-describedby": `ask-${row}` } : {};
  const range = make("input", { type: "range", min: 0, max: HIGHEST_WEIGHT, step: HALF_STEP, "aria-labelledby": `name-${row}`, ...described });
  const ring = make("span", { class: "ring", "aria-hidden": "true" });
  ring.style.setProperty("--at", agreedSetting.weights[row] / HIGHEST_WEIGHT);
  const least = make("select", { "aria-label": `Must-have: ${table.requirements[row].name}` });
  const agreedLeast = agreedSetting.mustHaves[row];
  const choices = [...new Set([1, 2, 3, 4, 5, ...(agreedLeast === null ? [] : [agreedLeast])])].sort((a, b) => a - b);
  least.append(make("option", { value: "" }, "no must-have"));
  for (const choice of choices) least.append(make("option", { value: choice }, words.mustHaveText(choice)));
  item.querySelector(".track").replaceChildren(ring, range);
  item.querySelector(".least").replaceChildren(least);
  const slider = { row, item, range, least, track: item.querySelector(".track"), value: item.querySelector(".value"), touched: false };
  range.addEventListener("input", () => {
    slider.touched = true;
    setting.weights[row] = Number(range.value);
    hideCode();
    show();
  });
  least.addEventListener("change", () => {
    setting.mustHaves[row] = least.value === "" ? null : Number(least.value);
    show();
  });
  sliders.set(row, slider);
}

function showSlider(slider, flips) {
  const { row, range, least } = slider;
  const weight = setting.weights[row];
  const shown = String(Number(fixed(weight, 1)));
  range.value = weight;
  range.style.setProperty("--set", `${weight * 10}%`);
  const slots = { weight: shown, agreed: String(Number(fixed(agreedSetting.weights[row], 1))) };
  range.setAttribute("aria-valuetext", words.say("setting", slots));
  slider.value.textContent = shown;
  slider.item.classList.toggle("agreed", weight === agreedSetting.weights[row]);
  least.value = setting.mustHaves[row] ?? "";
  for (const mark of slider.track.querySelectorAll(".mark")) mark.remove();
  slider.track.prepend(...flips.map((flip) => {
    const mark = make("span", { class: "mark", "aria-hidden": "true", title: words.consequence(showing, flip) });
    mark.style.setProperty("--at", flip.at / HIGHEST_WEIGHT);
    return mark;
  }));
}

/* The result. */

let showing = null;
let announcing = 0;

function show() {
  showing = evaluate(table, setting);
  const places = differing();
  const untouched = places.length === 0;
  const sentence = untouched ? data.answer.sentence : words.answer(showing);
  find("whose").textContent = words.say(untouched ? "with_agreed" : "with_yours");
  find("answer").textContent = sentence;
  write("addition", untouched ? data.answer.addition : words.addition(showing));
  write("stance", untouched ? "" : stance(places, sentence));
  write("confidence", untouched || !data.answer.confidence ? data.answer.confidence
    : words.say("how_often", { confidence: data.answer.confidence }));
  showBars();
  lines("out", words.eliminations(showing));
  const flips = words.flips(showing);
  find("flips-title").textContent = flips.heading;
  lines("flips", [...flips.lines.map((line) => `${line}.`), ...(flips.none ? [flips.none] : [])]);
  showWhy();
  const byRequirement = Map.groupBy ? Map.groupBy(showing.flips, (flip) => flip.row) : grouped(showing.flips);
  for (const slider of sliders.values()) showSlider(slider, byRequirement.get(slider.row) ?? []);
  find("reset").disabled = untouched;
  document.body.classList.toggle("changed", !untouched);
  window.clearTimeout(announcing);
  announcing = window.setTimeout(() => { find("announcement").textContent = `${find("whose").textContent} ${sentence}`; }, ANNOUNCED_AFTER);
}

function grouped(flips) {
  const groups = new Map();
  for (const flip of flips) groups.set(flip.row, [...(groups.get(flip.row) ?? []), flip]);
  return groups;
}

function showBars() {
  const list = find("result");
  const items = new Map([...list.children].map((item) => [Number(item.dataset.column), item]));
  for (const column of showing.weighing.order) {
    const item = items.get(column);
    const score = showing.weighing.scores?.[column] ?? 0;
    const out = showing.weighing.failed[column].length > 0;
    const leads = showing.weighing.leaders.includes(column) && showing.weighing.scores;
    item.querySelector(".filled").setAttribute("width", Math.max(0, score) * 20);
    item.querySelector(".score").textContent = words.scoreOf(showing, column);
    let note = "";
    if (out) note = words.say("ruled_out");
    else if (leads) note = words.say(showing.weighing.leaders.length > 1 ? "level" : "ahead");
    item.querySelector(".note").textContent = note;
    item.classList.toggle("is-out", out);
    list.append(item);
  }
}

function showWhy() {
  const why = words.why(showing);
  find("why-for").textContent = why.heading;
  lines("reasons", why.none ? [...why.reasons, why.none] : why.reasons);
  find("why-against").textContent = why.againstHeading;
  lines("against", why.against);
}

/* Where the setting differs from what was agreed, as changes each of which can be tried alone. */
function differing() {
  const changes = [];
  ids.forEach((_, row) => {
    for (const what of ["weights", "mustHaves"]) {
      if (setting[what][row] !== agreedSetting[what][row]) changes.push({ what, row, name: table.requirements[row].name });
    }
  });
  for (const candidate of table.candidates) {
    const runs = setting.running.includes(candidate.id);
    if (runs !== agreedSetting.running.includes(candidate.id)) changes.push({ what: "running", id: candidate.id, runs, name: candidate.name });
  }
  return changes;
}

function stance(changes, sentence) {
  const deciding = changes.filter((change) => decides(change)).map((change) => change.name);
  const onlyWeights = changes.every((change) => change.what === "weights");
  const team = sentence === data.answer.sentence ? words.say("same_answer") : words.say("other_answer", { answer: data.answer.sentence });
  return `${team} ${words.differences(changes.length, { onlyWeights, deciding })}`;
}

function decides({ what, row, id, runs }) {
  const tried = { ...agreedSetting };
  if (what === "running") tried.running = runs ? [...tried.running, id] : tried.running.filter((each) => each !== id);
  else tried[what] = tried[what].map((value, place) => (place === row ? setting[what][row] : value));
  return recommendedIn(tried) !== recommendedIn(agreedSetting);
}

function recommendedIn(tried) {
  const weighing = weigh(table, tried);
  return [...recommendedOf(weighing, outcomeOf(weighing))].sort().join();
}

function reset() {
  setting.weights = [...agreedSetting.weights];
  setting.mustHaves = [...agreedSetting.mustHaves];
  setting.running = [...agreedSetting.running];
  for (const slider of sliders.values()) slider.touched = false;
  hideCode();
  showRunning();
  show();
}

function showRunning() {
  for (const box of document.querySelectorAll("#running input")) box.checked = setting.running.includes(box.value);
}

/* For tests and the curious: what a setting gives, as `steelyard score --json` has it, by the lead alone.
   Weights that are missing are 0; without must_haves there are none; what is enough and what runs already is
   as agreed unless given. */
function evaluatePlainly({ weights = {}, must_haves: mustHaves = {}, enough = agreed.enough, running = agreed.running } = {}) {
  const result = evaluate(table, {
    weights: byRow(weights, 0), mustHaves: byRow(mustHaves, null), enough: byRow(enough, null), running,
  });
  const { weighing } = result;
  const rankOf = (column) => {
    let before = 0;
    for (const group of weighing.ranking) {
      if (group.includes(column)) return before + 1;
      before += group.length;
    }
    return null;
  };
  return {
    outcome: result.outcome,
    sentence: words.answer(result),
    candidates: weighing.order.map((column) => ({
      id: table.candidates[column].id, score: weighing.scores?.[column] ?? null, rank: rankOf(column), eligible: !weighing.failed[column].length,
    })),
    flips: result.flips.map((flip) => ({ requirement: ids[flip.row], at: flip.at, leader: table.candidates[flip.leader].id })),
  };
}

document.querySelectorAll(".slider").forEach(makeSlider);
for (const box of document.querySelectorAll("#running input")) {
  box.addEventListener("change", () => {
    setting.running = box.checked ? [...setting.running, box.value] : setting.running.filter((id) => id !== box.value);
    show();
  });
}
find("reset").addEventListener("click", reset);
document.documentElement.classList.add("live");
showRunning();
show();
window.clearTimeout(announcing);

/* The arithmetic of a decision: scores, price, must-haves, what is enough, ranks, ties and flips, and the
   outcome by the lead alone. The rules are those of the rooms scoring/weighing, flips and recommendation of
   the program, and its tests hold the one against the other. Nothing here knows the page. */

const TIE = 1e-9;
const TOO_CLOSE_LEAD = 0.05;
const WEAK_SCORE = 2.5;
const MOST_UNKNOWN = 1 / 3;
const HIGHEST_WEIGHT = 10;
const HALF_STEP = 0.5;
const REASONS_FOR = 3;
const REASONS_AGAINST = 2;
const NEAREST_FLIPS = 3;

/* Lay a setting {weights, mustHaves, enough: numbers by row, null for none; running: option ids} on a table
   {candidates: [{id, members, combined}], requirements: [{id, fits, lows, unknown, burden}], price}. */
function weigh(table, setting) {
  const columns = table.candidates.map((_, column) => column);
  const counted = table.requirements.map((requirement, row) =>
    requirement.fits.map((fit) => Math.min(fit, setting.enough[row] ?? Infinity)));
  const paid = price(table, setting.running);
  const net = counted.map((fits) => fits.map((fit, column) => fit - paid[column]));
  const sums = columns.map((column) => net.reduce((sum, fits, row) => sum + setting.weights[row] * fits[column], 0));
  const total = setting.weights.reduce((sum, weight) => sum + weight, 0);
  const { failed, toBeShown } = applyMustHaves(table, setting.mustHaves);
  const eligible = columns.filter((column) => !failed[column].length);
  const scores = total > 0 ? sums.map((sum) => sum / total) : null;
  const ranking = scores ? groupTies(scores, eligible) : eligible.length === 1 ? [eligible] : [];
  return {
    table, setting, counted, paid, net, sums, total, failed, toBeShown, eligible, scores, ranking,
    leaders: ranking[0] ?? [], rivals: ranking.slice(1).flat(), order: order(columns, failed, scores, ranking),
  };
}

function price(table, running) {
  const brought = table.candidates.map((candidate) =>
    candidate.members.filter((member) => !running.includes(member)).length);
  const least = Math.min(...brought);
  return brought.map((systems) => table.price * (systems - least));
}

function applyMustHaves(table, mustHaves) {
  const failed = table.candidates.map(() => []);
  const toBeShown = table.candidates.map(() => []);
  table.requirements.forEach((requirement, row) => {
    const least = mustHaves[row];
    if (least === null) return;
    requirement.fits.forEach((fit, column) => {
      if (!requirement.unknown[column] && fit < least - TIE) failed[column].push({ row, fit, least });
      else if (requirement.lows[column] < least - TIE) toBeShown[column].push(row);
    });
  });
  return { failed, toBeShown };
}

/* Return columns best first, in groups of equal scores, each in the table's order. */
function groupTies(scores, columns) {
  const groups = [];
  let best = 0;
  for (const column of [...columns].sort((a, b) => scores[b] - scores[a])) {
    if (groups.length && best - scores[column] <= TIE) groups[groups.length - 1].push(column);
    else {
      groups.push([column]);
      best = scores[column];
    }
  }
  return groups.map((group) => group.sort((a, b) => a - b));
}

function order(columns, failed, scores, ranking) {
  const eliminated = columns.filter((column) => failed[column].length);
  if (!scores) return [...columns.filter((column) => !failed[column].length), ...eliminated];
  return [...ranking, ...groupTies(scores, eliminated)].flat();
}

function knownEnough(weighing, column) {
  const unknown = weighing.table.requirements.reduce(
    (sum, requirement, row) => sum + (requirement.unknown[column] ? weighing.setting.weights[row] : 0), 0);
  return unknown <= MOST_UNKNOWN * weighing.total + TIE;
}

function leadOf(weighing) {
  const [first, second] = weighing.ranking.flat();
  if (second === undefined) return null;
  return Math.max(0, (weighing.sums[first] - weighing.sums[second]) / weighing.total);
}

/* Return the kind of answer, by the lead alone. */
function outcomeOf(weighing) {
  const { eligible, leaders, total, table } = weighing;
  if (!eligible.length) return "none_eligible";
  if (!leaders.length) return "no_weights";
  const compared = total > 0 && eligible.length > 1;
  if (compared && !leaders.some((column) => knownEnough(weighing, column))) return "not_enough_known";
  const lead = leadOf(weighing);
  if (lead !== null && lead < TOO_CLOSE_LEAD - TIE) return "too_close";
  return table.candidates[leaders[0]].combined ? "combine" : "choose";
}

function recommendedOf(weighing, outcome) {
  if (outcome === "not_enough_known") return [];
  if (outcome !== "too_close") return weighing.leaders.slice(0, 1);
  const ranked = weighing.order.filter((column) => weighing.eligible.includes(column));
  const best = weighing.scores[ranked[0]];
  const close = ranked.filter((column) => best - weighing.scores[column] < TOO_CLOSE_LEAD - TIE);
  return ranked.slice(0, Math.max(2, close.length));
}

/* Return the nearest crossings of every requirement, below and above its weight. */
function flipsOf(weighing) {
  const { leaders, setting, table } = weighing;
  const rivals = [...weighing.rivals].sort((a, b) => a - b);
  if (!rivals.length) return [];
  const ahead = Math.max(...leaders.map((column) => weighing.sums[column]));
  const gaps = rivals.map((column) => ahead - weighing.sums[column]);
  const found = [];
  table.requirements.forEach((_, row) => {
    for (const sign of [-1, 1]) {
      const flip = crossing(weighing, row, sign, rivals, gaps);
      if (flip) found.push({ row, now: setting.weights[row], direction: sign > 0 ? "up" : "down", ...flip });
    }
  });
  return found;
}

function crossing(weighing, row, sign, rivals, gaps) {
  const now = weighing.setting.weights[row];
  const gains = weighing.net[row].map((fit) => sign * fit);
  const pace = Math.max(...weighing.leaders.map((column) => gains[column]));
  const rates = rivals.map((column) => gains[column] - pace);
  const distances = rates.map((rate, place) => (rate > TIE ? gaps[place] / rate : Infinity));
  const nearest = Math.min(...distances);
  const at = now + sign * nearest;
  if (!(at > TIE && at < HIGHEST_WEIGHT - TIE)) return null;
  const level = rates.map((rate, place) => (distances[place] <= nearest + TIE ? rate : -Infinity));
  const leader = rivals[level.indexOf(Math.max(...level))];
  const reach = (lead) => Math.min(...rates.map((rate, place) => {
    const left = gaps[place] - lead * weighing.total;
    const speed = rate + sign * lead;
    if (left < -TIE * weighing.total) return 0;
    return speed > TIE ? left / speed : Infinity;
  }));
  const shared = weighing.leaders.length > 1;
  const tieFrom = now + sign * (shared ? 0 : Math.min(reach(TOO_CLOSE_LEAD), Math.abs(at - now)));
  const clear = now + sign * reach(-TOO_CLOSE_LEAD);
  return { at, leader, tieFrom, clearFrom: clear >= 0 && clear <= HIGHEST_WEIGHT ? clear : null };
}

const ninth = (value) => Number(value.toFixed(9));

function nearestFlips(flips) {
  const distance = (flip) => ninth(Math.abs(flip.at - flip.now));
  return [...flips].sort((a, b) => distance(a) - distance(b)).slice(0, NEAREST_FLIPS);
}

/* Return the next half step at or beyond a weight, the way it moves. */
function stepAt(weight, direction) {
  const count = weight / HALF_STEP;
  return (direction === "up" ? Math.ceil(count - TIE) : Math.floor(count + TIE)) * HALF_STEP;
}

/* Return what makes the lead of one candidate over another, largest first; row null is the price. */
function contributions(weighing, one, other) {
  const { setting, total, counted, paid } = weighing;
  const every = [];
  setting.weights.forEach((weight, row) => {
    if (weight > 0) every.push({ row, value: (weight / total) * (counted[row][one] - counted[row][other]) });
  });
  if (every.length && paid[one] !== paid[other]) every.push({ row: null, value: paid[other] - paid[one] });
  return every.sort((a, b) => ninth(b.value) - ninth(a.value));
}

/* Return the requirements that favour one candidate over another; what is unknown of it never does. */
function reasonsFor(weighing, one, other, most) {
  return contributions(weighing, one, other)
    .filter(({ row, value }) => row !== null && value > 0 && !weighing.table.requirements[row].unknown[one])
    .slice(0, most).map(({ row }) => row);
}

/* Return whom the fewest must-haves eliminate, and by how many steps at the most. */
function nearestMiss(weighing) {
  const shortfall = (column) => weighing.failed[column].reduce((sum, miss) => sum + miss.least - miss.fit, 0);
  const nearest = [...weighing.order].sort((a, b) =>
    weighing.failed[a].length - weighing.failed[b].length || shortfall(a) - shortfall(b))[0];
  const steps = Math.max(...weighing.failed[nearest].map((miss) => Math.ceil(miss.least - miss.fit - TIE)));
  return { column: nearest, missed: weighing.failed[nearest].length, steps };
}

/* Return for each member of a combination the weighted row on which it does most more than the others; a burden
   is no role. */
function carriedBy(weighing, members) {
  const carried = new Map();
  for (const member of members) {
    const others = members.filter((other) => other !== member);
    let best = 0;
    weighing.table.requirements.forEach((requirement, row) => {
      const share = weighing.setting.weights[row] / weighing.total;
      if (!(share > 0) || requirement.burden || requirement.unknown[member]) return;
      const gain = share * (requirement.fits[member] - Math.max(...others.map((other) => requirement.fits[other])));
      if (gain > best) {
        best = gain;
        carried.set(member, row);
      }
    });
  }
  return carried;
}

/* Return with how many decimals the scores of a result are shown without contradicting each other. */
function decimalsOf(weighing) {
  if (!weighing.scores) return 1;
  const scores = weighing.order.filter((column) => weighing.eligible.includes(column))
    .map((column) => weighing.scores[column]).filter((score) => score > 0);
  const rounded = (score) => Number(fixed(score, 1));
  for (let place = 1; place < scores.length; place += 1) {
    const [one, other] = [scores[place - 1], scores[place]];
    if (one - other > TIE && rounded(one) <= rounded(other)) return 2;
  }
  const lead = leadOf(weighing);
  if (lead !== null && scores.length > 1) {
    const apart = rounded(scores[0]) - rounded(scores[1]);
    if (Math.abs(apart - rounded(lead)) > TIE) return 2;
  }
  return 1;
}

/* Return a number with one or two decimals; of two that are equally near the even one, as the program does. */
function fixed(value, decimals) {
  const halves = value * (decimals === 1 ? 4 : 8);
  if (!Number.isInteger(halves) || halves % 2 === 0) return value.toFixed(decimals);
  const scale = 10 ** decimals;
  const below = Math.floor(value * scale);
  return ((below % 2 === 0 ? below : below + 1) / scale).toFixed(decimals);
}

/* Weigh a setting and return all that follows from it. */
function evaluate(table, setting) {
  const weighing = weigh(table, setting);
  const outcome = outcomeOf(weighing);
  const [leader, rival] = weighing.ranking.flat();
  const pair = rival === undefined ? null : [leader, rival];
  return {
    weighing, outcome, pair,
    recommended: recommendedOf(weighing, outcome),
    weak: Boolean(weighing.leaders.length && weighing.scores) && weighing.scores[weighing.order[0]] < WEAK_SCORE - TIE,
    flips: flipsOf(weighing),
    decimals: decimalsOf(weighing),
    reasonsFor: pair ? reasonsFor(weighing, leader, rival, REASONS_FOR) : [],
    reasonsAgainst: pair ? reasonsFor(weighing, rival, leader, REASONS_AGAINST) : [],
  };
}

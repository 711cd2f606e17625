/* The sentences of a result, from the program's own templates; which of them fits is decided as there. */

function speaker(words) {
  const say = (sentence, slots = {}) => words.templates[sentence].replace(/\{(\w+)\}/g, (_, slot) => slots[slot]);
  const numberWord = (number) => words.numbers[number] ?? String(number);
  const capitalise = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const join = (phrases) => (phrases.length < 2 ? phrases.join("") : `${phrases.slice(0, -1).join(", ")} and ${phrases.at(-1)}`);
  const quote = (text) => `“${text}”`;
  const sentence = (text) => (!text || /[.!?…]”?$/.test(text) ? text : `${text}.`);
  const sentences = (...parts) => parts.filter((part) => part.trim()).map(sentence).join(" ");
  const figure = (number) => String(Number(fixed(number, 1)));
  const fitLevel = (fit) => Math.min(5, Math.max(0, Math.ceil(fit - 0.5)));
  const withArticle = (level) => (level === 1 ? say("a_workaround", { word: words.fits[1] }) : words.fits[level]);
  const isOnly = (level) => (level === 0 ? say("offers_nothing") : say("is_only", { word: withArticle(level) }));

  function mustHaveText(least) {
    return least === fitLevel(least) ? say("at_least", { word: withArticle(least) }) : say("at_least_figure", { figure: figure(least) });
  }

  /* Return a least fit and a lower one as they are said; in figures where words do not tell them apart. */
  function shortfall(fit, least) {
    const level = fitLevel(fit);
    if (level === fitLevel(least) || least !== fitLevel(least)) {
      return [say("at_least_figure", { figure: figure(least) }), say("has_figure", { figure: figure(fit) })];
    }
    if (level === 0) return [mustHaveText(least), say("is_not_offered")];
    return [mustHaveText(least), level < 3 ? isOnly(level) : say("is_as", { word: words.fits[level] })];
  }

  const candidate = (result, column) => result.weighing.table.candidates[column].name;
  const requirement = (result, row) => result.weighing.table.requirements[row].name;
  const candidates = (result, columns) => join(columns.map((column) => candidate(result, column)));
  const quoted = (result, rows) => join(rows.map((row) => quote(requirement(result, row))));
  const scoreText = (result, score) => (score === null ? "–" : fixed(Math.max(score, 0), result.decimals));
  const scoreOf = (result, column) => scoreText(result, result.weighing.scores?.[column] ?? null);

  function answer(result) {
    const { weighing } = result;
    const all = weighing.table.candidates.length;
    switch (result.outcome) {
      case "no_weights": return nothingWeighted(weighing, all);
      case "none_eligible": return all === 2 ? say("neither_meets") : say("none_meets", { number: numberWord(all) });
      case "not_enough_known": return say("not_enough_known", { name: candidate(result, weighing.leaders[0]) });
      case "too_close": return say("too_close", { names: candidates(result, result.recommended) });
      default: return choice(result);
    }
  }

  function nothingWeighted(weighing, all) {
    const left = weighing.eligible.length;
    if (weighing.setting.mustHaves.every((least) => least === null)) return say("nothing_weighted");
    if (left === all) return say("all_meet", { number: numberWord(left) });
    return say("some_meet", { Number: capitalise(numberWord(left)), all: numberWord(all) });
  }

  function choice(result) {
    const { weighing } = result;
    const chosen = result.recommended[0];
    const name = candidate(result, chosen);
    const toShow = weighing.toBeShown[chosen];
    if (weighing.eligible.length === 1) return say(toShow.length ? "only_one_left" : "only_one", { name });
    const condition = toShow.length ? say("if_it_meets", { requirements: quoted(result, toShow) }) : "";
    if (result.weak) {
      return say("weak", { name, phrase: isOnly(fitLevel(weighing.scores[chosen])), condition });
    }
    if (result.outcome === "combine") return together(result, chosen, condition);
    if (weighing.eligible.length > 2) return say("best", { name, condition });
    return say("better", { name, other: candidate(result, weighing.eligible.find((column) => column !== chosen)), condition });
  }

  function together(result, chosen, condition) {
    const { table } = result.weighing;
    const members = table.candidates[chosen].members.map((id) => table.candidates.findIndex((each) => each.id === id));
    const carried = carriedBy(result.weighing, members);
    const all = members.length === 2 ? say("both") : say("all_of", { number: numberWord(members.length) });
    const names = carried.size < members.length
      ? candidates(result, members)
      : join(members.map((member) => say("role", { name: candidate(result, member), requirement: quoted(result, [carried.get(member)]) })));
    return say("use_all", { all, names, condition });
  }

  /* Return what belongs right behind the answer, empty where it stands by itself. */
  function addition(result) {
    const { weighing, outcome, recommended } = result;
    if (outcome === "too_close") {
      const options = recommended.filter((column) => !weighing.table.candidates[column].combined);
      return options.length === 1 ? say("simpler", { name: candidate(result, options[0]) }) : "";
    }
    if (outcome === "none_eligible") {
      const miss = nearestMiss(weighing);
      const slots = { name: candidate(result, miss.column), number: numberWord(miss.missed) };
      slots.steps = say(miss.steps === 1 ? "step" : "steps", { number: numberWord(miss.steps) });
      return say(miss.missed === 1 ? "nearest_miss" : "nearest_misses", slots);
    }
    if (outcome === "not_enough_known") {
      const known = weighing.order.find((column) => weighing.eligible.includes(column) && knownEnough(weighing, column));
      return known === undefined ? "" : say("known_best", { name: candidate(result, known), score: scoreOf(result, known) });
    }
    return "";
  }

  /* Return the reasons: what speaks for the leader, what for its rival, and what stands in their place. */
  function why(result) {
    if (!result.pair) return { heading: "", reasons: [], againstHeading: "", against: [], none: noReasons(result) };
    const [leader, rival] = result.pair;
    const open = result.outcome === "too_close" || result.outcome === "not_enough_known";
    const names = { leader: candidate(result, leader), rival: candidate(result, rival) };
    const against = result.reasonsAgainst.map((row) => reason(result, row, rival, leader));
    return {
      heading: open ? say("speaks_for", { name: names.leader }) : say("why", names),
      reasons: result.reasonsFor.map((row) => reason(result, row, leader, rival)),
      againstHeading: say("speaks_for", { name: names.rival }),
      against: against.length || !result.reasonsFor.length ? against : [say("none_favours", { name: names.rival })],
      none: result.reasonsFor.length ? "" : noReasons(result),
    };
  }

  function reason(result, row, stronger, weaker) {
    return say("reason", { requirement: requirement(result, row), detail: compareFits(result.weighing.table.requirements[row], stronger, weaker) });
  }

  function compareFits({ fits, said, measured, unknown }, stronger, weaker) {
    if (measured[stronger] && measured[weaker]) return say("against", { first: measured[stronger], second: measured[weaker] });
    if (said[stronger] !== said[weaker] || unknown[stronger]) return say("against", { first: said[stronger], second: said[weaker] });
    const [first, second] = [fixed(fits[stronger], 1), fixed(fits[weaker], 1)];
    if (first === second) return say("both_as", { word: said[stronger], figure: first });
    return say("figures_against", { first, second });
  }

  function noReasons(result) {
    const { weighing } = result;
    if (result.outcome === "no_weights") return say("raise_slider");
    if (result.outcome === "none_eligible") return say("lower_must_have");
    if (!result.pair) return say("nobody_else");
    const made = contributions(weighing, ...result.pair);
    if (result.reasonsAgainst.length) {
      const priced = made.some(({ row, value }) => row === null && value > 0);
      return say(priced ? "only_the_price" : "none_known_favours", { name: candidate(result, result.pair[0]) });
    }
    const names = candidates(result, result.pair);
    if (made.some(({ row, value }) => row !== null && value)) return say("only_unknown", { names });
    const unknown = weighing.table.requirements.some((each, row) =>
      weighing.setting.weights[row] && result.pair.some((column) => each.unknown[column]));
    return say("equally_well", { names, known: unknown ? say("as_far_as_known") : "" });
  }

  /* Return one sentence for each candidate that a must-have puts out, with what it misses. */
  function eliminations(result) {
    const { weighing } = result;
    const best = weighing.scores && weighing.eligible.length ? Math.max(...weighing.eligible.map((column) => weighing.scores[column])) : null;
    return weighing.order.filter((column) => weighing.failed[column].length).map((column) => sentences(
      say("out", { name: candidate(result, column), missed: missed(result, column) }), wouldLead(result, column, best)));
  }

  function missed(result, column) {
    const every = result.weighing.failed[column].map((miss) => {
      const { measured, needs } = result.weighing.table.requirements[miss.row];
      const [least, phrase] = shortfall(miss.fit, miss.least);
      const needed = measured[column] && needs[String(miss.least)];
      if (needed) return [say("needs", { requirement: quoted(result, [miss.row]), measured: needed }), say("it_has", { measured: measured[column] })];
      const shown = measured[column] ? [mustHaveText(miss.least), say("it_has", { measured: measured[column] })] : [least, say("it", { phrase })];
      return [say("must_be", { requirement: quoted(result, [miss.row]), least: shown[0] }), shown[1]];
    });
    return every.length === 1 ? every[0].join("; ") : every.map((pair) => pair.join(", ")).join("; ");
  }

  function wouldLead(result, column, best) {
    const score = result.weighing.scores?.[column] ?? null;
    if (score === null || best === null || score <= best) return "";
    const shown = scoreText(result, score);
    return shown === scoreText(result, best) ? "" : say("otherwise", { score: shown });
  }

  /* Return what would change the answer: a heading, the nearest flips, and what stands in their place. */
  function flips(result) {
    const unanswered = result.outcome === "no_weights" || result.outcome === "none_eligible";
    const lines = nearestFlips(result.flips).map((flip) => flipText(result, flip));
    let none = "";
    if (!lines.length && !unanswered && result.weighing.leaders.length < 2) none = say(result.pair ? "no_slider" : "no_slider_stands");
    return { heading: say(result.outcome === "too_close" ? "flips_ahead" : "flips"), lines, none };
  }

  function flipText(result, flip) {
    return say("flip", { requirement: quoted(result, [flip.row]), now: figure(flip.now), consequence: consequence(result, flip) });
  }

  function consequence(result, flip) {
    const clearStep = flip.clearFrom === null ? null : stepAt(flip.clearFrom, flip.direction);
    const tie = stepAt(flip.tieFrom, flip.direction);
    const close = from(flip.tieFrom === flip.now || tie === clearStep ? null : tie, flip);
    const clear = from(clearStep, flip);
    const leader = candidate(result, flip.leader);
    if (close && clear) return say("close_then_leads", { close, clear, leader });
    if (clear) return say("leads", { clear, leader });
    return close ? say("close_at_end", { close, leader }) : say("close_beyond", { leader });
  }

  function from(step, flip) {
    if (step === null) return "";
    if (step === 0 || step === HIGHEST_WEIGHT) return say("at", { weight: figure(step) });
    return say(flip.direction === "up" ? "from" : "from_down", { weight: figure(step) });
  }

  /* Return where a setting differs from what was agreed, and which difference alone changes that answer. */
  function differences(places, { onlyWeights, deciding }) {
    if (!places) return say("agreed");
    const subject = say(onlyWeights ? "your_weights" : "what_you_set");
    const names = join(deciding);
    let matters;
    if (places === 1) matters = deciding.length ? say("it_matters", { names }) : say("it_matters_not");
    else if (!deciding.length) matters = say("none_matters");
    else matters = say(deciding.length === 1 ? "one_matters" : "some_matter", { number: numberWord(deciding.length), names });
    return say(places === 1 ? "differ_once" : "differ", { subject, number: numberWord(places), matters });
  }

  return { say, answer, addition, why, eliminations, flips, flipText, consequence, differences, scoreOf, quoted, mustHaveText, capitalise };
}

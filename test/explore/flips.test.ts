import { describe, expect, it } from "vitest";
import type { Flip, Model, State } from "../../src/explore/explorable-model.js";
import { type AnyExplorable, type ExplorableName, EXPLORABLES } from "../../src/explore/explorables.js";
import { GIVEN } from "./given.js";

/** Where verdicts turn, computed apart from this code (bisection or closed form): input, place, verdict. */
const TURNS: { readonly [N in ExplorableName]: readonly (readonly [string, number, string])[] } = {
  "location-quotient": [
    ["extra", 9.097072111899484, "江西"],
    ["extra", 12.982, "辽宁"],
  ],
  "investment-multiplier": [
    ["imports", 0.26666666666666666, "half"],
    ["imports", 0.6 - 0.4641588833612779, "rounds"],
  ],
  ahp: [
    ["0-2", 2.1703131211388986, "saaty"],
    ["0-2", 2.2897270277937434, "chinese"],
  ],
  gem: [
    ["d3", 6.993006993006993 - 5, "average"],
    ["d3", 11 - 5, "best"],
  ],
  // Shanghai takes Anhui (8th) with more than 100, Shandong (9th) with 98.33.
  merger: [["partner", 8.5, "rise"]],
  dartboard: [
    ["plants", 27.349287163867224, "chance"],
    ["plants", 59.16436629277827, "band"],
  ],
  "final-demand": [
    ["share", 0.08355028541909698, "金属制品"],
    ["share", 0.14451829430006563, "汽车零部件"],
    ["share", 0.18706867733432025, "通用专用设备"],
    ["share", 0.23137582682177465, "建筑"],
  ],
  convergence: [["luck", 4.756338908442742, "gap"]],
  // Of two classes the Gini is p − L: the real curve's is met at p − G.
  lorenz: [["share", 0.8 - 0.52, "gini"]],
  "strategic-quadrilateral": [
    ["strengths-0", 3.768453382693091, "across"],
    ["weaknesses-0", -4.278195593486056, "across"],
    ["weaknesses-0", -3.795655881255821, "diagonal"],
  ],
  rotation: [
    ["angle", -42.2645, "top"],
    ["angle", -44.788, "raw"],
    ["angle", -45, "even"],
  ],
  "life-cycle": [["level", 115.63508968427391, "stage"]],
  // T_B⁴ = 7; the other by bisection of the sustain equation.
  "core-periphery": [
    ["tradeCost", 7 ** 0.25, "regime"],
    ["tradeCost", 1.80731, "regime"],
  ],
  // Sums of the pairs 11, 9, 13, in each two scores that get half: money c to each of a pair joins the next sum s where
  // (9 + 2 ln(1 + c))(1 + c) = s; equal shares catch up where both products of sums are one; by bisection.
  "gem-budget": [
    ["budget", 0.3581264157331747, "count"],
    ["budget", 1.011145120067086, "count"],
    ["budget", 1.1445316601068545, "ahead"],
  ],
};

/** What else an explorable lets turn, beyond those that were computed apart. */
function turnsOf(name: ExplorableName) {
  const explorable: AnyExplorable = EXPLORABLES[name];
  const { data } = GIVEN[name]();
  const start = explorable.start(data);
  const inputs = explorable.inputs(data);
  const verdictAt = ({ input, verdict }: Flip, at: number): string => {
    const model: Model = explorable.model(data, { ...start, [input]: at } as State);
    return model.verdicts[verdict].en;
  };
  return { flips: explorable.flips(data, start), inputs, verdictAt };
}

describe.each(Object.keys(EXPLORABLES) as ExplorableName[])("%s", (name) => {
  const { flips, inputs, verdictAt } = turnsOf(name);
  const reached = flips.filter(({ input, at }) => {
    const found = inputs.find((each) => each.name === input);
    return found?.kind === "slider" && at > found.min && at < found.max;
  });

  it("turns where it was computed apart", () => {
    for (const [input, at, verdict] of TURNS[name]) {
      const near = flips.filter((flip) => flip.input === input && flip.verdict === verdict);
      const best = Math.min(...near.map((flip) => Math.abs(flip.at - at)));
      expect(best, `${verdict} by ${input}`).toBeLessThan(decimalsGiven(at));
    }
    expect(reached.length).toBeGreaterThan(0);
  });

  it("says one thing below each turn, another above, and a third at the turn", () => {
    for (const flip of reached) {
      const step = 1e-6 * Math.max(1, Math.abs(flip.at));
      const [below, here, above] = [flip.at - step, flip.at, flip.at + step].map((at) => verdictAt(flip, at));
      expect(below, `${flip.words.en}, below and above`).not.toBe(above);
      if (flip.whole) expect([below, above]).toContain(here);
      else expect([below, above], `${flip.words.en}, at the turn`).not.toContain(here);
    }
  });
});

/** Half a unit of the last digit that was written down. */
function decimalsGiven(value: number): number {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return Math.max(1e-9 * Math.abs(value), 0.5 * 10 ** -decimals);
}

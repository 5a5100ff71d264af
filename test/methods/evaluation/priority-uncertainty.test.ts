import { describe, expect, it } from "vitest";
import {
  ahp,
  hierarchyPriorities,
  judgementMatrix,
  label,
  priorityUncertainty,
  seededRandom,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleMatrix } from "../../oracles/load.js";

const random = () => seededRandom(2016);
const five = ahp(oracleMatrix("ahp_5x5.csv"));

describe("intervals of weights and ranks", () => {
  it("of two things the logarithm of the ratio is normal: its quantiles are those of the draws", () => {
    const two = ahp({ "a/b": 3 });
    const found = priorityUncertainty(two, { random: random(), spread: 0.3, draws: 20_000 });
    const at = (z: number) => 1 / (1 + 1 / (3 * Math.exp(0.3 * z)));
    // The 97.5% quantile of 20 000 draws has a standard error of √(.025 · .975/20 000)/φ(1.96) = .0189 σ.
    expect(Math.abs(found.of("a", "upper") - at(1.959964))).toBeLessThan(4 * 0.0189 * 0.3 * 0.14);
    expect(Math.abs(found.of("a", "lower") - at(-1.959964))).toBeLessThan(4 * 0.0189 * 0.3 * 0.24);
    expect(found.of("a", "first")).toBeGreaterThan(0.999);
    expect(found.of("a", "worst")).toBe(1);
  });

  it("by the contradictions' own spread, √GCI of the geometric means", () => {
    const sigma = Math.sqrt(
      ahp(oracleMatrix("ahp_5x5.csv"), { method: "geometric-mean" }).geometricConsistencyIndex as number,
    );
    const own = priorityUncertainty(five, { random: random() });
    const given = priorityUncertainty(five, { random: random(), spread: sigma });
    given.lower.forEach((low, i) => {
      expect(own.lower[i]).toBeCloseTo(low, 13);
    });
    expect(own.spread).toBeUndefined();
    expect(own.summary().zh).toContain("σ 由各判断矩阵自身的矛盾估计");
  });

  it("the same seed gives the same, wider spread wider intervals; weights lie inside", () => {
    const narrow = priorityUncertainty(five, { random: random(), spread: 0.1 });
    const again = priorityUncertainty(five, { random: random(), spread: 0.1 });
    const wide = priorityUncertainty(five, { random: random(), spread: 0.4 });
    expect([...again.upper]).toEqual([...narrow.upper]);
    five.weights.forEach((w, i) => {
      expect(narrow.lower[i]).toBeLessThan(w);
      expect(narrow.upper[i]).toBeGreaterThan(w);
      expect(wide.upper[i] - wide.lower[i]).toBeGreaterThan(2 * (narrow.upper[i] - narrow.lower[i]));
      expect(wide.best[i]).toBeLessThanOrEqual(wide.ranks[i]);
      expect(wide.worst[i]).toBeGreaterThanOrEqual(wide.ranks[i]);
    });
    expect(narrow.aboveMatrix().at("K1", "K3")).toBe(1);
    const close = wide.aboveMatrix();
    expect(close.at("K3", "K5") + close.at("K5", "K3")).toBeCloseTo(1, 14);
  });

  it("the method and the gaps of the result are kept", () => {
    const incomplete = oracleMatrix("ahp_5x5_missing.csv");
    for (const method of ["eigenvector", "logarithmic-least-squares", "column-mean"] as const) {
      const result = ahp(incomplete, { method });
      const found = priorityUncertainty(result, { random: random(), spread: 1e-9, draws: 100 });
      found.upper.forEach((upper, i) => {
        expect(upper).toBeCloseTo(result.weights[i], 7);
      });
    }
  });

  it("of a hierarchy with alternatives, each matrix by its own contradictions; others stay as they are", () => {
    const judgements = {
      goal: { "a/b": 3 },
      a: judgementMatrix(["p", "q", "r"], [[3, 4], [2]]),
    };
    const measured = { measured: { X: 3, Y: 2 } };
    const alternatives = { p: measured, q: { "X/Y": 1 / 3 }, r: { "Y/X": 2 }, b: measured };
    const result = hierarchyPriorities(judgements, { alternatives });
    const found = priorityUncertainty(result, { random: random() });
    expect(found.names).toEqual(["X", "Y"]);
    expect(found.certain).toEqual([label("目标", "goal"), "q", "r"]);
    expect(found.lower[0]).toBeLessThan(result.weights[0]);
    expect(found.summary().en).toContain("matrices below: goal, q, r.");
    const leaves = priorityUncertainty(hierarchyPriorities(judgements), { random: random(), spread: 0.2 });
    expect(leaves.names).toEqual(["p", "q", "r", "b"]);
    expect(leaves.certain).toEqual([]);
    const sums = [...leaves.weights].reduce((sum, w) => sum + w);
    expect(sums).toBeCloseTo(1, 14);
  });

  it("alternatives that come in another order are drawn in their own", () => {
    const goal = { goal: { "a/b": 1 } };
    const alternatives = { a: { "X/Y": 3, "Y/Z": 3, "X/Z": 9 }, b: { "Z/Y": 3, "Y/X": 3, "Z/X": 9 } };
    const result = hierarchyPriorities(goal, { alternatives });
    const found = priorityUncertainty(result, { random: random(), spread: 1e-9, draws: 100 });
    found.lower.forEach((lower, i) => {
      expect(lower).toBeCloseTo(result.weights[i], 7);
    });
  });
});

describe("priorityUncertainty refuses", () => {
  it.each<readonly [string, () => unknown, string]>([
    [
      "what is no result",
      () => priorityUncertainty([[1]] as never, { random: random() }),
      "InputError: priorityUncertainty: `result` must be what ahp(…) or hierarchyPriorities(…) gives, got [[1]]",
    ],
    [
      "judgements that contradict nothing, without a spread",
      () => priorityUncertainty(ahp({ "a/b": 3, "b/c": 2, "a/c": 6 }), { random: random() }),
      "InputError: priorityUncertainty: `spread` must be given, such as { spread: 0.2 }: nothing contradicts itself, so that errors don't show, got undefined",
    ],
    [
      "a spread of 0",
      () => priorityUncertainty(five, { random: random(), spread: 0 }),
      "InputError: priorityUncertainty: `spread` must be a number > 0 (of logarithms, such as 0.2), got 0",
    ],
    [
      "no source of chance",
      () => priorityUncertainty(five, {} as never),
      "InputError: priorityUncertainty: `random` must be a seeded generator, such as seededRandom(2016), got undefined",
    ],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

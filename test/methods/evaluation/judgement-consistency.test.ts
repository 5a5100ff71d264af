import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ahp, judgementConsistency, judgementMatrix } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleMatrix } from "../../oracles/load.js";
import { compared } from "./compared.js";

const inconsistent = oracleMatrix("ahp_4x4_inconsistent.csv");
const names = ["a", "b", "c", "d"];
const scale = [1 / 9, 1 / 7, 1 / 5, 1 / 3, 1, 3, 5, 7, 9];
const matrix = fc
  .array(fc.constantFrom(...scale), { minLength: 6, maxLength: 6 })
  .map((a) => judgementMatrix(names, [a.slice(0, 3), a.slice(3, 5), a.slice(5)]));

describe("where judgements contradict each other", () => {
  it("ahpsurvey's order of the most inconsistent pairs, and its first improvement by Harker", () => {
    const { expected, check } = compared<{ pwerror: { byColumn: Record<string, string> }; one: { data: number[][] } }>(
      "ahp-improve-harker-ahpsurvey",
    );
    const found = judgementConsistency(inconsistent);
    const { row, column } = {
      row: found.toTable().column("row").values,
      column: found.toTable().column("column").values,
    };
    const theirs = Object.values(expected.pwerror.byColumn);
    expect(theirs.map((_, k) => `${row[k]}_${column[k]}`)).toEqual(theirs);
    // Their change of K2 against K3 is what Harker's method fills in where that judgement is missing.
    const without = inconsistent.values.map((line) => [...line] as (number | null)[]);
    without[1][2] = null;
    without[2][1] = null;
    const harker = ahp(without, { completion: "harker" }).missing[0].value;
    check(harker, expected.one.data[1][2]);
    // It isn't the change that helps most.
    const theirsAfter = ahp(judgementMatrix(names, [[2, 1 / 4, 5], [harker, 2], [1 / 2]])).consistencyRatio;
    expect(found.bestChange).toMatchObject({ row: "K1", column: "K3", value: 8 });
    expect(found.bestChange?.consistencyRatio).toBeLessThan(0.01);
    expect(theirsAfter).toBeGreaterThan(0.5);
  });

  it("in a matrix of four a judgement is best the geometric mean of its two detours", () => {
    fc.assert(
      fc.property(matrix, (judgements) => {
        const { values } = judgements;
        for (const { row, column, best } of judgementConsistency(judgements).checks) {
          const [i, j] = [names.indexOf(String(row)), names.indexOf(String(column))];
          const detours = [0, 1, 2, 3]
            .filter((k) => k !== i && k !== j)
            .map((k) => values[i * 4 + k] * values[k * 4 + j]);
          expect(best / Math.sqrt(detours[0] * detours[1])).toBeCloseTo(1, 7);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("no other step of the scale at no other place brings CR lower than the best change", () => {
    fc.assert(
      fc.property(matrix, fc.nat(5), fc.constantFrom(...scale), (judgements, place, step) => {
        const { bestChange } = judgementConsistency(judgements);
        const pairs = [
          [0, 1],
          [0, 2],
          [0, 3],
          [1, 2],
          [1, 3],
          [2, 3],
        ];
        const values = judgements.values.slice();
        const [i, j] = pairs[place];
        values[i * 4 + j] = step;
        values[j * 4 + i] = 1 / step;
        const other = ahp({ rows: names, columns: names, values }).consistencyRatio;
        const least = bestChange?.consistencyRatio ?? ahp(judgements).consistencyRatio;
        expect(other).toBeGreaterThanOrEqual(least - 0.011);
      }),
      { numRuns: 60 },
    );
  });

  it("Koczkodaj: 0 if and only if all triads close, the same both ways round", () => {
    fc.assert(
      fc.property(matrix, (judgements) => {
        const found = judgementConsistency(judgements);
        expect(found.koczkodaj < 1e-9).toBe(found.hierarchy.consistencyRatio < 1e-9);
        expect(found.triads.length).toBe(4);
        const turned = { rows: names, columns: names, values: judgements.values.map((a) => 1 / a) };
        expect(judgementConsistency(turned).koczkodaj).toBeCloseTo(found.koczkodaj, 10);
      }),
      { numRuns: 40 },
    );
    const hand = judgementConsistency(judgementMatrix(["a", "b", "c"], [[2, 5], [3]]));
    expect(hand.koczkodaj).toBeCloseTo(Math.min(Math.abs(1 - 5 / 6), Math.abs(1 - 6 / 5)), 14);
  });

  it("offers the change and leaves the judgements as they are", () => {
    const doubtful = judgementMatrix(names, [[2, 4, 1 / 8], [2, 4], [2]]);
    const before = [...doubtful.values];
    const found = judgementConsistency(doubtful);
    expect(found.bestChange).toEqual({ row: "a", column: "d", judged: 1 / 8, value: 8, consistencyRatio: 0 });
    expect([...doubtful.values]).toEqual(before);
    expect(found.summary().en).toBe(
      "CR = 1.0128 (RI: Saaty (1980)), not acceptable. Least consistent triad: a, b, d (a against d was judged 0.125, by way of b it is 8). The single change that helps most: a against d 8 instead of 0.125; CR would be 0.",
    );
    expect(judgementConsistency(ahp(doubtful)).bestChange).toEqual(found.bestChange);
  });

  it("says where one change isn't enough", () => {
    const circle = judgementMatrix([...names, "e"], [[9, 1 / 9, 9, 1 / 9], [9, 1 / 9, 9], [9, 1 / 9], [9]]);
    const { bestChange, ...found } = judgementConsistency(circle);
    expect(bestChange?.consistencyRatio).toBeGreaterThan(0.1);
    expect(judgementConsistency(circle).summary().zh).toContain("须多改几个");
    expect(found.checks.length).toBe(10);
  });

  it("of three nothing is offered: any judgement of the triad would do", () => {
    const found = judgementConsistency(judgementMatrix(["a", "b", "c"], [[3, 1 / 2], [2]]));
    expect(found.bestChange).toBeUndefined();
    expect(found.checks.map(({ ratio }) => ratio < 0.01)).toEqual([true, true, true]);
    expect(found.steps().list.length).toBe(3);
  });

  it("of consistent judgements, and of two, nothing is said", () => {
    const sure = judgementConsistency(judgementMatrix(names, [[2, 4, 8], [2, 4], [2]]));
    expect(sure.bestChange).toBeUndefined();
    expect(sure.summary().en).toBe("CR = 0 (RI: Saaty (1980)), acceptable.");
    const two = judgementConsistency({ "a/b": 3 });
    expect(two.triads).toEqual([]);
    expect(two.koczkodaj).toBe(0);
    expect(two.steps().list.length).toBe(2);
  });

  it("missing judgements are left out, and stay free when another is changed", () => {
    const found = judgementConsistency(judgementMatrix(names, [[2, 4, null], [2, 9], [2]]));
    expect(found.checks.length).toBe(5);
    expect(found.triads.map(({ names: triad }) => triad.join(""))).toEqual(["bcd", "abc"]);
    expect(found.bestChange?.consistencyRatio).toBeCloseTo(0, 9);
  });

  it("without a scale the exact value is offered", () => {
    const found = judgementConsistency(judgementMatrix(names, [[2, 4, 30], [2.5, 4], [2]]), { scale: "any" });
    const { value, best } = found.checks[0];
    expect(value).toBe(best);
  });

  it("refuses as ahp does, under its own name", () => {
    expect(messageOf(() => judgementConsistency({ "a/b": 30 }))).toBe(
      'InputError: judgementConsistency: `judgements["a"]["b"]` must lie between 1/9 and 9 (for ratios and other numbers set `scale: "any"`), got 30',
    );
  });
});

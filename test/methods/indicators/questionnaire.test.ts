import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FACTOR_CORRELATION, ITEMS, questionnaire, SEED } from "../../../datasets/synthetic-questionnaire.mjs";
import { factorAnalysis, itemAnalysis, orientIndicators, seededRandom } from "../../../src/pure.js";
import { root } from "../../house/sources.js";

const file = join(root, "datasets/synthetic-questionnaire/synthetic-questionnaire.csv");
const [head, ...lines] = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(","));
const table = {
  rows: lines.map(([firm]) => firm),
  columns: head.slice(1),
  values: lines.map((line) => line.slice(1).map(Number)),
};
const only = (prefix: string) => {
  const columns = table.columns.filter((name) => name.startsWith(prefix));
  const at = columns.map((name) => table.columns.indexOf(name));
  return { rows: table.rows, columns, values: table.values.map((row) => at.map((j) => row[j])) };
};

describe("the synthetic questionnaire", () => {
  it("is what its program makes of its seed", () => {
    expect(questionnaire(seededRandom(SEED))).toBe(readFileSync(file, "utf8"));
    expect(table.values.length).toBe(200);
  });

  it("item analysis finds what was put in: a reversed item, a foreign one, a ceiling", () => {
    const reasons = (prefix: string) =>
      itemAnalysis(only(prefix)).doubtful.map(({ item, reasons: why }) => [item, ...why]);
    expect(reasons("innovation")).toContainEqual(expect.arrayContaining(["innovation4", "negative-correlation"]));
    expect(reasons("cooperation")).toEqual([["cooperation4", "low-correlation", "alpha-rises"]]);
    expect(reasons("environment")).toContainEqual(expect.arrayContaining(["environment4", "ceiling"]));
  });

  it("factor analysis finds three factors with the items and about the loadings that were put in", () => {
    const { data } = orientIndicators(table, { innovation4: { likert: [1, 5] } });
    const kept = ITEMS.map(({ name }, j) => ({ name, j })).filter(({ name }) => name !== "cooperation4");
    const width = table.columns.length;
    const result = factorAnalysis(
      {
        rows: table.rows,
        columns: kept.map(({ name }) => name),
        values: table.rows.map((_, i) => kept.map(({ j }) => data.values[i * width + j])),
      },
      { extraction: "maximum-likelihood", factors: 3, rotation: "oblimin" },
    );
    const p = kept.length;
    const loading = (i: number, f: number) => Math.abs(result.loadings.values[i * 3 + f]);
    const main = kept.map((_, i) => [0, 1, 2].reduce((a, b) => (loading(i, b) > loading(i, a) ? b : a)));
    const groups = [0, 1, 2].map((factor) => new Set(main.filter((_, i) => ITEMS[kept[i].j].factor === factor)));
    expect(groups.map((group) => group.size)).toEqual([1, 1, 1]);
    expect(new Set(main).size).toBe(3);
    for (let i = 0; i < p; i++) {
      // Cutting into five answers takes some of a loading, and n = 200 gives about ±.1.
      expect(Math.abs(loading(i, main[i]) - ITEMS[kept[i].j].loading)).toBeLessThan(0.2);
    }
    expect(FACTOR_CORRELATION).toBe(0.3);
  });
});

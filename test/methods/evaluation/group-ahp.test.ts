import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsvText } from "../../../src/index.js";
import { ahp, groupAhp, judgementMatrix } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleMatrix } from "../../oracles/load.js";
import { compared, type Named } from "./compared.js";

const experts = [1, 2, 3].map((k) => oracleMatrix(`ahp_expert${k}_5x5.csv`));
const method = "geometric-mean";

describe("a group gives ahpsurvey's numbers", () => {
  const { expected, each, check } = compared<{
    aij: { data: number[][] };
    aij_weights: Named;
    aip_geom: Named;
    aip_arith: Named;
    cr: number[];
  }>("ahp-group-ahpsurvey");
  const names = experts[0].rows.map(String);
  const inOrder = (weights: Named) => names.map((name) => weights[name]);

  it("judgements together, and each expert's CR by its table", () => {
    const randomIndex = { name: "ahpsurvey", values: { 5: 1.1081014 } };
    const result = groupAhp(experts, { method, randomIndex });
    each(result.group?.judgements.values ?? [], expected.aij.data.flat());
    each(result.weights, inOrder(expected.aij_weights));
    experts.forEach((expert, k) => {
      check(ahp(expert, { randomIndex }).consistencyRatio, expected.cr[k]);
    });
    expect(result.inconsistent).toEqual(["2"]);
  });

  it("priorities together: its geometric means must be divided by their sum, .973", () => {
    const arithmetic = groupAhp(experts, { method, aggregation: "priorities-arithmetic" });
    each(arithmetic.weights, inOrder(expected.aip_arith));
    const theirs = inOrder(expected.aip_geom);
    const sum = theirs.reduce((total, w) => total + w, 0);
    expect(sum).toBeCloseTo(0.973, 3);
    const geometric = groupAhp(experts, { method, aggregation: "priorities" });
    each(
      geometric.weights,
      theirs.map((w) => w / sum),
    );
    expect(geometric.group).toBeUndefined();
  });
});

describe("identities of groups", () => {
  const scale = [1 / 9, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 9];
  const matrix = fc
    .array(fc.constantFrom(...scale), { minLength: 6, maxLength: 6 })
    .map((a) => judgementMatrix(["a", "b", "c", "d"], [a.slice(0, 3), a.slice(3, 5), a.slice(5)]));

  it("AIJ is geometric AIP with geometric means, whatever the experts' weights", () => {
    fc.assert(
      fc.property(
        fc.array(matrix, { minLength: 2, maxLength: 5 }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        (all, v) => {
          const weights = all.map((_, k) => 1 + k * v);
          const judgements = groupAhp(all, { method, weights });
          const priorities = groupAhp(all, { method, weights, aggregation: "priorities" });
          judgements.weights.forEach((w, i) => {
            expect(w).toBeCloseTo(priorities.weights[i], 12);
          });
        },
      ),
    );
  });

  it("copies of one expert are that expert, and an expert without weight doesn't count", () => {
    const alone = ahp(experts[0]);
    const copies = groupAhp([experts[0], experts[0], experts[1]], { weights: [2, 1, 0] });
    copies.weights.forEach((w, i) => {
      expect(w).toBeCloseTo(alone.weights[i], 13);
    });
    expect(copies.group?.consistencyRatio).toBeCloseTo(alone.consistencyRatio, 12);
  });

  it("3 and 1/3 are 1 together", () => {
    const even = groupAhp({ 王: { "a/b": 3 }, 李: { "a/b": 1 / 3 } });
    expect([...even.weights]).toEqual([0.5, 0.5]);
  });
});

describe("what a reader sees of a group", () => {
  const form = readCsvText(
    "专家,甲,乙,判断\n王,技术,成本,稍微重要\n王,技术,市场,5\n王,成本,市场,2\n李,成本,技术,2\n李,技术,市场,1\n李,成本,市场,4\n",
    { columns: { 判断: { type: "text" } } },
  );
  const result = groupAhp(form, { experts: "专家" });

  it("a class's form in, with everybody's weights and where they disagree", () => {
    expect(result.experts.map(({ name }) => name)).toEqual(["王", "李"]);
    expect(result.group?.judgements.at("技术", "成本")).toBeCloseTo(Math.sqrt(1.5), 14);
    expect(result.disagreements[0]).toMatchObject({ row: "技术", column: "成本", factor: 6 });
    expect(result.disagreements[0].lowest).toEqual({ expert: "李", judged: 0.5 });
    expect(result.summary().zh).toContain("分歧最大：技术 对 成本，李 判为 0.5，王 判为 3。");
    expect(result.weightsByExpert().at("王", "技术")).toBeCloseTo(
      ahp({ "技术/成本": 3, "技术/市场": 5, "成本/市场": 2 }).of("技术"),
      14,
    );
    expect(result.expertTable().column("consistencyRatio").values.length).toBe(2);
    expect(result.steps().list[1].formula).toContain("\\prod_k");
  });

  it("a pair that only some judged is the mean of those who have; one that nobody has is filled", () => {
    const some = groupAhp([
      { "a/b": 2, "b/c": 3 },
      { "a/b": 8, "b/c": 3, "a/c": 6 },
    ]);
    expect(some.group?.judgements.at("a", "c")).toBeCloseTo(6, 14);
    expect(some.group?.judgements.at("a", "b")).toBeCloseTo(4, 14);
    const none = groupAhp([
      { "a/b": 2, "b/c": 3 },
      { "a/b": 8, "b/c": 3 },
    ]);
    expect(none.group?.missing[0].value).toBeCloseTo(12, 8);
  });

  it("the order of each expert's names doesn't matter", () => {
    const other = groupAhp([
      { "a/b": 2, "b/c": 3, "a/c": 4 },
      { "c/b": 1 / 3, "c/a": 1 / 4, "b/a": 1 / 2 },
    ]);
    expect(other.disagreements.every(({ factor }) => Math.abs(factor - 1) < 1e-12)).toBe(true);
    expect(other.summary().en).not.toContain("Farthest");
  });

  it("weights by the experts' names, in proportion", () => {
    const weights = { rows: ["李", "王"], values: [1, 3] };
    expect(groupAhp(form, { experts: "专家", weights }).experts.map(({ share }) => share)).toEqual([0.75, 0.25]);
  });
});

describe("groupAhp refuses", () => {
  it.each<readonly [string, () => unknown, string]>([
    [
      "nothing",
      () => groupAhp([]),
      'InputError: groupAhp: `experts` must be the experts\' judgements, such as { Wang: { "cost/quality": 3 } }, got an empty list',
    ],
    [
      "what is no judgement, with the expert's name",
      () => groupAhp({ 王: { "a/b": 3 }, 李: { "a/b": 30 } }),
      'InputError: groupAhp: `experts["李"]["a"]["b"]` must lie between 1/9 and 9 (for ratios and other numbers set `scale: "any"`), got 30',
    ],
    [
      "other things",
      () => groupAhp({ 王: { "a/b": 3 }, 李: { "a/c": 3 } }),
      'InputError: groupAhp: `experts["李"].rows` must name all of `experts` (b is missing), got ["a", "c"]',
    ],
    [
      "a frame without a column of experts",
      () => groupAhp(readCsvText("专家,甲,乙,判断\n王,a,b,3\n")),
      'InputError: groupAhp: `experts` must say which column holds the experts, such as { experts: "expert" }, got undefined',
    ],
    [
      "a column of experts where there is no frame",
      () => groupAhp([{ "a/b": 3 }], { experts: "专家" }),
      'InputError: groupAhp: `experts` must be given only where a frame is read, got "专家"',
    ],
    [
      "weights that are all 0",
      () => groupAhp([{ "a/b": 3 }], { weights: [0] }),
      "InputError: groupAhp: `weights` must have a weight above 0, got [0]",
    ],
    [
      "too few weights",
      () => groupAhp([{ "a/b": 3 }, { "a/b": 2 }], { weights: [1] }),
      "InputError: groupAhp: `weights` must hold 2 numbers, one expert each (where they differ, hand them over with names, such as frame.toMatrix(…)), got [1]",
    ],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

import { describe, expect, it } from "vitest";
import { Frame } from "../../../src/index.js";
import { ahp, groupAhp, hierarchyPriorities, judgementMatrix, label, nameText } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { compared, type Named } from "./compared.js";

const named = (names: readonly string[], values: readonly (readonly number[])[]) => ({
  rows: names,
  columns: names,
  values,
});
const byName = (
  names: readonly string[],
  matrices: readonly (readonly (readonly number[])[])[],
  of: readonly string[],
) => Object.fromEntries(names.map((name, k) => [name, named(of, matrices[k])]));

describe("hierarchyPriorities gives what is printed", () => {
  it("Saaty's four cities", () => {
    type Data = { alternatives: string[]; criteria: string[]; A: number[][]; B: number[][][] };
    const { expected, data, each } = compared<
      { exact: { weights: number[]; local: number[][] }; printed: { weights: number[] } },
      Data
    >("ahp.saaty.city.hierarchy");
    const goal = { city: named(data.criteria, data.A) };
    const result = hierarchyPriorities(goal, { alternatives: byName(data.criteria, data.B, data.alternatives) });
    each(result.weights, expected.exact.weights, 1e-11);
    each(result.weights, expected.printed.weights);
    result.alternatives?.nodes.forEach(({ weights }, k) => {
      each(weights, expected.exact.local[k], 1e-11);
    });
    expect(result.names).toEqual(data.alternatives);
  });

  it("Wikipedia's leader; the third digit printed is of rounded local weights", () => {
    type Numbers = { weights: number[]; criteria: number[]; CR_criteria: number };
    type Data = { candidates: string[]; criteria: string[]; A: number[][]; B: number[][][] };
    const { expected, data, each, check } = compared<
      { exact: Numbers & { CI_local: number[] }; printed: Numbers },
      Data
    >("ahp.wikipedia.leader");
    const goal = { leader: named(data.criteria, data.A) };
    const result = hierarchyPriorities(goal, { alternatives: byName(data.criteria, data.B, data.candidates) });
    each(result.weights, expected.exact.weights, 1e-11);
    each(result.weights, expected.printed.weights);
    expect(expected.printed.weights[2]).toBe(0.15);
    expect(result.of("Sue")).toBeCloseTo(0.1491, 4);
    const global = result.elements.map((element) => element.global);
    each(global, expected.exact.criteria, 1e-11);
    each(global, expected.printed.criteria);
    const [criteria, ...local] = result.matrices.map(({ hierarchy }) => hierarchy);
    check(criteria?.consistencyRatio as number, expected.exact.CR_criteria, 1e-11);
    check(criteria?.consistencyRatio as number, expected.printed.CR_criteria);
    each(
      local.map((hierarchy) => hierarchy?.consistencyIndex as number),
      expected.exact.CI_local,
      1e-11,
    );
    const tran = { randomIndex: "saaty-tran-2007" } as const;
    expect(ahp(named(data.candidates, data.B[0]), tran).consistencyRatio).toBeCloseTo(0.035, 3);
    expect(ahp(named(data.candidates, data.B[1]), tran).consistencyRatio).toBeCloseTo(0.062, 3);
  });

  it("旅游地: composite weights, each CR and the level's, never below 0", () => {
    const { expected, data, each, check } = compared<
      {
        exact: { composite: number[]; criteria: number[]; CR: number; CR_local: number[]; total_CR: number };
        printed: { composite: number[]; criteria: number[]; CR: number; CR_local: number[] };
      },
      { A: number[][]; B: number[][][] }
    >("ahp.travel.hierarchy");
    const criteria = ["景色", "费用", "居住", "饮食", "旅途"];
    const alternatives = byName(criteria, data.B, ["甲", "乙", "丙"]);
    const result = hierarchyPriorities({ 目标: named(criteria, data.A) }, { alternatives });
    const { exact, printed } = expected;
    each(result.weights, exact.composite, 1e-11);
    each(result.weights, printed.composite);
    each(
      result.elements.map(({ global }) => global),
      printed.criteria,
    );
    const ratios = result.matrices.map(({ hierarchy }) => hierarchy?.consistencyRatio as number);
    each(ratios, [exact.CR, ...exact.CR_local], 1e-11);
    each(ratios.slice(1), printed.CR_local);
    check(ratios[0], printed.CR);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0);
    check(result.levels[1].consistencyRatio, exact.total_CR, 1e-11);
  });

  it("datawhale's invasive species, three levels; products of rounded factors are printed, and .136 cut off", () => {
    type Keys = "ecology" | "benefit" | "invasion";
    const { expected, data, each } = compared<
      Record<"exact" | "printed", Record<string, number[]>>,
      Record<"goal" | Keys, number[][]>
    >("ahp.datawhale.invasive");
    const parts = ["ecology", "benefit", "invasion"] as const;
    const letters = (part: Keys) => data[part].map((_, i) => `${part} ${i + 1}`);
    const tree = {
      goal: named(parts, data.goal),
      ...Object.fromEntries(parts.map((part) => [part, named(letters(part), data[part])])),
    };
    const result = hierarchyPriorities(tree);
    for (const part of parts) {
      const here = result.elements.filter(({ parent }) => parent === part);
      const local = here.map((element) => element.local);
      const global = here.map((element) => element.global);
      each(local, expected.exact[part], 1e-11);
      each(global, expected.exact[`global_${part}`], 1e-11);
      each(local, expected.printed[part]);
      each(global, expected.printed[`global_${part}`]);
    }
    expect(expected.printed.benefit[2]).toBe(0.136);
    expect(result.elements.find(({ name }) => name === "benefit 3")?.local).toBeCloseTo(0.1365, 4);
    expect(result.names.length).toBe(10);
    expect(result.weights.reduce((sum, w) => sum + w)).toBeCloseTo(1, 14);
  });

  it("AHPy's cars: judged under style and reliability, measured in fuel", () => {
    type Pairs = Record<string, number>;
    const { expected, check } = compared<Record<string, Named>>("ahp-hierarchy-ahpy");
    const pairs = (written: Pairs) =>
      Object.fromEntries(
        Object.entries(written).map(([key, value]) => [key.replace(/[()']/g, "").replace(", ", "/"), value]),
      );
    const alternatives = {
      style: pairs(expected.style),
      reliability: pairs(expected.reliability),
      fuel: { measured: expected.fuel },
    };
    const options = { alternatives, randomIndex: "saaty-tran-2007" } as const;
    const result = hierarchyPriorities({ goal: pairs(expected.criteria) }, options);
    for (const [name, target] of Object.entries(expected.target)) check(result.of(name), target);
    const fuel = result.alternatives?.nodes[2];
    fuel?.names.forEach((name, a) => {
      check(fuel.weights[a], expected.fuel_local[String(name)], 1e-11);
    });
    const ratios = Object.fromEntries(
      result.matrices.map(({ parent, hierarchy }) => [nameText(parent, "en"), hierarchy]),
    );
    for (const [name, ratio] of Object.entries(expected.cr)) {
      check(ratios[name]?.consistencyRatio as number, ratio, 1e-11);
    }
    expect(ratios.fuel).toBeUndefined();
    expect(result.inconsistent).toEqual(["style"]);
  });

  it("Belton and Gear: a copy turns the distributive mode, and not the ideal one", () => {
    type Keys = "before" | "after" | "ideal_before" | "ideal_after";
    const { expected, data, each } = compared<
      { exact: Record<Keys, number[]>; printed: Record<"before" | "after", number[]> },
      { local_ratios_ABC: number[][]; local_ratios_ABCD: number[][] }
    >("ahp.rank.reversal.belton.gear");
    const ratios = (rows: number[][], names: string[]) => ({
      rows: names,
      columns: ["a", "b", "c"],
      values: rows[0].map((_, i) => rows.map((row) => row[i])),
    });
    const goal = { goal: { "a/b": 1, "b/c": 1, "a/c": 1 } };
    const abc = ratios(data.local_ratios_ABC, ["A", "B", "C"]);
    const abcd = ratios(data.local_ratios_ABCD, ["A", "B", "C", "D"]);
    const [before, after] = [abc, abcd].map((alternatives) => hierarchyPriorities(goal, { alternatives }));
    each(before.weights, expected.exact.before, 1e-11);
    each(after.weights, expected.exact.after, 1e-11);
    each(before.weights, expected.printed.before);
    each(after.weights, expected.printed.after);
    each(before.priorities?.ideal ?? [], expected.exact.ideal_before, 1e-11);
    const ideal = hierarchyPriorities(goal, { alternatives: abcd, mode: "ideal" });
    each(ideal.weights, expected.exact.ideal_after, 1e-11);
    expect(ideal.ranking().column("alternative").values.slice(0, 2)).toEqual(["B", "D"]);
    expect(ideal.summary().en).toContain("Largest weight among the alternatives: B, D (0.32203).");
    expect(after.summary().en).toContain(
      "The modes differ in who comes first: A in the distributive, B in the ideal mode.",
    );
  });
});

describe("hierarchies of uneven depth", () => {
  const tree = {
    目标: { "技术/成本": 3 },
    技术: { "研发/人才": 1 },
    研发: { "投入/专利": 4, "投入/论文": 4, "专利/论文": 1 },
  };

  it("weights are products on the way down, and leaves end at different levels", () => {
    const result = hierarchyPriorities(tree);
    expect(result.leaves.map(({ name, level }) => [name, level])).toEqual([
      ["投入", 3],
      ["专利", 3],
      ["论文", 3],
      ["人才", 2],
      ["成本", 1],
    ]);
    expect(result.of("投入")).toBeCloseTo((3 / 4) * (1 / 2) * (2 / 3), 14);
    expect(result.of("成本")).toBeCloseTo(1 / 4, 14);
    expect(result.levels.map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(result.consistencyRatio).toBeCloseTo(0, 12);
  });

  it("one level more with all its weight on one child changes nothing", () => {
    const deeper = { ...tree, 成本: { measured: { 总成本: 1 } } };
    expect(hierarchyPriorities(deeper).of("总成本")).toBeCloseTo(hierarchyPriorities(tree).of("成本"), 15);
  });

  it("the CR of the whole weighs CI and RI by what stands above", () => {
    const judgements = {
      goal: judgementMatrix(["a", "b"], [[3]]),
      a: judgementMatrix(["p", "q", "r"], [[3, 1 / 2], [2]]),
      b: judgementMatrix(["x", "y", "z", "v"], [[2, 4, 1 / 8], [2, 4], [2]]),
    };
    const result = hierarchyPriorities(judgements);
    const [a, b] = [ahp(judgements.a), ahp(judgements.b)];
    const wanted = (0.75 * a.consistencyIndex + 0.25 * b.consistencyIndex) / (0.75 * 0.58 + 0.25 * 0.9);
    expect(result.consistencyRatio).toBeCloseTo(wanted, 13);
    expect(result.levels[1].consistencyRatio).toBeCloseTo(wanted, 13);
    expect(result.inconsistent).toEqual(["a", "b"]);
    expect(result.summary().zh).toContain("CR 不小于 0.10 的判断矩阵：a、b 之下。");
  });

  it("results go in as they are: a group's, an ahp's, weights with names", () => {
    const group = groupAhp([{ "研发/人才": 3 }, { "研发/人才": 1 / 3 }]);
    const weights = { names: ["投入", "专利"], weights: Float64Array.of(3, 1) };
    const result = hierarchyPriorities({ 目标: ahp({ "技术/成本": 3 }), 技术: group, 研发: weights });
    expect(result.of("投入")).toBeCloseTo(0.75 * 0.5 * 0.75, 14);
    const arithmetic = groupAhp([{ "研发/人才": 3 }], { aggregation: "priorities-arithmetic" });
    expect(hierarchyPriorities({ 目标: arithmetic }).of("研发")).toBeCloseTo(0.75, 14);
  });

  it("a frame of measured values under the leaves, by their names in any order", () => {
    const frame = Frame.fromRecords([
      { plan: "甲", 成本: 1, 技术: 3 },
      { plan: "乙", 成本: 3, 技术: 1 },
    ]);
    const result = hierarchyPriorities({ 目标: { "技术/成本": 3 } }, { alternatives: frame });
    expect(result.of("甲")).toBeCloseTo(0.75 * 0.75 + 0.25 * 0.25, 14);
    expect(result.steps().list.map(({ title }) => title.en)).toContain("distributive mode");
    expect(result.contributionTable()?.column("p1").values).toEqual([0.75, 0.25]);
  });

  it("names in two languages are met by either", () => {
    const goal = judgementMatrix([label("技术", "technology"), label("成本", "cost")], [[3]]);
    const result = hierarchyPriorities({ goal, technology: { "研发/人才": 1 } });
    expect(result.of("研发")).toBeCloseTo(0.375, 14);
    const alternatives = { 技术: { "甲/乙": 2 }, cost: { "甲/乙": 1 } };
    expect(hierarchyPriorities({ goal }, { alternatives }).of("甲")).toBeCloseTo(0.5 + 0.125, 14);
  });
});

describe("hierarchyPriorities refuses", () => {
  const goal = { 目标: { "技术/成本": 3 } };
  it.each<readonly [string, () => unknown, string]>([
    [
      "what names no parents",
      () => hierarchyPriorities([[1]] as never),
      'InputError: hierarchyPriorities: `judgements` must be judgements named by what they stand below, such as { goal: { "cost/quality": 3 } }, got [[1]]',
    ],
    [
      "two goals",
      () => hierarchyPriorities({ 目标: { "技术/成本": 3 }, 其他: { "环境/安全": 1 } }),
      'InputError: hierarchyPriorities: `judgements` must have one goal, which stands below nothing else, got "目标、其他"',
    ],
    [
      "a circle",
      () => hierarchyPriorities({ a: { "b/x": 1 }, b: { "a/y": 1 } }),
      'InputError: hierarchyPriorities: `judgements` must have one goal, which stands below nothing else, got ["a", "b"]',
    ],
    [
      "a circle beside the goal",
      () => hierarchyPriorities({ ...goal, a: { "b/x": 1 }, b: { "a/y": 1 } }),
      'InputError: hierarchyPriorities: `judgements["a"]` must be reached from the goal downwards, got "a"',
    ],
    [
      "an element in two places",
      () => hierarchyPriorities({ ...goal, 技术: { "质量/研发": 1 }, 成本: { "质量/人工": 1 } }),
      'InputError: hierarchyPriorities: `judgements["成本"]` must be named unlike every other element (it stands below "技术" too), got "质量"',
    ],
    [
      "a judgement beyond the scale, with its matrix",
      () => hierarchyPriorities({ ...goal, 技术: { "研发/人才": 12 } }),
      'InputError: hierarchyPriorities: `judgements["技术"]["研发"]["人才"]` must lie between 1/9 and 9 (for ratios and other numbers set `scale: "any"`), got 12',
    ],
    [
      "a leaf without alternatives",
      () => hierarchyPriorities(goal, { alternatives: { 技术: { "甲/乙": 2 } } }),
      'InputError: hierarchyPriorities: `alternatives` must compare the alternatives under "成本" too, got undefined',
    ],
    [
      "alternatives under what is no leaf",
      () => hierarchyPriorities(goal, { alternatives: { 目标: { "甲/乙": 2 } } }),
      'InputError: hierarchyPriorities: `alternatives` must be named by the leaves (技术, 成本), got "目标"',
    ],
    [
      "other alternatives under another leaf",
      () => hierarchyPriorities(goal, { alternatives: { 技术: { "甲/乙": 2 }, 成本: { "甲/丙": 2 } } }),
      'InputError: hierarchyPriorities: `alternatives["成本"]` must name every alternative of the matrix (乙 is missing), got ["甲", "丙"]',
    ],
    [
      "a measured value that isn't positive",
      () => hierarchyPriorities({ 目标: { measured: { 技术: 0 } } }),
      'InputError: hierarchyPriorities: `judgements["目标"].measured["技术"]` must be a finite number > 0, got 0',
    ],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

import { describe, expect, it } from "vitest";
import {
  aggregateTable,
  demandShock,
  directLinkages,
  dispersionVariation,
  finalDemandMultipliers,
  hawkinsSimon,
  hypotheticalExtraction,
  impactRounds,
  incomeMultipliers,
  inputOutputTableOf,
  keySectors,
  leontiefInverse,
  outputMultipliers,
  powerOfDispersion,
  type Result,
  ras,
  regionalMultipliers,
  regionSectors,
  sensitivityOfDispersion,
  structuralDecomposition,
  structuralPaths,
  sumByRegion,
  tableMargins,
  upstreamness,
} from "../../../src/pure.js";
import { oracleCase } from "../../oracles/load.js";
import { chinaTable, gap, sum, syntheticTable } from "./tables.js";

const china = chinaTable();
const vehicles = "10汽车整车";
const jobs = {
  rows: ["R", "rest"],
  columns: china.sectors,
  values: [china.sectors.map((_, i) => 5 + i), china.sectors.map((_, i) => 200 - 3 * i)],
};

const results: readonly [string, Result, readonly string[]][] = [
  ["tableMargins", tableMargins(china), [vehicles]],
  ["hawkinsSimon", hawkinsSimon(china), []],
  ["outputMultipliers", outputMultipliers(china, { type: "II" }), [vehicles]],
  ["incomeMultipliers", incomeMultipliers(china, { type: "II" }), [vehicles]],
  ["powerOfDispersion", powerOfDispersion(china), [vehicles]],
  ["sensitivityOfDispersion", sensitivityOfDispersion(china, { matrix: "ghosh" }), [vehicles]],
  ["dispersionVariation", dispersionVariation(china), [vehicles]],
  ["directLinkages", directLinkages(china), [vehicles]],
  ["keySectors", keySectors(china), [vehicles]],
  ["upstreamness", upstreamness(china), [vehicles]],
  ["hypotheticalExtraction", hypotheticalExtraction(china), [vehicles]],
  ["demandShock", demandShock(china, { 汽车整车: 100 }), [vehicles]],
  ["impactRounds", impactRounds(china, { 汽车整车: 100 }), []],
  ["finalDemandMultipliers", finalDemandMultipliers(china), ["FU201"]],
  ["structuralPaths", structuralPaths(china, { 汽车整车: 100 }), []],
  ["structuralDecomposition", structuralDecomposition(china, china), [vehicles]],
  [
    "ras",
    ras(
      [
        [1, 2],
        [3, 4],
      ],
      { rowTotals: [4, 6], columnTotals: [5, 5] },
    ),
    [],
  ],
  ["regionalMultipliers", regionalMultipliers(china, jobs, "R"), [vehicles]],
];

describe("what a reader sees of each result", () => {
  for (const [name, result, choice] of results) {
    it(`${name}: a title, a sentence, a table, a derivation in both languages, without holes`, () => {
      const table = result.toTable();
      expect(table.length).toBeGreaterThan(0);
      const cells = table.columns.flatMap((column) => column.values);
      expect(cells.filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
      const steps = result.steps(...choice).list;
      const texts = [
        result.title,
        result.summary(),
        ...steps.flatMap((step) => [step.title, ...(step.note ? [step.note] : [])]),
      ].flatMap(({ zh, en }) => [zh, en]);
      const tex = steps.flatMap((step) => [step.formula ?? "", step.numbers ?? ""]);
      expect(texts.filter((text) => text.trim() === "")).toEqual([]);
      expect([...texts, ...tex].join(" ")).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect(steps.length).toBeGreaterThan(1);
    });
  }

  it("names the treatment of imports", () => {
    expect(outputMultipliers(china).summary().en).toMatch(/\(domestic, imports taken out\)\.$/);
    expect(outputMultipliers(china, { imports: "competitive" }).summary().zh).toMatch(/（竞争型口径（含进口品））。$/);
  });
});

describe("a shock", () => {
  it("of Miller & Blair gives their new outputs, and their rounds", () => {
    const book = inputOutputTableOf({
      flows: [
        [150, 500],
        [200, 100],
      ],
      finalDemand: [[350], [1700]],
    });
    const { expected } = oracleCase<{ x_new_for_f_600_1500: number[] }>("io-printed-millerblair");
    const { output } = demandShock(book, [600, 1500]);
    // Printed with one digit after the point.
    expect(gap(output, expected.x_new_for_f_600_1500)).toBeLessThan(0.05);
  });

  it("can be a loss", () => {
    const gain = demandShock(china, { 汽车整车: 100 }).output;
    const loss = demandShock(china, { 汽车整车: -100 }).output;
    expect(
      gap(
        loss,
        gain.map((value) => -value),
      ),
    ).toBeLessThan(1e-12);
  });

  it("counts jobs that are given, and none that aren't", () => {
    const employment = china.sectors.map(() => 10);
    const { jobs: made } = demandShock(china, { 汽车整车: 100 }, { employment });
    expect(sum(made ?? [])).toBeGreaterThan(0);
    expect(demandShock(china, { 汽车整车: 100 }).jobs).toBeUndefined();
  });
});

describe("structural paths", () => {
  it("begin with the shock itself and then the largest coefficient", () => {
    const { paths } = structuralPaths(china, { 汽车整车: 100 }, { target: "domestic-demand" });
    expect(paths[0]).toMatchObject({ sectors: [vehicles], value: 100 });
    expect(paths[1].sectors).toEqual([vehicles, "11汽车零部件"]);
    // a(parts, vehicles) of the table, 88004628.6 / 268036832.0535, less the imported share of parts.
    const share = 13840740.7894 / (230631686.8073 + 13840740.7894 - 12451126.2697);
    const a = ((1 - share) * 88004628.6) / 268036832.0535;
    expect(paths[1].value).toBeCloseTo(100 * a, 9);
  });

  it("state what they leave out", () => {
    const { paths, residualShare, total } = structuralPaths(china, { 汽车整车: 100 }, { top: 5 });
    expect(paths.length).toBe(5);
    const listed = sum(paths.map((path) => path.value));
    expect(residualShare).toBeCloseTo(1 - listed / total, 12);
  });
});

describe("GRAS", () => {
  it("equals RAS where nothing is negative", () => {
    const totals = { rowTotals: [4, 6], columnTotals: [5, 5] };
    const plain = ras(
      [
        [1, 2],
        [3, 4],
      ],
      totals,
    ).balanced.values;
    const general = ras(
      [
        [1, 2],
        [3, 4],
      ],
      { ...totals, negatives: "gras" },
    ).balanced.values;
    expect(gap(plain, general)).toBeLessThan(1e-12);
  });

  // Junius & Oosterhaven (2003) with the correction of Lenzen et al. (2007): the printed solution isn't
  // at hand, so the totals, the signs and the form r·z·s or z / (r·s) of the solution are checked.
  it("brings a matrix with negative entries to its totals and keeps every sign", () => {
    const start = [
      [7, 3, 5, -3],
      [2, 9, 8, 1],
      [-2, 0, 2, 1],
    ];
    const rowTotals = [15, 26, -1];
    const columnTotals = [9, 16, 17, -2];
    const result = ras(start, { rowTotals, columnTotals, negatives: "gras" });
    const { values } = result.balanced;
    const rows = rowTotals.map((_, i) => sum(values.slice(4 * i, 4 * i + 4)));
    const columns = columnTotals.map((_, j) => sum(rowTotals.map((__, i) => values[4 * i + j])));
    expect(gap(rows, rowTotals)).toBeLessThan(1e-9);
    expect(gap(columns, columnTotals)).toBeLessThan(1e-9);
    start.flat().forEach((value, k) => {
      expect(Math.sign(values[k])).toBe(Math.sign(value));
      const factor = result.rowFactors[Math.floor(k / 4)] * result.columnFactors[k % 4];
      expect(values[k]).toBeCloseTo(value >= 0 ? value * factor : value / factor, 12);
    });
  });
});

describe("a multi-regional table", () => {
  const names = ["江西·汽车", "江西·其他", "湖北·汽车", "湖北·其他"];
  const table = inputOutputTableOf({
    flows: {
      rows: names,
      columns: names,
      values: [
        [10, 5, 20, 2],
        [20, 60, 10, 30],
        [15, 4, 60, 10],
        [5, 30, 40, 90],
      ],
    },
    finalDemand: { rows: names, columns: ["f"], values: [63, 180, 211, 335] },
  });

  it("takes the same functions, and multipliers fall apart by region", () => {
    const inverse = leontiefInverse(table);
    const byRegion = sumByRegion(table.sectors, inverse);
    expect(byRegion.rows).toEqual(["江西", "湖北"]);
    const { simple } = outputMultipliers(table);
    names.forEach((name, j) => {
      const both = byRegion.at("江西", name) + byRegion.at("湖北", name);
      expect(both).toBeCloseTo(simple[j], 12);
      expect(byRegion.at(name.startsWith("江西") ? "江西" : "湖北", name)).toBeGreaterThan(1);
    });
  });

  it("is taken apart by its names", () => {
    expect(regionSectors(names)).toEqual({
      regions: ["江西", "湖北"],
      sectors: ["汽车", "其他"],
      regionOf: [0, 0, 1, 1],
      sectorOf: [0, 1, 0, 1],
    });
    expect(regionSectors(["R1_S1", "R2_S1"], { separator: "_" }).sectors).toEqual(["S1"]);
  });

  it("merges to a national table", () => {
    const nation = aggregateTable(table, {
      汽车: ["江西·汽车", "湖北·汽车"],
      其他: ["江西·其他", "湖北·其他"],
    });
    expect(Array.from(nation.flows.values)).toEqual([105, 21, 75, 210]);
    expect(Array.from(nation.output)).toEqual([400, 800]);
  });
});

it("no function changes what it is given", () => {
  const table = syntheticTable();
  const before = [table.flows, table.finalDemand, table.valueAdded].map((m) => [...m.values]);
  outputMultipliers(table, { type: "II" });
  hypotheticalExtraction(table);
  structuralDecomposition(table, table, { finalDemand: "mix-and-level" });
  const after = [table.flows, table.finalDemand, table.valueAdded].map((m) => [...m.values]);
  expect(after).toEqual(before);
});

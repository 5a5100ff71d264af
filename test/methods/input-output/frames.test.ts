import { describe, expect, it } from "vitest";
import { dataset, Frame } from "../../../src/frame/index.js";
import {
  aggregateTable,
  demandShock,
  employmentMultipliers,
  hypotheticalExtraction,
  inputOutputTable,
  inputOutputTableOf,
  keySectors,
  label,
  leontiefInverse,
  outputMultipliers,
  powerOfDispersion,
  ras,
  regionalCoefficients,
  regionalMultipliers,
  regionalQuotients,
  regionSectors,
  satelliteMultipliers,
  structuralPaths,
  sumByRegion,
  tableMargins,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { chinaTable, gap } from "./tables.js";

const printed = dataset("input-output-2012");
const china = inputOutputTable(printed);

// Miller & Blair's two sectors, once in lists and once in frames whose rows stand in another order.
const book = inputOutputTableOf({
  flows: [
    [150, 500],
    [200, 100],
  ],
  finalDemand: [350, 1700],
});
const farms = label("农业", "farms");
const plants = label("工业", "plants");
const flows = Frame.fromRecords([
  { sector: farms, 农业: 150, 工业: 500 },
  { sector: plants, 农业: 200, 工业: 100 },
]);
const beside = Frame.fromRecords([
  { sector: plants, demand: 1700, jobs: 40, energy: 60, order: 0 },
  { sector: farms, demand: 350, jobs: 50, energy: 10, order: 100 },
]);

describe("a table comes out of frames", () => {
  it("as its quadrants, matched by the names of the sectors", () => {
    const finalDemand = beside.select("sector", "demand");
    const table = inputOutputTableOf({ flows, finalDemand });
    expect(table.sectors).toEqual([farms, plants]);
    expect(table.output).toEqual(book.output);
    expect(table.valueAdded.values).toEqual(book.valueAdded.values);
    expect(outputMultipliers(table).of("plants")).toBe(outputMultipliers(book).of("2"));
  });

  it("with lists of numbers beside, and names of roles alone", () => {
    const table = inputOutputTableOf({
      flows,
      finalDemand: {
        rows: ["工业", "农业"],
        columns: ["C", "EX"],
        values: [
          [1600, 100],
          [350, 0],
        ],
      },
      imports: { rows: ["工业", "农业"], values: [5, 0] },
      valueAdded: [650, 1395],
      roles: { exports: "EX" },
    });
    expect(table.exports()).toEqual(Float64Array.of(0, 100));
    expect(table.imports).toEqual(Float64Array.of(0, 5));
    expect(table.output).toEqual(Float64Array.of(1000, 1995));
    expect(table.roles.exports).toEqual(["EX"]);
  });

  it("as it is printed: the rows below may come apart, columns may be chosen", () => {
    const parts = inputOutputTable(printed.head(19), { primaryInputs: printed.tail(7) });
    expect(parts.valueAdded.values).toEqual(china.valueAdded.values);
    expect(parts.flows.values).toEqual(chinaTable().flows.values);
    const coded = inputOutputTable(printed, { rows: "item", columns: printed.names.slice(2) });
    expect(coded.output).toEqual(china.output);
  });

  it("refuses what doesn't fit, in words that say what would", () => {
    const cases: readonly (readonly [() => unknown, string])[] = [
      [
        () => inputOutputTable([[1, 2]] as never),
        "InputError: inputOutputTable: `matrix` must be a frame, or a matrix with names { rows, columns, values } (of quadrants write inputOutputTableOf({ flows, finalDemand })), got [[1, 2]]",
      ],
      [
        () => inputOutputTableOf([[1, 2]] as never),
        "InputError: inputOutputTableOf: `parts` must be the quadrants, written { flows, finalDemand } (of a whole table write inputOutputTable(frame)), got [[1, 2]]",
      ],
      [
        () => inputOutputTableOf({ Z: [[1]], finalDemand: [1] } as never),
        "InputError: inputOutputTableOf: `Z` must be written flows (its options: flows, finalDemand, imports, discrepancy, valueAdded, output, roles, unit), got [[1]]",
      ],
      [
        () => inputOutputTableOf({ flows, finalDemand: [1, 2, 3] }),
        "InputError: inputOutputTableOf: `finalDemand.values` must hold 2 × 1 numbers, got 3",
      ],
      [
        () =>
          inputOutputTableOf({
            flows,
            finalDemand: { rows: ["农业", "服务业"], columns: ["C"], values: [350, 1700] },
          }),
        'InputError: inputOutputTableOf: `finalDemand.rows` must name all of flows.rows (plants is missing), got ["农业", "服务业"]',
      ],
      [
        () => inputOutputTable(printed, { outputs: "GO" } as never),
        /`outputs` must be written output \(its options: primaryInputs, /.source,
      ],
    ];
    for (const [call, message] of cases) {
      if (message.startsWith("InputError")) expect(messageOf(call)).toBe(message);
      else expect(messageOf(call)).toMatch(new RegExp(message));
    }
  });
});

describe("lists beside a table", () => {
  const table = inputOutputTableOf({ flows, finalDemand: beside.select("sector", "demand") });

  it("are columns of a frame, matched by name", () => {
    const jobs = employmentMultipliers(book, [50, 40]).simple;
    expect(employmentMultipliers(table, beside, { columns: "jobs" }).simple).toEqual(jobs);
    const energy = satelliteMultipliers(table, beside, { columns: "energy", title: "能耗" });
    expect(energy.simple).toEqual(satelliteMultipliers(book, [10, 60]).simple);
    expect(energy.title).toEqual({ zh: "能耗", en: "能耗" });
    const weights = beside.select("sector", "energy");
    expect(powerOfDispersion(table, { weights }).values).toEqual(powerOfDispersion(book, { weights: [10, 60] }).values);
  });

  it("a shock can be a frame, and what is counted a column of it", () => {
    const options = { columns: "order", employment: "jobs" };
    const ours = demandShock(table, beside, options);
    const byHand = demandShock(book, [100, 0], { employment: [50, 40] });
    expect(ours.output).toEqual(byHand.output);
    expect(ours.jobs).toEqual(byHand.jobs);
    expect(demandShock(table, { farms: 100 }).output).toEqual(byHand.output);
    const paths = structuralPaths(table, beside, { columns: "order", amounts: "energy" });
    expect(paths.total).toBe(structuralPaths(book, [100, 0], { amounts: [10, 60] }).total);
  });

  it("RAS takes a frame, and the totals of its rows as a column", () => {
    const frame = Frame.fromRecords([
      { from: "甲", a: 1, b: 2, all: 4 },
      { from: "乙", a: 3, b: 4, all: 6 },
    ]);
    const columnTotals = { columns: ["b", "a"], values: [5, 5] };
    const ours = ras(frame, { columns: ["a", "b"], rowTotals: "all", columnTotals });
    const plain = [
      [1, 2],
      [3, 4],
    ];
    const byHand = ras(plain, { rowTotals: [4, 6], columnTotals: [5, 5] });
    expect(ours.balanced.values).toEqual(byHand.balanced.values);
  });

  it("regional quotients take a frame, sectors in any order", () => {
    const frame = Frame.fromRecords([
      { province: label("江西", "Jiangxi"), 工业: 30, 农业: 20 },
      { province: label("其他", "Others"), 工业: 270, 农业: 80 },
    ]);
    const plain = [
      [20, 30],
      [80, 270],
    ];
    const ours = regionalMultipliers(table, frame, "Jiangxi", { methods: "SLQ", deltas: 0.2 });
    const byHand = regionalMultipliers(book, plain, "1");
    expect(ours.multipliers.row("SLQ")).toEqual(byHand.multipliers.row("SLQ"));
    expect(ours.title.en).toBe("Jiangxi: regionalised output multipliers");
    const quotients = regionalQuotients(frame, "江西", { columns: ["农业", "工业"] });
    expect(quotients.values).toEqual(regionalQuotients(plain, "1").values);
    const a = { rows: ["农业", "工业"], columns: ["农业", "工业"], values: [0.1, 0.2, 0.3, 0.4] };
    const turned = regionalQuotients(frame, "江西");
    expect(turned.rows).toEqual([label("工业", "工业"), label("农业", "农业")]);
    expect(regionalCoefficients(a, turned).values).toEqual(regionalCoefficients(a, quotients).values);
  });

  it("sums by region take a result, and keep both languages of names", () => {
    const names = [label("江西·汽车", "Jiangxi·cars"), label("湖北·汽车", "Hubei·cars")];
    const { regions, sectors } = regionSectors(names);
    expect(regions).toEqual([label("江西", "Jiangxi"), label("湖北", "Hubei")]);
    expect(sectors).toEqual([label("汽车", "cars")]);
    const two = inputOutputTableOf({
      flows: {
        rows: names,
        columns: names,
        values: [
          [150, 500],
          [200, 100],
        ],
      },
      finalDemand: [350, 1700],
    });
    const multipliers = outputMultipliers(two);
    expect(sumByRegion(two.sectors, multipliers).values).toEqual(multipliers.simple);
    expect(sumByRegion(["江西·汽车", "江西·其他"], [1, 2]).at("江西", "value")).toBe(3);
  });
});

describe("a number a sector and measure", () => {
  const second = outputMultipliers(china, { type: "II" });

  it("is called by the sector's Chinese, English or bare name", () => {
    expect(second.of("汽车整车")).toBe(second.of("Motor vehicles"));
    expect(second.at("汽车整车").simple).toBe(second.of("汽车整车", "simple"));
    const numbered = outputMultipliers(chinaTable());
    expect(numbered.of("汽车整车")).toBe(numbered.of("10汽车整车"));
    expect(numbered.names).toBe(numbered.table.sectors);
    expect(messageOf(() => second.steps())).toMatch(
      /^InputError: Multipliers.steps: `sector` must be given, one of "农林牧渔", /,
    );
  });

  it("is ranked in a table by any of its measures", () => {
    const ranking = second.ranking("truncated");
    const [first] = ranking.records();
    expect(first.truncated).toBe(Math.max(...(second.typeII?.truncated ?? [])));
    expect(ranking.main).toBe("truncated");
    expect(second.toTable().main).toBe("simple");
    const linkages = keySectors(china);
    expect(linkages.ranking("forward").columns.map(({ name }) => name)).toEqual([
      "rank",
      "sector",
      "backward",
      "forward",
      "class",
    ]);
    expect(linkages.inClass("key").length).toBeGreaterThan(0);
  });

  it("is derived to the end: type II has the household's income before it", () => {
    const titles = second.steps("汽车整车").list.map(({ title }) => title.en);
    expect(titles).toEqual([
      "What goes with a yuan of Motor vehicles itself",
      "First round: its inputs",
      "All rounds: type I",
      "Household income",
      "Type II, truncated",
    ]);
  });

  it("has no ratio where nothing is direct", () => {
    const jobs = employmentMultipliers(book, [0, 40]);
    expect(jobs.toTable().column("ratio").values[0]).toBeNull();
    // v′L / v with v = (.05, .02) and L = [.95 .25; .2 .85]/.7575.
    const ratios = employmentMultipliers(book, [50, 40]).ratios();
    expect(gap(ratios, [1.03 / 0.7575, 1.475 / 0.7575])).toBeLessThan(1e-14);
  });
});

describe("a first try that can't work", () => {
  const TABLE =
    "must be an input–output table: write inputOutputTableOf({ flows, finalDemand }) of its quadrants, or inputOutputTable(frame) of a whole one";
  const plain = [
    [0.1, 0.2],
    [0.3, 0.1],
  ] as never;

  for (const [name, call] of Object.entries({
    aggregateTable: () => aggregateTable(plain, { a: ["1", "2"] }),
    demandShock: () => demandShock(plain, [1, 2]),
    employmentMultipliers: () => employmentMultipliers(plain, [1, 2]),
    keySectors: () => keySectors(plain),
    leontiefInverse: () => leontiefInverse(plain),
    outputMultipliers: () => outputMultipliers(plain),
    regionalMultipliers: () => regionalMultipliers(plain, plain, "1"),
    tableMargins: () => tableMargins(plain),
  })) {
    it(`${name}: a plain matrix is answered with what to write`, () => {
      expect(messageOf(call)).toBe(`InputError: ${name}: \`table\` ${TABLE}, got [[0.1, 0.2], [0.3, 0.1]]`);
    });
  }

  it("says it in Chinese as well", () => {
    try {
      leontiefInverse(undefined as never);
    } catch (error) {
      expect((error as { zh?: string }).zh).toBe(
        "leontiefInverse：`table` 应是投入产出表：由各象限请写 inputOutputTableOf({ flows, finalDemand })，由整张表请写 inputOutputTable(frame)，得到的是 undefined",
      );
    }
    expect.assertions(1);
  });

  const cases: readonly (readonly [string, () => unknown, string])[] = [
    [
      "an option that isn't there",
      () => outputMultipliers(book, { import: "domestic" } as never),
      'InputError: outputMultipliers: `import` must be written imports (its options: type, imports, householdColumn, consumption, income), got "domestic"',
    ],
    [
      "a word that was camelCase",
      () => demandShock(book, [1, 0], { target: "domesticDemand" } as never),
      'InputError: demandShock: `target` must be one of "demand", "domestic-demand", got "domesticDemand"',
    ],
    [
      "no shock",
      () => demandShock(book, undefined as never),
      "InputError: demandShock: `shock` must be amounts by sector, such as { cars: 100 }, or one number a sector, got undefined",
    ],
    [
      "a shock in words",
      () => demandShock(book, { 1: "100" } as never),
      'InputError: demandShock: `shock["1"]` must be a finite number, got "100"',
    ],
    [
      "no employment",
      () => employmentMultipliers(book, undefined as never),
      "InputError: employmentMultipliers: `employment` must be a list of numbers, such as [50, 30, 20], or a frame with one column of them, got undefined",
    ],
    [
      "several columns, none chosen",
      () => employmentMultipliers(book, beside),
      'InputError: employmentMultipliers: `employment` must be one column of numbers, not 4; choose one, such as { columns: "demand" }, got ["demand", "jobs", "energy", "order"]',
    ],
    [
      "no sector to take out",
      () => hypotheticalExtraction(book, { sectors: [] }),
      "InputError: hypotheticalExtraction: `sectors` must be one or more, got an empty list",
    ],
    [
      "no totals",
      () => ras([[1]], {} as never),
      "InputError: ras: `rowTotals` must be a list of numbers, such as [50, 30, 20], or a frame with one column of them, got undefined",
    ],
    [
      "a δ of 1",
      () => regionalMultipliers(book, plain, "1", { deltas: [0.1, 1] }),
      "InputError: regionalMultipliers: `deltas` must be at least 0 and below 1, got 1",
    ],
    [
      "type II that wasn't asked for",
      () => outputMultipliers(book).ratios("II"),
      'InputError: Multipliers.ratios: `type` must have been asked for (type: "II"), got "II"',
    ],
    [
      "an untitled title",
      () => satelliteMultipliers(book, [1, 2], { title: 5 } as never),
      "InputError: satelliteMultipliers: `title` must be a text, got 5",
    ],
    [
      "a concordance of nothing",
      () => aggregateTable(book, undefined as never),
      'InputError: aggregateTable: `concordance` must be new sectors with their old ones, such as { vehicles: ["cars", "parts"] }, got undefined',
    ],
  ];
  for (const [name, call, message] of cases) {
    it(name, () => {
      expect(messageOf(call)).toBe(message);
    });
  }
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  auditInputOutput,
  type InputOutputAudit,
  type InputOutputTable,
  inputOutputTable,
  inputOutputTableOf,
  type LabelledNumbers,
  leontiefInverse,
  tableMargins,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";
import { chinaTable, china2012, productiveTables } from "./tables.js";

const SECTORS = 19;

interface Editable {
  rows: string[];
  columns: string[];
  values: number[][];
}

/** China 2012 with something done to it; rows and columns by what their names begin with. */
function changed(change: (table: Editable) => void): LabelledNumbers {
  const { rows, columns, values } = china2012();
  const table = {
    rows: [...(rows as string[])],
    columns: [...(columns as string[])],
    values: (values as number[][]).map((row) => [...row]),
  };
  change(table);
  return table;
}

function place(names: readonly string[], start: string): number {
  const k = names.findIndex((name) => name.startsWith(start));
  if (k < 0) throw new Error(`no ${start}`);
  return k;
}

function kinds(audit: InputOutputAudit): readonly string[] {
  return audit.findings.map(({ kind, certain }) => `${kind}${certain ? "" : "?"}`);
}

describe("the audit of China's table of 2012", () => {
  it("finds nothing wrong, and says how well it can be solved", () => {
    const audit = auditInputOutput(china2012());
    expect(audit.findings).toEqual([]);
    expect(audit.sound).toBe(true);
    expect(audit.summary().zh).toMatch(/^19 个部门的表：没有发现错误。A 的谱半径 0\.\d+ < 1，I − A 的条件数 [\d.]+。$/);
    expect(auditInputOutput(chinaTable()).sound).toBe(true);
  });

  it("sees a table that lies on its side", () => {
    const { rows, columns, values } = china2012() as unknown as Editable;
    const turned = { rows: columns, columns: rows, values: columns.map((_, j) => rows.map((_, i) => values[i][j])) };
    expect(kinds(auditInputOutput(turned))).toEqual(["transposed"]);
    expect(messageOf(() => inputOutputTable(turned))).toMatch(
      /^InputError: inputOutputTable: `matrix` must have value added in rows and output in a column: here it is the other way round/,
    );
  });

  it("sees that only the square lies on its side", () => {
    const table = changed(({ values }) => {
      for (let i = 0; i < SECTORS; i++) {
        for (let j = 0; j < i; j++) [values[i][j], values[j][i]] = [values[j][i], values[i][j]];
      }
    });
    expect(kinds(auditInputOutput(table))).toEqual(["transposed"]);
    expect(messageOf(() => inputOutputTable(table))).toMatch(/`flows` must have selling sectors in rows/);
  });

  it("sees a total among the sectors, whatever it is called", () => {
    for (const name of ["合计", "全部产业"]) {
      const table = changed(({ rows, columns, values }) => {
        const total = columns.map((_, j) => values.slice(0, SECTORS).reduce((sum, row) => sum + row[j], 0));
        values.splice(SECTORS, 0, total);
        rows.splice(SECTORS, 0, name);
        for (const row of values)
          row.splice(
            SECTORS,
            0,
            row.slice(0, SECTORS).reduce((sum, value) => sum + value, 0),
          );
        columns.splice(SECTORS, 0, name);
      });
      expect(kinds(auditInputOutput(table))).toContain("subtotal");
      const message = messageOf(() => inputOutputTable(table));
      expect(message).toMatch(/must hold the sectors alone: this row and this column are the sum of 01农林牧渔/);
      expect(message).toContain(name);
    }
  });

  it("sees a subtotal of a few sectors among them", () => {
    const table = changed(({ rows, columns, values }) => {
      const line = columns.map((_, j) => values[2][j] + values[3][j] + values[4][j]);
      values.splice(5, 0, line);
      rows.splice(5, 0, "轻工");
      for (const row of values) row.splice(5, 0, row[2] + row[3] + row[4]);
      columns.splice(5, 0, "轻工");
    });
    const [finding] = auditInputOutput(table).findings;
    expect([finding.kind, finding.place]).toEqual(["subtotal", 'flows["轻工"]']);
  });

  it("sees what is counted twice in final demand and in value added", () => {
    const demand = ["FU101", "FU102", "FU103", "TC", "FU201", "FU202", "EX"];
    const [first] = auditInputOutput(china2012(), { finalDemand: demand }).findings;
    expect([first.kind, first.place, first.requirement.en]).toEqual([
      "counted twice",
      'finalDemand["TC"]',
      "hold the items alone: this is the sum of FU101 to FU103 and would be counted twice (leave it out)",
    ]);
    const withTotal = changed(({ rows, columns, values }) => {
      const added = rows.flatMap((name, i) => (name.startsWith("VA") ? [i] : []));
      rows.push("TVA增加值合计");
      values.push(columns.map((_, j) => added.reduce((sum, i) => sum + values[i][j], 0)));
    });
    const valueAdded = ["VA001", "VA002", "VA003", "VA004", "TVA增加值合计"];
    expect(messageOf(() => inputOutputTable(withTotal, { valueAdded }))).toMatch(
      /`valueAdded\["TVA增加值合计"\]` must hold the items alone/,
    );
  });

  it("sees a sector that is written in two ways", () => {
    const table = changed(({ columns }) => {
      columns[3] = `${columns[3].slice(0, 2)}　${columns[3].slice(2)}`;
    });
    const [finding] = auditInputOutput(table).findings;
    expect([finding.kind, finding.certain]).toEqual(["names", true]);
    expect(messageOf(() => inputOutputTable(table))).toMatch(/must have the name of its column/);
  });

  it("says when the sectors stand in another order on one side, and reads them all the same", () => {
    const table = changed(({ rows, values }) => {
      [rows[0], rows[1]] = [rows[1], rows[0]];
      [values[0], values[1]] = [values[1], values[0]];
    });
    expect(kinds(auditInputOutput(table))).toEqual(["order?"]);
    expect(inputOutputTable(table).sectors.length).toBe(SECTORS);
  });

  it("sees another unit: of a quadrant, of a line, of a cell", () => {
    const added = changed(({ rows, values }) => {
      rows.forEach((name, i) => {
        if (name.startsWith("VA")) values[i] = values[i].map((value) => value / 10_000);
      });
    });
    expect(auditInputOutput(added).findings.map(({ kind, place }) => [kind, place])).toEqual([["unit", "valueAdded"]]);
    const exports = changed(({ columns, values }) => {
      const j = place(columns, "EX");
      for (const row of values) row[j] /= 10_000;
    });
    expect(auditInputOutput(exports).findings.map(({ kind, place }) => [kind, place])).toEqual([
      ["unit", 'finalDemand[*]["EX"]'],
    ]);
    const cell = changed(({ values }) => {
      values[4][7] *= 10;
    });
    const [found, ...others] = auditInputOutput(cell).findings;
    expect(others).toEqual([]);
    expect([found.kind, found.requirement.en]).toEqual([
      "unit",
      "be in the unit of the rest: multiplied by 0.1 it adds up (another unit, or the decimal point?)",
    ]);
    expect(found.place).toMatch(/^flows\["05.*"\]\["08.*"\]$/);
    expect(messageOf(() => inputOutputTable(cell))).toContain(found.place);
  });

  it("sees imports with a minus", () => {
    const table = changed(({ columns, values }) => {
      const j = place(columns, "IM");
      for (const row of values) row[j] = -row[j];
    });
    expect(auditInputOutput(table).findings[0].kind).toBe("sign");
    expect(messageOf(() => inputOutputTable(table))).toMatch(/`imports` must be positive/);
  });

  it("finds a mistyped cell where its row and its column cross, and says what would fit", () => {
    const before = (china2012().values as number[][])[4][7];
    const table = changed(({ values }) => {
      values[4][7] += 123_456;
    });
    const [finding] = auditInputOutput(table).findings;
    expect([finding.kind, finding.got]).toEqual(["cell", before + 123_456]);
    const [, right] = /as ([\d.]+) would/.exec(finding.requirement.en) ?? [];
    expect(Math.abs(Number(right) - before)).toBeLessThanOrEqual(SECTORS);
  });

  it("names line by line what nothing explains", () => {
    const table = changed(({ values }) => {
      values[2][SECTORS] += 54_321;
      values[9][SECTORS] += 7_777;
    });
    expect(kinds(auditInputOutput(table))).toEqual(["balance", "balance"]);
    expect(messageOf(() => inputOutputTable(table))).toMatch(/must differ from output by no more than rounding/);
  });
});

describe("the audit of quadrants", () => {
  const flows = [
    [10, 200, 50],
    [300, 50, 80],
    [20, 90, 40],
  ];
  it("refuses a square on its side, where output is known", () => {
    const turned = flows.map((_, i) => flows.map((row) => row[i]));
    const parts = { flows: turned, finalDemand: [740, 570, 850], output: [1000, 1000, 1000] };
    expect(messageOf(() => inputOutputTableOf(parts))).toMatch(/`flows` must have selling sectors in rows/);
    expect(inputOutputTableOf({ ...parts, flows }).output[0]).toBe(1000);
  });

  it("says that a table leaves nothing over", () => {
    const audit = auditInputOutput({
      flows: [
        [50, 90],
        [60, 50],
      ],
      finalDemand: [-40, -10],
      output: [100, 100],
    });
    expect(kinds(audit)).toEqual(["unproductive", "sign?", "sign?"]);
    expect(audit.spectralRadius).toBeGreaterThan(1);
  });

  it("finds nothing in tables that are right, and does not touch them", () => {
    fc.assert(
      fc.property(productiveTables, (table: InputOutputTable) => {
        expect(auditInputOutput(table).findings.filter(({ certain }) => certain)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("finds one wrong cell among random ones", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 18 }),
        fc.integer({ min: 0, max: 18 }),
        fc.constantFrom(10, 100, 0.1),
        (i, j, factor) => {
          const before = (china2012().values as number[][])[i][j];
          fc.pre(i !== j && before > 20_000);
          const { findings } = auditInputOutput(
            changed(({ values }) => (values[i][j] = Math.round(values[i][j] * factor))),
          );
          expect(findings.length).toBe(1);
          const names = china2012().rows as string[];
          expect(findings[0].place).toBe(`flows["${names[i]}"]["${names[j]}"]`);
        },
      ),
      { numRuns: 12 },
    );
  });
});

/** What ioaudit is given and finds. */
interface Peer {
  readonly given: {
    readonly sectors: readonly string[];
    readonly flows: readonly (readonly number[])[];
    readonly demands: readonly string[];
    readonly finalDemand: readonly (readonly number[])[];
    readonly parts: readonly string[];
    readonly valueAdded: readonly (readonly number[])[];
    readonly output: readonly number[];
  };
  readonly possibleTranspose: boolean;
  readonly outputResiduals: readonly number[];
  readonly inputResiduals: readonly number[];
  readonly flowsTimes: readonly number[];
  readonly rowsTimes: readonly (readonly [string, number])[];
  readonly columnsTimes: readonly (readonly [string, number])[];
  readonly subtotals: readonly string[];
  readonly spectralRadius: number;
  readonly multipliers: readonly number[];
}

describe("the audit beside ioaudit", () => {
  const { expected, tolerance } = oracleCase<Readonly<Record<string, Peer>>>("io-audit-ioaudit");

  /** The same table as it is printed, and which of its lines are what. */
  const printed = ({ given: g }: Peer) => {
    const blank = Array(g.demands.length + 1).fill(Number.NaN) as number[];
    const matrix = {
      rows: [...g.sectors, ...g.parts],
      columns: [...g.sectors, ...g.demands, "总产出"],
      values: [
        ...g.flows.map((flows, i) => [...flows, ...g.finalDemand[i], g.output[i]]),
        ...g.valueAdded.map((values) => [...values, ...blank]),
      ],
    };
    return { matrix, layout: { finalDemand: g.demands, valueAdded: g.parts, output: "总产出" } };
  };
  /** Those that are read at all: sums among the lines are refused. */
  const read = Object.entries(expected).filter(
    ([name, { subtotals }]) => subtotals.length === 0 && name !== "total among the sectors",
  );
  const audited = (peer: Peer): InputOutputAudit => {
    const { matrix, layout } = printed(peer);
    return auditInputOutput(matrix, layout);
  };

  it.each(read)("%s: the same is left over in every line", (_, peer) => {
    const { matrix, layout } = printed(peer);
    const table = inputOutputTable(matrix, { ...layout, margins: "report" });
    const margins = tableMargins(table);
    const pairs = [
      [peer.outputResiduals, margins.rowGap],
      [peer.inputResiduals, margins.columnGap],
    ] as const;
    expect(read.length).toBe(7);
    for (const [theirs, ours] of pairs) {
      theirs.forEach((gap, k) => {
        expect(Math.abs(Math.abs(ours[k]) - Math.abs(gap))).toBeLessThan(tolerance);
      });
    }
  });

  it.each(Object.entries(expected))("%s: the same place and factor, where it names one", (name, peer) => {
    const { findings, spectralRadius } = audited(peer);
    expect(Math.abs(spectralRadius - peer.spectralRadius)).toBeLessThan(tolerance * peer.spectralRadius);
    const factors = findings.flatMap(({ kind, place, requirement }) =>
      kind === "unit" ? [[place, Number(/乘以 ([\d.]+)/.exec(requirement.zh)?.[1])]] : [],
    );
    if (peer.subtotals.length > 0) {
      expect(findings.map(({ kind, place }) => [kind, place.includes(peer.subtotals[0])])).toEqual([
        ["counted twice", true],
      ]);
    } else if (peer.flowsTimes.length > 0) expect(factors).toEqual([["flows", peer.flowsTimes[0]]]);
    else if (peer.rowsTimes.length > 0)
      expect(factors).toEqual([[`flows["${peer.rowsTimes[0][0]}"]`, peer.rowsTimes[0][1]]]);
    else if (peer.columnsTimes.length > 0)
      expect(factors).toEqual([[`flows[*]["${peer.columnsTimes[0][0]}"]`, peer.columnsTimes[0][1]]]);
    else expect([name, findings[0]?.kind]).toEqual([name, NAMED[name as keyof typeof NAMED]]);
  });

  /** What it leaves unnamed, or only suspects; ours names a cell and a total, too. */
  const NAMED = {
    "as it is": undefined,
    transposed: "transposed",
    "cell ten times as large": "unit",
    "total among the sectors": "subtotal",
    "a gap of fifty": "cell",
  };

  it("has the same column sums of the inverse", () => {
    const peer = expected["as it is"];
    const { matrix, layout } = printed(peer);
    const inverse = leontiefInverse(inputOutputTable(matrix, layout));
    peer.multipliers.forEach((sum, j) => {
      expect(Math.abs(inverse.columnAt(j).reduce((a, b) => a + b) - sum)).toBeLessThan(tolerance);
    });
  });
});

import {
  checkNames,
  InputError,
  type Label,
  label,
  type MatrixInput,
  type Name,
  nameColumn,
  nameText,
  Result,
  Steps,
  Table,
} from "../../base/index.js";
import { type ShiftShareOptions, shiftShare } from "./shift-share.js";
import type { ShiftShare } from "./shift-share-result.js";

/** What {@link dynamicShiftShare} may be told. */
export interface DynamicShiftShareOptions extends Omit<ShiftShareOptions, "nation"> {
  /** What the tables' periods are called; defaults to "1", "2" … */
  readonly periods?: readonly Name[];
  /** The nation's industry totals, one list a period; defaults to the column sums of each table. */
  readonly nation?: readonly ArrayLike<number>[];
}

/**
 * Dynamic shift–share (动态偏离—份额分析): year by year, so that each year's change meets that year's
 * mix and that year's national growth; the years are then added. The sum differs from one comparison
 * of first and last year wherever mix or national growth moved in between.
 *
 * @param tables - T ≥ 2 tables regions × industries, of the same labels, in the order of time.
 * @throws {InputError} As {@link shiftShare}, and if there are fewer than two tables.
 * @see Barff, R. A. & Knight, P. L. (1988). Dynamic shift-share analysis. Growth and Change 19(2), 1–10.
 * @example
 * const years = [[[10, 10], [30, 50]], [[12, 10], [30, 60]], [[15, 10], [33, 60]]];
 * dynamicShiftShare(years).of("1").change; // => 5
 */
export function dynamicShiftShare(
  tables: readonly MatrixInput[],
  options: DynamicShiftShareOptions = {},
): DynamicShiftShare {
  const where = "dynamicShiftShare";
  if (tables.length < 2) throw new InputError(where, "tables", "hold at least two tables", tables);
  const periods = options.periods ?? tables.map((_, t) => String(t + 1));
  checkNames(where, "options.periods", periods);
  if (periods.length !== tables.length) {
    throw new InputError(where, "options.periods", `hold ${tables.length} names`, periods.length);
  }
  const { nation, form } = options;
  const steps = tables.slice(1).map((after, t) =>
    shiftShare(tables[t], after, {
      ...(form && { form }),
      ...(nation && { nation: { before: nation[t], after: nation[t + 1] } }),
    }),
  );
  return new DynamicShiftShare(periods, steps);
}

/** Shift–share year by year. */
export class DynamicShiftShare extends Result {
  readonly title: Label;

  /** @internal */
  constructor(
    readonly periods: readonly Name[],
    /** One analysis for each period but the first. */
    readonly byPeriod: readonly ShiftShare[],
  ) {
    super();
    const { zh, en } = byPeriod[0].title;
    this.title = label(`动态${zh}`, `Dynamic ${en.charAt(0).toLowerCase()}${en.slice(1)}`);
  }

  get regions(): readonly Name[] {
    return this.byPeriod[0].regions;
  }

  /** One region's change and parts, added over all periods. */
  of(region: string): Readonly<Record<string, number>> {
    const rows = this.byPeriod.map((period) => period.of(region));
    return Object.fromEntries(
      Object.keys(rows[0]).map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]),
    );
  }

  override summary(): Label {
    const ahead = this.regions.filter((name) => {
      const { change, national, nationalExpected } = this.of(nameText(name));
      return change > (national ?? nationalExpected);
    }).length;
    return label(
      `${this.regions.length} 个地区中有 ${ahead} 个的累计增量超过按全国逐年增速应有的增量。`,
      `${ahead} of ${this.regions.length} regions grew by more than the nation's rates, year by year, would have given them.`,
    );
  }

  override toTable(): Table {
    const rows = this.regions.map((region) => this.of(nameText(region)));
    const parts = [
      { name: "change", label: label("实际增量", "change") },
      ...this.byPeriod[0].parts,
    ];
    return new Table({
      title: this.title,
      columns: [
        nameColumn("region", label("地区", "region"), this.regions),
        ...parts.map((part) => ({
          name: part.name,
          label: part.label,
          values: rows.map((row) => row[part.name]),
        })),
      ],
    });
  }

  /** One region's parts in each period, and their sums. */
  override steps(region: string = nameText(this.regions[0])): Steps {
    const rows = [...this.byPeriod.map((period) => period.of(region)), this.of(region)];
    const spans = this.byPeriod.map((_, t) =>
      label(
        `${nameText(this.periods[t])}–${nameText(this.periods[t + 1])}`,
        `${nameText(this.periods[t], "en")}–${nameText(this.periods[t + 1], "en")}`,
      ),
    );
    const parts = [
      { name: "change", label: label("实际增量", "change") },
      ...this.byPeriod[0].parts,
    ];
    const table = new Table({
      title: label(`${region}：逐年分解`, `${region}: year by year`),
      columns: [
        nameColumn("period", label("时期", "period"), [...spans, label("合计", "sum")]),
        ...parts.map((part) => ({
          name: part.name,
          label: part.label,
          values: rows.map((row) => row[part.name]),
        })),
      ],
    });
    return new Steps(this.title, [
      {
        title: label("每一年各做一次，再相加", "Once for every year, then added"),
        formula: "\\sum_t \\left( N^t_{ij} + P^t_{ij} + D^t_{ij} \\right)",
        table,
      },
    ]);
  }
}

import {
  DATA,
  ByName,
  CHOICE,
  compareNumbers,
  checkNames,
  given,
  InputError,
  isList,
  KINDS,
  type Label,
  type MatrixInput,
  type Name,
  type NumbersInput,
  readOptions,
  say,
  type Step,
  Table,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { analysis, FORM, readTables, type ShiftShareOptions, ZEROS } from "./shift-share.js";
import { addedUp, partsInTex, type ShiftShare, type ShiftShareMeasure } from "./shift-share-result.js";

/** Options of {@link dynamicShiftShare}. */
export interface DynamicShiftShareOptions extends Omit<ShiftShareOptions, "nation"> {
  /** What the tables' periods are called; "1", "2" … by default. */
  readonly periods?: readonly Name[];
  /** The nation's industry totals, one list a period; the column sums of each table by default. */
  readonly nation?: readonly NumbersInput[];
}

const OPTIONS = {
  form: FORM,
  zeros: ZEROS,
  periods: given<readonly Name[]>(),
  nation: given<readonly NumbersInput[]>(),
  ...CHOICE,
};

/**
 * Dynamic shift–share (动态偏离—份额分析): year by year, so that each year's change meets that year's
 * mix and that year's national growth; the years are then added. The sum differs from one comparison
 * of first and last year wherever mix or national growth moved in between.
 *
 *     e'ᵢⱼ − eᵢⱼ = Σₜ [eᵢⱼₜ Gₜ + eᵢⱼₜ (Gᵢₜ − Gₜ) + eᵢⱼₜ (gᵢⱼₜ − Gᵢₜ)]          (Dunn, over the years t)
 *
 * @param tables - T ≥ 2 tables regions × industries (frames, matrices), of the same labels, in the order
 * of time.
 * @unit 与数据同单位 · that of the values
 * @throws {InputError} As {@link shiftShare}, and if there are fewer than two tables.
 * @see Barff, R. A. & Knight, P. L. (1988). Dynamic shift-share analysis. Growth and Change 19(2), 1–10.
 * @example
 * const years = [[[10, 10], [30, 50]], [[12, 10], [30, 60]], [[15, 10], [33, 60]]];
 * dynamicShiftShare(years).at("1").change; // => 5
 */
export function dynamicShiftShare(
  tables: readonly MatrixInput[],
  options: DynamicShiftShareOptions = {},
): DynamicShiftShare {
  const where = "dynamicShiftShare";
  const {
    form,
    zeros,
    nation,
    periods: called,
    ...choice
  } = readOptions(where, options, OPTIONS, { [DATA]: "dynamicShiftShare([before, after])" });
  if (!isList(tables) || tables.length < 2) {
    const words = say(
      "至少有两张表，每个时期一张，如 [2009, 2012].map((year) => frame.where({ year }))",
      "hold at least two tables, one a period, such as [2009, 2012].map((year) => frame.where({ year }))",
    );
    throw new InputError(where, "tables", words, tables);
  }
  const n = tables.length;
  const periods = called ?? tables.map((_, t) => String(t + 1));
  checkNames(where, "periods", periods);
  refuseOther(where, "periods", n, periods);
  if (nation !== undefined) refuseOther(where, "nation", n, nation);
  const byPeriod = tables.slice(1).map((after, t) =>
    analysis(form, {
      ...readTables(where, tables[t], after, {
        choice,
        nation: nation && { before: nation[t], after: nation[t + 1] },
        paths: [`tables[${t}]`, `tables[${t + 1}]`],
        nationPaths: [`nation[${t}]`, `nation[${t + 1}]`],
      }),
      zeros,
    }),
  );
  return new DynamicShiftShare(periods, byPeriod);
}

function refuseOther(where: string, path: string, n: number, list: readonly unknown[]): void {
  if (isList(list) && list.length === n) return;
  throw new InputError(where, path, say("有 {n} 项，每个时期一项", "hold {n}, one a period", { n }), list);
}

/** Shift–share year by year. */
export class DynamicShiftShare extends ByName<ShiftShareMeasure> {
  /** @internal */
  constructor(
    readonly periods: readonly Name[],
    /** One analysis for each period but the first. */
    readonly byPeriod: readonly ShiftShare[],
  ) {
    const [first] = byPeriod;
    const { zh, en } = first.title;
    const title = { zh, en: en.charAt(0).toLowerCase() + en.slice(1) };
    super({
      title: say("动态{title}", "Dynamic {title}", { title }),
      kind: first.kind,
      names: first.names,
      measures: addedUp(byPeriod),
      main: first.main,
    });
  }

  summary(): Label {
    const { values: change } = this.measures.change;
    const expected = this.names.map((_, j) => sumOf(this.byPeriod.map((each) => each.atNationalRate[j])));
    return say(
      "{n} 个地区中有 {ahead} 个的累计增量超过按{within}逐年增速应有的增量。",
      "{ahead} of {n} regions grew by more than {within}'s rates, year by year, would have given them.",
      {
        within: this.byPeriod[0].area.within,
        n: this.names.length,
        ahead: this.names.filter((_, j) => compareNumbers(change[j], expected[j], this.sizes[j]) > 0).length,
      },
    );
  }

  /** What each region had at most, beside which a difference is rounding or none. */
  private get sizes(): readonly number[] {
    return this.names.map((_, j) => Math.max(...this.byPeriod.map((each) => each.sizes[j])));
  }

  /** A region's parts in each period, and their sums. */
  protected override firstSteps(j: number): readonly Step[] {
    const spans = this.byPeriod.map((_, t) =>
      say("{from}–{to}", "{from}–{to}", { from: this.periods[t], to: this.periods[t + 1] }),
    );
    const parts = Object.entries(this.measures) as [ShiftShareMeasure, { label: Label }][];
    const table = new Table({
      title: say("{region}：逐年分解", "{region}: year by year", { region: this.names[j] }),
      columns: [
        { ...KINDS.period, values: [...spans, say("合计", "sum")] },
        ...parts.map(([name, { label }]) => ({
          name,
          label,
          values: [...this.byPeriod, this].map(({ measures }) => measures[name].values[j]),
        })),
      ],
    });
    return [
      {
        title: say("每一年各做一次，再相加", "Once for every year, then added"),
        formula: `\\sum_t \\left( ${partsInTex(this.byPeriod[0].form, "t")} \\right)`,
        table,
      },
    ];
  }
}

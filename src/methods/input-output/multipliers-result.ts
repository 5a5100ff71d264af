import {
  InputError,
  KINDS,
  type Label,
  type Measure,
  type Name,
  nameText,
  say,
  type Step,
  texNumber,
  toLabel,
} from "../../base/index.js";
import { withDoubts } from "./doubts.js";
import { BySector } from "./by-sector.js";
import type { Households } from "./households.js";
import { type ImportTreatment, TREATMENTS } from "./imports.js";
import type { InputOutputTable } from "./table.js";

/** Multipliers of type II with what they came from. */
export interface TypeTwo extends Households {
  /** Sectors only. */
  readonly truncated: Float64Array;
  /** With what the income itself counts: one yuan for output, nothing for other multipliers. */
  readonly total: Float64Array;
  /** v′·L·c: what is counted in all sectors when a yuan of income is spent. */
  readonly perIncome: number;
  /** What the consumption column was divided by. */
  readonly householdColumn: "income" | "expenditure";
}

/** What a sector's inputs count. */
export interface FirstRound {
  readonly value: number;
  /** The largest input and its coefficient. */
  readonly input: Name;
  readonly coefficient: number;
}

/** What {@link Multipliers} is made of: finished numbers, one a sector. */
export interface MultiplierParts {
  readonly title: Label;
  readonly table: InputOutputTable;
  readonly imports: ImportTreatment;
  readonly direct: Float64Array;
  readonly simple: Float64Array;
  readonly firstRound: (sector: number) => FirstRound;
  readonly typeII?: TypeTwo;
}

/**
 * The measures of {@link Multipliers}; ratios are there where what is counted isn't output itself, NaN for a sector
 * that has no direct effect to divide by.
 */
export type MultiplierMeasure = "direct" | "simple" | "ratio" | "truncated" | "total" | "ratioII";

const CLOSED: Readonly<Record<TypeTwo["householdColumn"], Label>> = {
  income: say("收入", "income"),
  expenditure: say("支出", "expenditure"),
};

/** Multipliers by sector, of type I and, if they were asked for, of type II. */
export class Multipliers extends BySector<MultiplierMeasure> {
  readonly table: InputOutputTable;
  readonly imports: ImportTreatment;
  /** What is counted per yuan of output, by sector. */
  readonly direct: Float64Array;
  /** Type I: v′·L. */
  readonly simple: Float64Array;
  readonly typeII: TypeTwo | undefined;
  private readonly firstRound: (sector: number) => FirstRound;

  constructor(parts: MultiplierParts) {
    super({
      title: parts.title,
      kind: KINDS.sector,
      names: parts.table.sectors,
      measures: measuresOf(parts),
      main: "simple",
      note: withDoubts(parts.table, TREATMENTS[parts.imports]),
    });
    this.table = parts.table;
    this.imports = parts.imports;
    this.direct = parts.direct;
    this.simple = parts.simple;
    this.typeII = parts.typeII;
    this.firstRound = parts.firstRound;
  }

  /**
   * Multipliers per unit of the direct effect: type I ratios v′L / v, or those of type II.
   *
   * @throws {InputError} Naming a sector that has no direct effect to divide by, or if type II wasn't asked for.
   */
  ratios(type: "I" | "II" = "I"): Float64Array {
    const where = "Multipliers.ratios";
    const values = { I: this.simple, II: this.typeII?.total }[type];
    if (!values) {
      const words = say('先算出（type: "II"）', 'have been asked for (type: "II")');
      throw new InputError(where, "type", words, type);
    }
    const without = this.direct.indexOf(0);
    if (without < 0) return perDirect(values, this.direct);
    const path = `direct[${JSON.stringify(nameText(this.names[without]))}]`;
    throw new InputError(where, path, say("不为 0", "be other than 0"), 0);
  }

  summary(): Label {
    const { top, value } = this.largest();
    const closed =
      this.typeII &&
      say(
        "；II 型按{by}封闭居民，每元收入消费 {spent} 元",
        "; type II closes households by {by}: {spent} of a yuan earned is spent",
        { by: CLOSED[this.typeII.householdColumn], spent: this.typeII.propensity },
      );
    return say(
      "最大的是{top}：{value}（{treatment}{closed}）。",
      "The largest is {top}: {value} ({treatment}{closed}).",
      { top, value, treatment: TREATMENTS[this.imports], closed: closed ?? "" },
    );
  }

  /** The direct coefficient and the first round. */
  protected override firstSteps(k: number): readonly Step[] {
    const { value, input, coefficient } = this.firstRound(k);
    return [
      {
        title: say("{name}的直接系数", "What goes with a yuan of {name} itself", {
          name: toLabel(this.names[k]),
        }),
        formula: "v_j",
        numbers: texNumber(this.direct[k]),
      },
      {
        title: say("第一轮：直接投入", "First round: its inputs"),
        formula: "\\sum_i v_i a_{ij}",
        numbers: texNumber(value),
        note: say(
          "最大的一项投入是{input}，a = {coefficient}（{treatment}）。",
          "The largest input is {input}, a = {coefficient} ({treatment}).",
          { input, coefficient, treatment: TREATMENTS[this.imports] },
        ),
      },
    ];
  }

  /** Household income, and what it adds. */
  protected override lastSteps(k: number): readonly Step[] {
    if (this.typeII === undefined) return [];
    const { incomeMultipliers, leakage, perIncome, truncated } = this.typeII;
    const [simple, rest, added, whole] = [this.simple[k], leakage, perIncome, truncated[k]].map(texNumber);
    const earned = texNumber(incomeMultipliers[k] / leakage);
    return [
      {
        title: say("居民收入", "Household income"),
        formula: "\\frac{(w'L)_j}{1 - w'Lc}",
        numbers: `\\frac{${texNumber(incomeMultipliers[k])}}{${rest}} = ${earned}`,
      },
      {
        title: say("II 型乘数（截断）", "Type II, truncated"),
        formula: "\\bar m_j = m_j + v'Lc \\cdot \\frac{(w'L)_j}{1 - w'Lc}",
        numbers: `${simple} + ${added} \\times ${earned} = ${whole}`,
      },
    ];
  }
}

function measuresOf(parts: MultiplierParts): Record<MultiplierMeasure, Measure | undefined> {
  const { direct, simple, typeII } = parts;
  const isOutput = direct.every((value) => value === 1);
  return {
    direct: { label: say("直接系数", "direct"), values: direct },
    simple: {
      label: say("I 型乘数", "type I"),
      values: simple,
      step: say("全部各轮：I 型乘数", "All rounds: type I"),
      formula: "m_j = \\sum_i v_i l_{ij}, \\quad m = v' (I-A)^{-1}",
    },
    ratio: isOutput ? undefined : { label: say("I 型比率", "type I ratio"), values: perDirect(simple, direct) },
    truncated: typeII && {
      label: say("II 型乘数（截断）", "type II, truncated"),
      values: typeII.truncated,
    },
    total: typeII && isOutput ? { label: say("II 型乘数（全部）", "type II, total"), values: typeII.total } : undefined,
    ratioII:
      typeII && !isOutput
        ? { label: say("II 型比率", "type II ratio"), values: perDirect(typeII.total, direct) }
        : undefined,
  };
}

/** NaN where a sector has no direct effect to divide by. */
function perDirect(values: Float64Array, direct: Float64Array): Float64Array {
  return values.map((value, j) => (direct[j] === 0 ? Number.NaN : value / direct[j]));
}

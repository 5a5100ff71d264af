import {
  compareNumbers,
  KINDS,
  type Label,
  type Name,
  readOptions,
  Result,
  say,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { spectralRadius } from "../../math/index.js";
import { inputCoefficients } from "./coefficients.js";
import { IMPORT_OPTIONS, type ImportOptions, type ImportTreatment, sharesOf, TREATMENTS } from "./imports.js";
import { leadingPivots } from "./productive.js";
import type { InputOutputTable } from "./table.js";

/**
 * The Hawkins–Simon condition (霍金斯—西蒙条件): whether any final demand can be met, that is whether every
 * leading minor of I − A is positive; with A ≥ 0 the same as a largest eigenvalue below 1.
 *
 *     det (I − A)_{1…k} > 0, k = 1 … n   ⇔   ρ(A) < 1   ⇔   (I − A)⁻¹ ≥ 0
 *
 * The pivots of the elimination are shown, each the quotient of a minor and the one before. The sector
 * named at fault is the first whose pivot isn't positive: together with those before it, it uses up more
 * than it makes. Another order of the sectors can name another.
 *
 * @returns A verdict that doesn't throw; every multiplier refuses a table that fails.
 * @unit 无量纲 · none
 * @throws {InputError} If a flow is negative, for which the condition isn't defined.
 * @see Hawkins, D. & Simon, H. A. (1949). Note: Some conditions of macroeconomic stability. Econometrica 17, 245–248.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * hawkinsSimon(table).spectralRadius; // => 0.3291
 */
export function hawkinsSimon(table: InputOutputTable, options: ImportOptions = {}): HawkinsSimon {
  const where = "hawkinsSimon";
  const { imports } = readOptions(where, options, IMPORT_OPTIONS);
  const shares = sharesOf(where, table, imports);
  const coefficients = inputCoefficients(table, shares);
  const { pivots, failing } = leadingPivots(coefficients, shares.length);
  return new HawkinsSimon(
    table.sectors,
    imports,
    pivots,
    failing === undefined ? undefined : table.sectors[failing],
    spectralRadius(coefficients, shares.length),
  );
}

/** Whether a table is productive, and which sector isn't; see {@link hawkinsSimon}. */
export class HawkinsSimon extends Result {
  readonly title: Label = say("霍金斯—西蒙条件", "Hawkins–Simon condition");

  constructor(
    readonly sectors: readonly Name[],
    readonly imports: ImportTreatment,
    /** Pivots of I − A in the order of the sectors, up to the first that isn't positive. */
    readonly pivots: Float64Array,
    /** The first sector whose pivot isn't positive; none if the table is productive. */
    readonly failing: Name | undefined,
    /** The largest eigenvalue of A. */
    readonly spectralRadius: number,
  ) {
    super();
  }

  /** Whether every final demand can be met. */
  get productive(): boolean {
    return this.failing === undefined;
  }

  summary(): Label {
    const holes = { treatment: TREATMENTS[this.imports], rho: this.spectralRadius };
    if (this.failing === undefined) {
      return say(
        "条件成立（{treatment}）：各阶主子式为正，A 的谱半径为 {rho} < 1。",
        "The table is productive ({treatment}): all leading minors are positive, the spectral radius of A is {rho} < 1.",
        holes,
      );
    }
    return say(
      "条件不成立（{treatment}）：到“{failing}”为止主子式不再为正，A 的谱半径为 {rho}。",
      "The table is not productive ({treatment}): with {failing} a leading minor is no longer positive; the spectral radius of A is {rho}.",
      { ...holes, failing: this.failing },
    );
  }

  toTable(): Table {
    const pivots = [...this.pivots];
    return new Table({
      title: this.title,
      columns: [
        { ...KINDS.sector, values: this.sectors.slice(0, pivots.length) },
        { name: "pivot", label: say("主元", "pivot"), values: pivots },
        { name: "positive", label: say("为正", "positive"), values: pivots.map((p) => compareNumbers(p, 0, 1) > 0) },
      ],
      note: TREATMENTS[this.imports],
      main: "pivot",
    });
  }

  steps(): Steps {
    return new Steps(this.title, [
      {
        title: say("逐阶主子式", "Leading minors"),
        formula: "p_k = \\frac{\\det (I-A)_{1 \\ldots k}}{\\det (I-A)_{1 \\ldots k-1}} > 0",
        numbers: Array.from(this.pivots, texNumber).join(",\\; "),
      },
      {
        title: say("谱半径", "Spectral radius"),
        formula: "\\rho(A) < 1",
        numbers: `\\rho(A) = ${texNumber(this.spectralRadius)}`,
      },
    ]);
  }
}

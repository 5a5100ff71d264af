import {
  checkNumber,
  type Label,
  label,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { matrixVector } from "../../math/index.js";
import { type ImportOptions, type ImportTreatment, treatmentLabel } from "./imports.js";
import { atHome, type Shock, type ShockTarget, shockVector } from "./shock.js";
import { sum } from "./sums.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

/** What {@link impactRounds} takes beside the table and the shock. */
export interface RoundOptions extends ImportOptions {
  /** How many rounds after the demand itself are followed; 10 by default. */
  readonly rounds?: number;
  /** Whether the shock loses its imports first; `"demand"` (it does) by default. */
  readonly target?: ShockTarget;
}

/**
 * A shock round by round (逐轮波及): the demand itself, its inputs, the inputs of these, and so on.
 *
 *     Δx = f + A·f + A²·f + …
 *
 * @returns The output of every round by sector, their running sums, and the sum of the endless series.
 * @throws {InputError} If `rounds` isn't a whole number ≥ 0 or the table is unproductive.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §2.4.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * impactRounds(table, [600, 1500], { rounds: 2 }).totals; // => [2100, 660, 221.25]
 */
export function impactRounds(
  table: InputOutputTable,
  shock: Shock,
  options: RoundOptions = {},
): ImpactRounds {
  const where = "impactRounds";
  const { rounds = 10, target = "demand" } = options;
  const whole = {
    words: "be a whole number ≥ 0",
    holds: (value: number) => Number.isInteger(value) && value >= 0,
  };
  checkNumber(where, "rounds", rounds, whole);
  const system = LeontiefSystem.of(where, table, options.imports);
  const first = atHome(where, system, shockVector(where, table, shock), target);
  const list = [first];
  for (let k = 0; k < rounds; k++) list.push(matrixVector(system.coefficients, list[k]));
  return new ImpactRounds(table, system.imports, list, system.output(first));
}

/** A shock round by round; see {@link impactRounds}. */
export class ImpactRounds extends Result {
  readonly title: Label = label("逐轮波及", "Round by round");
  /** The output of all sectors in each round, from the demand itself on. */
  readonly totals: Float64Array;
  /** Their running sums. */
  readonly partialSums: Float64Array;
  /** The output of all sectors in all rounds, without end. */
  readonly limit: number;

  /** @internal */
  constructor(
    readonly table: InputOutputTable,
    readonly imports: ImportTreatment,
    /** Output by sector in each round; round 0 is the demand for home products. */
    readonly rounds: readonly Float64Array[],
    /** Output by sector in all rounds. */
    readonly output: Float64Array,
  ) {
    super();
    this.totals = Float64Array.from(rounds, sum);
    let running = 0;
    this.partialSums = this.totals.map((total) => {
      running += total;
      return running;
    });
    this.limit = sum(output);
  }

  summary(): Label {
    const last = this.rounds.length - 1;
    const reached = shortNumber((100 * this.partialSums[last]) / this.limit);
    const { zh, en } = treatmentLabel(this.imports);
    return label(
      `前 ${last} 轮共达到全部影响的 ${reached}%（${zh}）。`,
      `The demand and ${last} rounds make up ${reached} % of the whole (${en}).`,
    );
  }

  toTable(): Table {
    const unit = this.table.unit;
    return new Table({
      title: this.title,
      columns: [
        { name: "round", label: label("轮次", "round"), values: this.rounds.map((_, k) => k) },
        { name: "output", label: label("当轮产出", "output"), unit, values: [...this.totals] },
        { name: "sum", label: label("累计", "running sum"), unit, values: [...this.partialSums] },
        {
          name: "share",
          label: label("占全部", "of the whole"),
          unit: label("%", "%"),
          values: [...this.partialSums].map((part) => (100 * part) / this.limit),
        },
      ],
      note: treatmentLabel(this.imports),
    });
  }

  steps(): Steps {
    return new Steps(this.title, [
      ...this.rounds.slice(0, 4).map((_, k) => {
        const power = k === 0 ? "f" : k === 1 ? "A f" : `A^${k} f`;
        return {
          title: label(`第 ${k} 轮`, `Round ${k}`),
          formula: `1' ${power}`,
          numbers: `${texNumber(this.totals[k])}, \\quad \\text{sum} = ${texNumber(this.partialSums[k])}`,
        };
      }),
      {
        title: label("极限", "The limit"),
        formula: "1' (I - A)^{-1} f",
        numbers: texNumber(this.limit),
      },
    ]);
  }
}

import {
  compareNumbers,
  type Label,
  readOptions,
  Result,
  say,
  type Step,
  Steps,
  Table,
  texNumber,
  whole,
} from "../../base/index.js";
import { matrixVector, sumOf } from "../../math/index.js";
import { withDoubts } from "./doubts.js";
import { type ImportTreatment, TREATMENTS } from "./imports.js";
import { atHome, SHOCK_OPTIONS, type Shock, type ShockOptions, shockVector } from "./shock.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";
import { OF_THE_WHOLE, PERCENT } from "./words.js";

/** What {@link impactRounds} takes beside the table and the shock. */
export interface RoundOptions extends ShockOptions {
  /** How many rounds after the demand itself are followed, at most 10 000; 10 by default. */
  readonly rounds?: number;
}

const where = "impactRounds";

/** More rounds than any table needs to settle; beyond, the sum of the endless series says what they come to. */
const MOST_ROUNDS = 10_000;

const OPTIONS = {
  rounds: whole(0, MOST_ROUNDS, 10),
  ...SHOCK_OPTIONS,
};

/**
 * A shock round by round (逐轮波及): the demand itself, its inputs, the inputs of these, and so on.
 *
 *     Δx = f + A·f + A²·f + …
 *
 * @returns The output of every round by sector, their running sums, and the sum of the endless series.
 * @unit 与需求同单位 · that of the demand
 * @throws {InputError} If `rounds` isn't a whole number from 0 to 10 000 or the table is unproductive.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §2.4.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * impactRounds(table, [600, 1500], { rounds: 2 }).totals; // => [2100, 660, 221.25]
 */
export function impactRounds(table: InputOutputTable, shock: Shock, options: RoundOptions = {}): ImpactRounds {
  const { rounds, target, imports, ...choice } = readOptions(where, options, OPTIONS);
  const system = LeontiefSystem.of(where, table, imports);
  const first = atHome(system, shockVector(where, table, shock, choice), target);
  const list = [first];
  for (let k = 0; k < rounds; k++) list.push(matrixVector(system.coefficients, list[k]));
  const output = system.output(first);
  const totals = Float64Array.from(list, sumOf);
  let running = 0;
  const partialSums = totals.map((total) => {
    running += total;
    return running;
  });
  return new ImpactRounds(table, imports, list, totals, partialSums, output, sumOf(output));
}

/** A shock round by round; see {@link impactRounds}. */
export class ImpactRounds extends Result {
  readonly title: Label = say("逐轮波及", "Round by round");
  constructor(
    readonly table: InputOutputTable,
    readonly imports: ImportTreatment,
    /** Output by sector in each round; round 0 is the demand for home products. */
    readonly rounds: readonly Float64Array[],
    /** The output of all sectors in each round, from the demand itself on. */
    readonly totals: Float64Array,
    /** Their running sums. */
    readonly partialSums: Float64Array,
    /** Output by sector in all rounds. */
    readonly output: Float64Array,
    /** The output of all sectors in all rounds, without end. */
    readonly limit: number,
  ) {
    super();
  }

  summary(): Label {
    const last = this.rounds.length - 1;
    if (!this.addsUp()) {
      return say(
        "各部门的影响合计为 0，说不出前 {last} 轮占其多少（{treatment}）。",
        "Over all sectors the effect adds up to 0: there is no share of it that {last} rounds make up ({treatment}).",
        { last, treatment: TREATMENTS[this.imports] },
      );
    }
    return say(
      "前 {last} 轮共达到全部影响的 {reached}%（{treatment}）。",
      "The demand and {last} rounds make up {reached}% of the whole ({treatment}).",
      {
        last,
        reached: (100 * this.partialSums[last]) / this.limit,
        treatment: TREATMENTS[this.imports],
      },
    );
  }

  /** Whether the effects of the sectors don't cancel each other. */
  private addsUp(): boolean {
    return compareNumbers(this.limit, 0, sumOf(this.output.map(Math.abs))) !== 0;
  }

  toTable(): Table {
    const unit = this.table.unit;
    const whole = this.addsUp();
    const shares = Array.from(this.partialSums, (part) => (whole ? (100 * part) / this.limit : null));
    return new Table({
      title: this.title,
      columns: [
        { name: "round", label: say("轮次", "round"), values: this.rounds.map((_, k) => k) },
        { name: "output", label: say("当轮产出", "output"), unit, values: [...this.totals] },
        { name: "sum", label: say("累计", "running sum"), unit, values: [...this.partialSums] },
        { name: "share", label: OF_THE_WHOLE, unit: PERCENT, values: shares },
      ],
      note: withDoubts(this.table, TREATMENTS[this.imports]),
      main: "output",
    });
  }

  /** The first rounds, and what all of them come to. */
  steps(): Steps {
    const rounds = this.rounds.slice(0, 4).map((_, k): Step => {
      const power = k === 0 ? "f" : k === 1 ? "A f" : `A^${k} f`;
      return {
        title: say("第 {k} 轮", "Round {k}", { k }),
        formula: `1' ${power}`,
        numbers: `${texNumber(this.totals[k])}, \\quad \\Sigma = ${texNumber(this.partialSums[k])}`,
      };
    });
    const title = say("极限", "The limit");
    const limit = { title, formula: "1' (I - A)^{-1} f", numbers: texNumber(this.limit) };
    return new Steps(this.title, [...rounds, limit]);
  }
}

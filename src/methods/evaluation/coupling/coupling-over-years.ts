import { checkNumber, checkSameNames, given, group, InputError, type MatrixInput, say } from "../../../base/index.js";
import { type CouplingOptions, coupled } from "./coupling-coordination.js";
import { CouplingOverYears } from "./coupling-over-years-result.js";

/** One year of subsystems. */
export interface YearOfSystems {
  readonly year: number;
  /** Objects × subsystems, as {@link couplingCoordination} takes them. */
  readonly systems: MatrixInput;
}

const where = "couplingOverYears";

const ENTRY = group({ year: given<number>(), systems: given<MatrixInput>() });

/**
 * Coupling coordination over the years (历年耦合协调度): of each object in each year C, T and D.
 *
 *     C_t = n (ΠUᵢ_t)^(1/n) / ΣUᵢ_t,   T_t = Σ αᵢ Uᵢ_t,   D_t = √(C_t T_t)
 *
 * Levels must have been scaled over all years at once: min–max within each year makes every year's worst 0, and nothing
 * can rise. One object alone is a frame whose rows are years: `couplingCoordination(frame, { rows: "year" })`.
 *
 * @param years - one entry a year, years rising, all with the same objects and subsystems: of a long frame
 * `years.map((year) => ({ year, systems: frame.where({ year }) }))`.
 * @unit 无量纲 · none
 * @throws {InputError} If years don't rise, objects or subsystems differ between them, or as {@link couplingCoordination}.
 * @see {@link couplingCoordination}, which is taken year by year.
 * @example
 * const series = couplingOverYears([
 *   { year: 2010, systems: { rows: ["江西"], columns: ["产业", "环境"], values: [[0.2, 0.8]] } },
 *   { year: 2015, systems: { rows: ["江西"], columns: ["产业", "环境"], values: [[0.5, 0.5]] } },
 * ]);
 * series.of("江西", "2015"); // => 0.7071
 */
export function couplingOverYears(years: readonly YearOfSystems[], options: CouplingOptions = {}): CouplingOverYears {
  if (!Array.isArray(years) || years.length < 2) {
    const words = say(
      "是至少 2 年的列表 [{ year, systems }, …]",
      "be a list of at least 2 years, [{ year, systems }, …]",
    );
    throw new InputError(where, "years", words, years);
  }
  const results = Array.from(years as readonly YearOfSystems[], (entry, t) => {
    const { year, systems } = ENTRY(where, `years[${t}]`, entry);
    checkNumber(where, `years[${t}].year`, year as number);
    if (t > 0 && !((year as number) > years[t - 1].year)) {
      const words = say("晚于 {before}", "be later than {before}", { before: years[t - 1].year });
      throw new InputError(where, `years[${t}].year`, words, year);
    }
    return coupled(where, `years[${t}].systems`, systems as MatrixInput, options);
  });
  results.forEach(({ levels }, t) => {
    const [path, like] = [`years[${t}].systems`, "`years[0].systems`"];
    checkSameNames(where, `${path}.rows`, levels.rows, results[0].levels.rows, like);
    checkSameNames(where, `${path}.columns`, levels.columns, results[0].levels.columns, like);
  });
  return new CouplingOverYears(
    years.map(({ year }) => year),
    results,
  );
}

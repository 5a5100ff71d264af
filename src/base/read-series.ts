import { InputError } from "./errors.js";
import { type Name, nameText } from "./label.js";
import { type NamedNumbers, type NumberChecks, type NumbersInput, readNumbers } from "./read-numbers.js";
import { say } from "./say.js";
import { isTableSource, tableOf } from "./table-source.js";

/** Numbers in the order of time. */
export interface TimeSeries extends NamedNumbers {
  /** Where the names are years; undefined for plain numbers and for other names. */
  readonly years: Float64Array | undefined;
}

/**
 * A series in the order of time, checked and copied: plain numbers, or a frame, whose column of years
 * then names the numbers.
 *
 * @throws {InputError} If a number isn't as required, or years don't rise.
 * @internal
 */
export function readSeries(
  where: string,
  argument: string,
  input: NumbersInput,
  checks: Omit<NumberChecks, "of"> = {},
): TimeSeries {
  const { choice } = checks;
  const rows = choice?.rows ?? yearsIn(input);
  const read = readNumbers(where, argument, input, { ...checks, choice: { ...choice, rows } });
  const years = read.names && yearsOf(read.names);
  const late = years?.findIndex((year, i) => i > 0 && year <= years[i - 1]) ?? -1;
  if (late < 0) return { ...read, years };
  const write = `frame.sortBy(${JSON.stringify(rows ?? "year")})`;
  const words = say("按时间先后排列（{write}）", "be in the order of time ({write})", { write });
  throw new InputError(where, argument, words, read.names?.[late]);
}

/** The column of years, if a frame has one. */
function yearsIn(input: NumbersInput): string | undefined {
  if (!isTableSource(input)) return undefined;
  const { columns } = tableOf(input);
  return columns.find(({ name, label }) => /year$/i.test(name) || /年[份度]?$/.test(label.zh))?.name;
}

function yearsOf(names: readonly Name[]): Float64Array | undefined {
  const years = Float64Array.from(names, (name) => Number(nameText(name)));
  return years.every(Number.isFinite) ? years : undefined;
}

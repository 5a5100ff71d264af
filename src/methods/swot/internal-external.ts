import { compareNumbers, checkNumber, type Label, say } from "../../base/index.js";

/** A cell of the internal–external matrix. */
export interface InternalExternalCell {
  /** I to IX. */
  readonly cell: string;
  readonly region: "grow-and-build" | "hold-and-maintain" | "harvest-or-divest";
  readonly label: Label;
}

const CELLS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"] as const;

const REGIONS = {
  "grow-and-build": say("增长与建设", "grow and build"),
  "hold-and-maintain": say("坚持与保持", "hold and maintain"),
  "harvest-or-divest": say("收获或剥离", "harvest or divest"),
} as const;

/**
 * The cell of the internal–external matrix (IE 矩阵) that two totals fall into: nine cells, cut at 2 and
 * 3 on both axes.
 *
 *     IFE 3–4, 2–3, 1–2 from left to right;  EFE 3–4, 2–3, 1–2 from top to bottom
 *     I, II, IV grow and build · III, V, VII hold and maintain · VI, VIII, IX harvest or divest
 *
 * @param internal - the IFE total, 1 to 4.
 * @param external - the EFE total, 1 to 4.
 * @unit 分，1 到 4 · points from 1 to 4
 * @throws {InputError} If a total isn't from 1 to 4.
 * @see David, F. R. Strategic Management: Concepts and Cases, ch. Strategy Analysis and Choice.
 * @example
 * internalExternal(2.8, 2.5).cell; // => "V"
 */
export function internalExternal(internal: number, external: number): InternalExternalCell {
  const total = {
    words: say("是 1 到 4 的总分，如 ife.total", "be a total from 1 to 4, such as ife.total"),
    holds: (value: number) => compareNumbers(value, 1) >= 0 && compareNumbers(value, 4) <= 0,
  };
  const column = third(checkNumber("internalExternal", "internal", internal, total));
  const row = third(checkNumber("internalExternal", "external", external, total));
  const region = row + column < 2 ? "grow-and-build" : row + column === 2 ? "hold-and-maintain" : "harvest-or-divest";
  return { cell: CELLS[3 * row + column], region, label: REGIONS[region] };
}

function third(value: number): number {
  if (compareNumbers(value, 3) >= 0) return 0;
  return compareNumbers(value, 2) >= 0 ? 1 : 2;
}

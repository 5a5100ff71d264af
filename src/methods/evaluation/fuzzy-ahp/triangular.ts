import {
  arranged,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  positive,
  readSquare,
  say,
} from "../../../base/index.js";
import { cellPath } from "../../../base/labelled-matrix.js";
import { readJudgements, type JudgementInput } from "../ahp/judgements.js";
import { gapsOf } from "../ahp/completion.js";

/** A matrix of triangular fuzzy judgements, handed in as its three layers. */
export interface TriangularJudgements {
  readonly lower: MatrixInput;
  readonly modal: MatrixInput;
  readonly upper: MatrixInput;
}

/** Crisp judgements, which are made fuzzy by the scale, or triangular ones. */
export type FuzzyJudgementInput = JudgementInput | TriangularJudgements;

/** Triangular judgements row by row: lower ≤ modal ≤ upper, and each the reciprocal of its mirror image. */
export interface TriangularMatrix {
  readonly names: readonly Name[];
  readonly lower: Float64Array;
  readonly modal: Float64Array;
  readonly upper: Float64Array;
}

/** How crisp judgements are made fuzzy. */
export interface Fuzzification {
  /** How far a judgement reaches on either side. */
  readonly reach: number;
  /** Whether 1 reaches too. */
  readonly equal: "exact" | "fuzzy";
}

/**
 * Triangular judgements, read or made.
 *
 * @throws {InputError} Naming what is missing, out of order or not reciprocal.
 */
export function readTriangular(where: string, input: FuzzyJudgementInput, how: Fuzzification): TriangularMatrix {
  if (isTriangular(input)) return layersOf(where, input);
  const { rows, values } = readJudgements(where, "judgements", input, { scale: "1-9" });
  const [gap] = gapsOf(values, rows.length);
  if (gap !== undefined) {
    const [i, j] = gap;
    const words = say("判断每一对（缺 {row} 对 {column}）", "judge every pair ({row} against {column} is missing)", {
      row: rows[i],
      column: rows[j],
    });
    throw new InputError(where, "judgements", words, undefined);
  }
  const n = rows.length;
  const fuzzy = Array.from(values, (judged, k) => fuzzified(judged, Math.floor(k / n) === k % n, how));
  const layer = (place: 0 | 1 | 2): Float64Array => Float64Array.from(fuzzy, (numbers) => numbers[place]);
  return { names: rows, lower: layer(0), modal: layer(1), upper: layer(2) };
}

function isTriangular(input: FuzzyJudgementInput): input is TriangularJudgements {
  return typeof input === "object" && input !== null && "modal" in input;
}

/** a becomes (a − δ, a, a + δ) within 1 … 9, and 1/a the reciprocal of that. */
function fuzzified(
  judged: number,
  diagonal: boolean,
  { reach, equal }: Fuzzification,
): readonly [number, number, number] {
  if (diagonal) return [1, 1, 1];
  if (Math.abs(judged - 1) < 1e-12) return equal === "exact" ? [1, 1, 1] : [1 / (1 + reach), 1, 1 + reach];
  if (judged < 1) {
    const [low, middle, high] = fuzzified(1 / judged, false, { reach, equal });
    return [1 / high, 1 / middle, 1 / low];
  }
  return [Math.max(1, judged - reach), judged, Math.max(judged, Math.min(9, judged + reach))];
}

function layersOf(where: string, { lower, modal, upper }: TriangularJudgements): TriangularMatrix {
  const checks = { requirement: positive, units: "any" } as const;
  const middle = readSquare(where, "judgements.modal", modal, checks);
  const like = { rows: middle.rows, columns: middle.columns };
  const [low, high] = (
    [
      ["lower", lower],
      ["upper", upper],
    ] as const
  ).map(([name, layer]) => {
    const path = `judgements.${name}`;
    return arranged(where, path, LabelledMatrix.from(where, path, layer, checks), like, "`judgements.modal`");
  });
  checkOrder(where, low, middle, high);
  checkReciprocal(where, low, middle, high);
  return { names: middle.rows, lower: low.values, modal: middle.values, upper: high.values };
}

function checkOrder(where: string, low: LabelledMatrix, middle: LabelledMatrix, high: LabelledMatrix): void {
  const at = middle.values.findIndex((m, k) => low.values[k] > m || m > high.values[k]);
  if (at < 0) return;
  const words = say("满足 lower ≤ modal ≤ upper", "lie between lower and upper");
  const got = [low, middle, high].map(({ values }) => values[at]);
  throw new InputError(where, cellPath("judgements.modal", middle, at), words, got);
}

function checkReciprocal(where: string, low: LabelledMatrix, middle: LabelledMatrix, high: LabelledMatrix): void {
  const n = middle.rows.length;
  for (let k = 0; k < n * n; k++) {
    const mirror = (k % n) * n + Math.floor(k / n);
    const pairs = [
      ["modal", middle, middle.values[mirror]],
      ["lower", low, high.values[mirror]],
    ] as const;
    for (const [name, layer, other] of pairs) {
      if (Math.abs(layer.values[k] * other - 1) <= 1e-9) continue;
      const words = say("是对称位置的倒数 1/{other}", "be the reciprocal of its mirror image, 1/{other}", {
        other: String(other),
      });
      throw new InputError(where, cellPath(`judgements.${name}`, layer, k), words, layer.values[k]);
    }
  }
}

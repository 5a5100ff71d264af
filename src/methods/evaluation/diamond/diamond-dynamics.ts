import {
  CHOICE,
  type ColumnChoice,
  InputError,
  isList,
  isTableSource,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  nameText,
  readOptions,
  readSquare,
  say,
  whole,
} from "../../../base/index.js";
import { columnSums, rowSums, sumOf } from "../../../math/index.js";
import { DiamondDynamics } from "./diamond-dynamics-result.js";
import { porterNamed } from "./porter-determinants.js";

/** How strongly one determinant reinforces another, in either language. */
export type ReinforcementWord = "none" | "weak" | "medium" | "strong" | "无" | "弱" | "中" | "强";

/** Judgements by name, from each to those that it reinforces: `{ 生产要素: { 需求条件: "强" }, … }`; what isn't named is 0. */
export type ReinforcementsByName = Readonly<Record<string, Readonly<Record<string, ReinforcementWord | number>>>>;

/** What {@link diamondDynamics} may be told. */
export interface DiamondDynamicsOptions extends ColumnChoice {
  /** The strongest judgement there is; 3 by default. */
  readonly strongest?: number | undefined;
}

const where = "diamondDynamics";

const OPTIONS = { strongest: whole(1, 100, 3), ...CHOICE };

const WORDS: Readonly<Record<ReinforcementWord, number>> = {
  none: 0,
  weak: 1,
  medium: 2,
  strong: 3,
  无: 0,
  弱: 1,
  中: 2,
  强: 3,
};

/**
 * Dynamics of Porter's diamond (钻石要素的相互强化): who reinforces whom among the determinants, as judged pair by pair in
 * both directions.
 *
 *     given Gᵢ = Σⱼ aᵢⱼ,   received Rᵢ = Σⱼ aⱼᵢ,   net Gᵢ − Rᵢ,   mutual mᵢⱼ = min(aᵢⱼ, aⱼᵢ)
 *     density = Σ aᵢⱼ / (n(n − 1) · strongest)
 *
 * Reading: a diamond is a system as far as reinforcement goes both ways; a pair with mᵢⱼ = 0 is a one-way street or no
 * street. All net effects add up to 0. These are judgements of direct effects; {@link dematel} follows them through.
 *
 * @param reinforcements - n × n, entry (i, j) how strongly i reinforces j, whole numbers from 0 to `strongest`, with a
 * diagonal of 0; or by name in words.
 * @unit 判断的强度 · points of the judgements
 * @throws {InputError} If it isn't square, a judgement is off the scale, a word is unknown, or nothing reinforces
 * anything.
 * @see Porter, M. E. (1990). The Competitive Advantage of Nations, ch. 4 (The dynamics of national advantage).
 * @example
 * const judged = {
 *   生产要素: { 需求条件: "弱", 相关产业: "强" },
 *   需求条件: { 相关产业: "中" },
 *   相关产业: { 生产要素: "中" },
 * } as const;
 * diamondDynamics(judged).at("生产要素"); // => { given: 4, received: 2, net: 2, mutual: 2 }
 */
export function diamondDynamics(
  reinforcements: MatrixInput | ReinforcementsByName,
  options: DiamondDynamicsOptions = {},
): DiamondDynamics {
  const { strongest, ...choice } = readOptions<DiamondDynamicsOptions, typeof OPTIONS>(where, options, OPTIONS);
  const matrix = readReinforcements(reinforcements, strongest, choice);
  const { rows, values } = matrix;
  const n = rows.length;
  const given = rowSums(values, n);
  const received = columnSums(values, n);
  const mutual = values.map((value, at) => Math.min(value, values[(at % n) * n + Math.floor(at / n)]));
  return new DiamondDynamics({
    matrix,
    strongest,
    given,
    received,
    net: given.map((value, i) => value - received[i]),
    mutual: new LabelledMatrix(rows, rows, mutual),
    mutualSums: rowSums(mutual, n),
    density: sumOf(given) / (n * (n - 1) * strongest),
  });
}

function readReinforcements(
  reinforcements: MatrixInput | ReinforcementsByName,
  strongest: number,
  choice: ColumnChoice,
): LabelledMatrix {
  const input = isByName(reinforcements) ? matrixOf(reinforcements) : (reinforcements as MatrixInput);
  const requirement = {
    words: say("是 0 到 {strongest} 的整数", "be a whole number from 0 to {strongest}", { strongest }),
    holds: (value: number) => Number.isInteger(value) && value >= 0 && value <= strongest,
  };
  const { rows, values } = readSquare(where, "reinforcements", input, { requirement, choice });
  const n = rows.length;
  if (n < 2) throw new InputError(where, "reinforcements", say("至少有两个要素", "hold at least two determinants"), n);
  const own = rows.findIndex((_, i) => values[i * (n + 1)] !== 0);
  if (own >= 0) {
    const name = JSON.stringify(nameText(rows[own]));
    const words = say("是 0：要素不强化自身", "be 0: a determinant doesn't reinforce itself");
    throw new InputError(where, `reinforcements[${name}][${name}]`, words, values[own * (n + 1)]);
  }
  if (!values.some((value) => value > 0)) {
    throw new InputError(where, "reinforcements", say("至少有一处大于 0", "have a judgement above 0"), values);
  }
  const names = rows.map(porterNamed);
  return new LabelledMatrix(names, names, values);
}

function isByName(input: unknown): input is ReinforcementsByName {
  if (typeof input !== "object" || input === null || isList(input) || isTableSource(input) || "values" in input)
    return false;
  const rows = Object.values(input);
  return rows.length > 0 && rows.every((row) => typeof row === "object" && row !== null && !isList(row));
}

function matrixOf(input: ReinforcementsByName): MatrixInput {
  const names = [...new Set([...Object.keys(input), ...Object.values(input).flatMap((row) => Object.keys(row))])];
  const values = names.map((from) =>
    names.map((to) => {
      const given = input[from]?.[to] ?? 0;
      if (typeof given === "number") return given;
      if (Object.hasOwn(WORDS, given)) return WORDS[given];
      const known = Object.keys(WORDS).join(", ");
      const path = `reinforcements[${JSON.stringify(from)}][${JSON.stringify(to)}]`;
      throw new InputError(where, path, SCALE(known), given);
    }),
  );
  return { rows: names, columns: names, values };
}

const SCALE = (known: string): Label =>
  say("是 {known} 之一，或整数", "be one of {known}, or a whole number", { known });

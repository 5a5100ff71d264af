import {
  CHOICE,
  checkOption,
  type ColumnChoice,
  InputError,
  indexOfName,
  isTableSource,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  pathTo,
  readOptions,
  say,
  tableOf,
} from "../../../base/index.js";
import { type Orientation, OrientedIndicators } from "./oriented-indicators.js";

const where = "orientIndicators";

/**
 * Indicators of which less is better turned so that more is better (指标正向化), as a step of its own
 * before a factor analysis: otherwise loadings of the same sign say opposite things. The reciprocal
 * isn't linear and changes correlations; the others only change their signs.
 *
 *     reciprocal 1/x   maximum-minus max − x   min-max (max − x)/(max − min)   negative −x   likert a + b − x
 *
 * @param data - cases × indicators, such as a frame.
 * @param orientations - for each indicator that is to be turned, how.
 * @param choice - which columns of a frame are read; by default all numbers.
 * @unit 倒数为原单位之倒数，min-max 无量纲，其余与数据同单位 · reciprocals 1 / unit, min-max none, others that of the values
 * @throws {InputError} If an indicator or a word is unknown, an entry isn't a number, a reciprocal is
 * asked of a number that isn't positive, or an answer lies outside its Likert scale.
 * @see 叶宗裕 (2003). 关于多指标综合评价中指标正向化和无量纲化方法的选择. 浙江统计 (4), 24–25.
 * @example
 * const data = { rows: ["江西", "湖北"], columns: ["能耗", "产值"], values: [[2, 5], [4, 9]] };
 * orientIndicators(data, { 能耗: "reciprocal" }).data.column("能耗"); // => [0.5, 0.25]
 */
export function orientIndicators(
  data: MatrixInput,
  orientations: Readonly<Record<string, Orientation>>,
  choice: ColumnChoice = {},
): OrientedIndicators {
  const read = { choice: readOptions(where, choice, CHOICE), units: "any" } as const;
  const table = LabelledMatrix.from(where, "data", data, read);
  const width = table.columns.length;
  const values: Float64Array = Float64Array.from(table.values);
  const turned = entriesOf(orientations).map(([text, how]) => {
    const j = indexOfName(where, "orientations", table.columns, titleOf(data, text));
    const column = turn(table, j, checkOrientation(text, how));
    column.forEach((x, i) => {
      values[i * width + j] = x;
    });
    return { indicator: table.columns[j], how };
  });
  const after = new LabelledMatrix(table.rows, table.columns, values, table.unit);
  return new OrientedIndicators(table, after, turned);
}

/** A frame's column may be called by its name in code. */
function titleOf(data: MatrixInput, text: string): string {
  if (!isTableSource(data)) return text;
  return tableOf(data).columns.find(({ name }) => name === text)?.label.zh ?? text;
}

function entriesOf(orientations: Readonly<Record<string, Orientation>>): readonly [string, Orientation][] {
  if (typeof orientations === "object" && orientations !== null && !Array.isArray(orientations)) {
    return Object.entries(orientations);
  }
  const words = say(
    '是各指标的处理方式，如 { 能耗: "reciprocal" }',
    'say how each indicator is turned, such as { energy: "reciprocal" }',
  );
  throw new InputError(where, "orientations", words, orientations);
}

type Word = Extract<Orientation, string>;

const words: readonly Word[] = ["reciprocal", "maximum-minus", "min-max", "negative"];

function checkOrientation(text: string, how: Orientation): Orientation {
  const path = `orientations[${JSON.stringify(text)}]`;
  if (typeof how !== "object" || how === null || !Array.isArray(how.likert)) {
    return checkOption<Word>(where, path, how as Word, words);
  }
  const [low, high] = how.likert;
  if (Number.isFinite(low) && Number.isFinite(high) && low < high) return how;
  const limits = say("是最低与最高答案", "be the lowest and the highest answer");
  throw new InputError(where, `${path}.likert`, limits, how.likert);
}

function turn(table: LabelledMatrix, j: number, how: Orientation): Float64Array {
  const x = table.columnAt(j);
  if (typeof how === "object") return turnedAnswers(table, j, how.likert);
  switch (how) {
    case "reciprocal": {
      const positive = say("大于 0，其倒数才保持次序", "be > 0 to have a reciprocal in the same order");
      refuseWhere(table, j, positive, (value) => !(value > 0));
      return x.map((value) => 1 / value);
    }
    case "negative":
      return x.map((value) => 0 - value);
    default:
      return fromTheLargest(table, j, how === "min-max");
  }
}

function turnedAnswers(table: LabelledMatrix, j: number, [low, high]: readonly [number, number]): Float64Array {
  const words = say("是 {low} 到 {high} 的答案", "be an answer from {low} to {high}", {
    low,
    high,
  });
  refuseWhere(table, j, words, (value) => value < low || value > high);
  return table.columnAt(j).map((value) => low + high - value);
}

/** max − x, or its share of the range. */
function fromTheLargest(table: LabelledMatrix, j: number, share: boolean): Float64Array {
  const x = table.columnAt(j);
  const low = x.reduce((a, b) => Math.min(a, b));
  const high = x.reduce((a, b) => Math.max(a, b));
  if (!share) return x.map((value) => high - value);
  const words = say("与其他个案有差异（极差法）", "differ from the other cases for min–max");
  refuseWhere(table, j, words, () => high === low);
  return x.map((value) => (high - value) / (high - low));
}

function refuseWhere(table: LabelledMatrix, j: number, words: Label, isBad: (value: number) => boolean): void {
  const i = table.columnAt(j).findIndex(isBad);
  if (i < 0) return;
  const path = pathTo("data", [
    [table.rows[i], i],
    [table.columns[j], j],
  ]);
  throw new InputError(where, path, words, table.columnAt(j)[i]);
}

import {
  checkOption,
  finite,
  InputError,
  indexOfName,
  LabelledMatrix,
  type MatrixInput,
} from "../../../base/index.js";
import { type Orientation, OrientedIndicators } from "./oriented-indicators.js";
import { placeOf } from "./read-indicators.js";

/**
 * Indicators of which less is better turned so that more is better (指标正向化), as a step of its own
 * before a factor analysis: otherwise loadings of the same sign say opposite things. The reciprocal
 * isn't linear and changes correlations; the others only change their signs.
 *
 *     reciprocal 1/x   maximumMinus max − x   minMax (max − x)/(max − min)   negative −x   likert a + b − x
 *
 * @param data - cases × indicators.
 * @param orientations - for each indicator that is to be turned, how.
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
): OrientedIndicators {
  const where = "orientIndicators";
  const table = LabelledMatrix.from(where, "data", data, { requirement: finite });
  const width = table.columns.length;
  const values: Float64Array = Float64Array.from(table.values);
  const turned = Object.entries(orientations).map(([text, how]) => {
    const j = indexOfName(where, "orientations", table.columns, text);
    const column = turn(where, table, j, checkOrientation(where, text, how));
    column.forEach((x, i) => {
      values[i * width + j] = x;
    });
    return { indicator: table.columns[j], how };
  });
  return new OrientedIndicators(
    table,
    new LabelledMatrix(table.rows, table.columns, values, table.unit),
    turned,
  );
}

type Word = Extract<Orientation, string>;

const words: readonly Word[] = ["reciprocal", "maximumMinus", "minMax", "negative"];

function checkOrientation(where: string, text: string, how: Orientation): Orientation {
  const path = `orientations[${JSON.stringify(text)}]`;
  if (typeof how === "object" && how !== null && Array.isArray(how.likert)) {
    const [low, high] = how.likert;
    if (Number.isFinite(low) && Number.isFinite(high) && low < high) return how;
    throw new InputError(
      where,
      `${path}.likert`,
      "be the lowest and the highest answer",
      how.likert,
    );
  }
  return checkOption<Word>(where, path, how as Word, words);
}

function turn(where: string, table: LabelledMatrix, j: number, how: Orientation): Float64Array {
  const x = table.columnAt(j);
  const [low, high] = [x.reduce((a, b) => Math.min(a, b)), x.reduce((a, b) => Math.max(a, b))];
  const refuse = (i: number, words: string): never => {
    const path = `data${placeOf(table.rows[i], i)}${placeOf(table.columns[j], j)}`;
    throw new InputError(where, path, words, x[i]);
  };
  if (typeof how === "object") {
    const [least, most] = how.likert;
    const outside = x.findIndex((value) => value < least || value > most);
    if (outside >= 0) refuse(outside, `be an answer from ${least} to ${most}`);
    return x.map((value) => least + most - value);
  }
  switch (how) {
    case "reciprocal": {
      const bad = x.findIndex((value) => !(value > 0));
      if (bad >= 0) refuse(bad, "be > 0 to have a reciprocal in the same order");
      return x.map((value) => 1 / value);
    }
    case "maximumMinus":
      return x.map((value) => high - value);
    case "minMax":
      if (high === low) refuse(0, "differ from the other cases for min–max");
      return x.map((value) => (high - value) / (high - low));
    default:
      return x.map((value) => 0 - value);
  }
}

import { type Label, say, Table } from "../../../base/index.js";

/** What a score of a determinant says. */
interface RubricScore {
  readonly score: number;
  readonly words: Label;
}

const RUBRIC: readonly RubricScore[] = [
  { score: 10, words: say("非常优秀：在全世界数一数二", "outstanding: first or second in the world") },
  { score: 9, words: say("优秀：居世界前五名", "excellent: among the first five in the world") },
  { score: 8, words: say("良好：有国内独一无二的优势", "good: an advantage that nobody else in the country has") },
  { score: 7, words: say("不错：有国内竞争优势", "fair: a competitive advantage within the country") },
  {
    score: 6,
    words: say("及格：超过全国平均水平，但无竞争优势", "a pass: above the national average, but no advantage"),
  },
  { score: 5, words: say("适当：与全国平均水平相当", "adequate: at the national average") },
  { score: 4, words: say("有限：略低于全国平均水平", "limited: a little below the national average") },
  {
    score: 3,
    words: say("很有限：与全国平均有差距，可能影响集群发展", "very limited: below average, may hold the cluster back"),
  },
  {
    score: 2,
    words: say("较差：与全国平均差距较大，影响已显现", "poor: far below average, the harm can be seen"),
  },
  {
    score: 1,
    words: say("很差：差距已严重阻碍集群发展", "very poor: far below average, in the way of all development"),
  },
];

/**
 * The scoring rubric of GEM (GEM 评分标准): what each score from 10 to 1 says. It fixes what 5 is, the nation's
 * average, and so what a GEM score of 250 is; experts who don't score by it give numbers that can't be compared.
 *
 *     score 5 = the nation's average,   so that 5 on everything gives GEM = 250
 *
 * @returns One row a score, best first: what an expert is handed with the sheet.
 * @unit 分，1 到 10 · points from 1 to 10
 * @see The wording of questionnaires in Chinese cluster studies after Padmore, T. & Gibson, H. (1998). Modelling systems
 * of innovation II. Research Policy 26(6), 625–641.
 * @example
 * gemRubric().records()[5].score; // => 5
 */
export function gemRubric(): Table {
  return new Table({
    title: say("GEM 评分标准", "The scoring rubric of GEM"),
    columns: [
      { name: "score", label: say("分数", "score"), values: RUBRIC.map(({ score }) => score) },
      { name: "words", label: say("含义", "what it says"), values: RUBRIC.map(({ words }) => words) },
    ],
  });
}

/** What the score says that is nearest; of one half way between two, the lower. */
export function rubricWords(score: number): Label {
  const nearest = RUBRIC.reduce((best, one) => {
    return Math.abs(one.score - score) <= Math.abs(best.score - score) ? one : best;
  });
  return nearest.words;
}

import { InputError, type Label, listed, say } from "../base/index.js";
import type { RowProblem } from "./registry-columns.js";
import type { Columns } from "./request.js";

/** What was found in the rows of a registry. */
export interface RowsJudged {
  /** How many rows there are. */
  readonly records: number;
  /** How many have each problem; those that none has aren't named. */
  readonly problems: ReadonlyMap<RowProblem, number>;
  /** A cell in which one plant has about as much as all others together, as a total among them would. */
  readonly whole: { readonly industry: string; readonly region: string; readonly size: number } | undefined;
}

const WORDS: Readonly<Record<RowProblem, Label>> = {
  missing: say("缺地区、产业、规模或编号", "a region, an industry, a size or an id missing"),
  unreadable: say("规模不是数", "a size that is no number"),
  negative: say("规模为负", "a negative size"),
  zero: say("规模为 0", "a size of 0"),
  total: say("合计", "totals"),
  duplicate: say("同一编号的重复行", "copies of the same id"),
  conflict: say("同一编号而内容不同", "rows of one id that differ"),
};

/** @internal */
export function problemsOf(cells: Columns): RowsJudged {
  const problems = new Map<RowProblem, number>();
  const add = (problem: RowProblem, records: number): void => {
    if (records > 0) problems.set(problem, (problems.get(problem) ?? 0) + records);
  };
  let records = 0;
  cells.problem.forEach((problem, k) => {
    const [rows, plants] = [Number(cells.records[k]), Number(cells.plants[k])];
    records += rows;
    if (problem !== null) add(problem as RowProblem, rows);
    else add("duplicate", rows - plants);
  });
  return { records, problems, whole: wholeIn(cells) };
}

/** From how many plants on one of them doesn't hold half of everything by chance. */
const MANY = 100;

/** Σ² / Σ ≤ the largest plant of a cell ≤ √Σ². */
function wholeIn({ problem, industry, region, size, size2, plants }: Columns): RowsJudged["whole"] {
  let [total, count] = [0, 0];
  problem.forEach((wrong, k) => {
    if (wrong !== null) return;
    total += Number(size[k]);
    count += Number(plants[k]);
  });
  if (count < MANY) return undefined;
  const k = problem.findIndex((wrong, at) => {
    const [sum, squares] = [Number(size[at]), Number(size2[at])];
    return wrong === null && Math.sqrt(squares) >= 0.49 * total && squares / sum <= 0.51 * total;
  });
  return k < 0 ? undefined : { industry: String(industry[k]), region: String(region[k]), size: Number(size[k]) };
}

/**
 * Refuses rows that are wrong, unless they are to be left out.
 *
 * @internal
 */
export function checkRows(where: string, { records, problems, whole }: RowsJudged, drop: readonly RowProblem[]): void {
  const wrong = [...problems].filter(([problem]) => !drop.includes(problem));
  if (wrong.length > 0) {
    const found = listed(
      wrong.map(([problem, n]) => say("{what} {n} 行", "{what}: {n}", { what: WORDS[problem], n: count(n) })),
    );
    const words = say(
      "每行一家企业，有地区、产业和 > 0 的规模；{records} 行中：{found}。要略去并计数，请写 drop: [{names}]",
      "hold a plant in each row, with region, industry and a size > 0; of {records} rows: {found}. To leave them out and count them, say drop: [{names}]",
      { records: count(records), found, names: wrong.map(([problem]) => JSON.stringify(problem)).join(", ") },
    );
    throw new InputError(where, "file", words, count(wrong.reduce((sum, [, n]) => sum + n, 0)));
  }
  if ([...problems].reduce((sum, [problem, n]) => (problem === "duplicate" ? sum : sum + n), 0) === records) {
    throw new InputError(where, "file", say("至少有一家企业", "hold at least one plant"), count(records));
  }
  if (whole === undefined) return;
  const words = say(
    "只含企业本身：{region}的{industry}中有一行与其余各行之和一样大（{size}），像是合计；请从文件中删去",
    "hold plants alone: a row of {industry} in {region} is as large as all others together ({size}), as a total is; take it out of the file",
    { ...whole },
  );
  throw new InputError(where, "file", words, whole.size);
}

/** What was left out, as a sentence. @internal */
export function leftOutOf(records: number, left: ReadonlyMap<RowProblem, number>, id: boolean): Label {
  const what = [...left].map(([problem, n]) =>
    say("{what} {n} 行", "{what}: {n}", { what: WORDS[problem], n: count(n) }),
  );
  const none = say("无", "none");
  const unsought = id ? say("", "") : say("没有编号列，未查重复。", " No column of ids: nobody looked for copies.");
  return say("读入 {records} 行；略去：{what}。{unsought}", "{records} rows read; left out: {what}.{unsought}", {
    records: count(records),
    what: what.length === 0 ? none : listed(what),
    unsought,
  });
}

/** A number of rows in full: 12 345 678 isn't rounded. */
function count(n: number): string {
  return String(n);
}

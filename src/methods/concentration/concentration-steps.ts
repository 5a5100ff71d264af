import { type Cell, type Column, type Label, type Step, Steps, say, Table, texNumber } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { ratioLabel } from "./concentration-index.js";
import { entropyOf } from "./entropy.js";
import { rankSum } from "./hall-tideman.js";
import { normalised, sumOfSquares } from "./herfindahl.js";
import { GINI, NUMBERS_EQUIVALENT } from "./words.js";

/** What the derivation needs of a result. */
interface Ranked {
  readonly title: Label;
  readonly sizes: Float64Array;
  readonly shares: Float64Array;
  readonly total: number;
  readonly indices: readonly string[];
  summary(): Label;
}

/** The columns that a class would write beside the ranking, then each index as a sum of one of them. */
export function concentrationSteps(result: Ranked, ranking: readonly Column[]): Steps {
  return new Steps(result.title, [
    total(result),
    worksheet(result, ranking),
    ...ratios(result),
    ...herfindahlSteps(result),
    ...rankSteps(result),
    ...entropySteps(result),
  ]);
}

function total({ sizes, total }: Ranked): Step {
  return {
    title: say("总量", "the total"),
    formula: "X = \\sum_i x_i",
    numbers: `${sumText(sizes)} = ${texNumber(total)}`,
  };
}

function worksheet({ title, shares }: Ranked, ranking: readonly Column[]): Step {
  const column = (name: string, text: string, of: (s: number, i: number) => Cell): Column => ({
    name,
    label: say("{text}", "{text}", { text }),
    values: Array.from(shares, of),
  });
  return {
    title: say("由大到小排序，求份额及其平方等", "rank from the largest on; shares, their squares and so on"),
    formula: "s_i = \\frac{x_i}{X},\\quad s_1 \\ge s_2 \\ge \\dots \\ge s_n",
    table: new Table({
      title,
      columns: [
        ...ranking,
        column("squaredShare", "s²", (s) => s * s),
        column("rankTimesShare", "i·s", (s, i) => (i + 1) * s),
        column("entropyTerm", "−s ln s", (s) => (s === 0 ? 0 : -s * Math.log(s))),
      ],
      note: say("约定 0·ln 0 = 0。", "0·ln 0 = 0 by convention."),
    }),
  };
}

function ratios({ shares, indices }: Ranked): Step[] {
  return indices
    .filter((name) => name.startsWith("CR"))
    .map((name): Step => {
      const n = Number(name.slice(2));
      const largest = shares.subarray(0, n);
      return {
        title: ratioLabel(name),
        formula: `CR_{${n}} = \\sum_{i=1}^{${n}} s_i`,
        numbers: `${sumText(largest)} = ${texNumber(sumOf(largest))}`,
      };
    });
}

function herfindahlSteps({ shares }: Ranked): Step[] {
  const index = sumOfSquares(shares);
  const n = shares.length;
  const [hhi, squares] = [texNumber(index), sumText(shares, (s) => `${s}^2`)];
  const steps: Step[] = [
    {
      title: say("赫芬达尔指数：份额平方和", "Herfindahl index: the sum of squared shares"),
      formula: "HHI = \\sum_i s_i^2",
      numbers: `${squares} = ${hhi}`,
      note: say("乘以 10 000 为 {points} 点。", "Times 10 000: {points} points.", {
        points: 1e4 * index,
      }),
    },
    {
      title: NUMBERS_EQUIVALENT,
      formula: "N = \\frac{1}{HHI}",
      numbers: `\\frac{1}{${hhi}} = ${texNumber(1 / index)}`,
    },
  ];
  if (n === 1) return steps;
  const last: Step = {
    title: say("标准化，使其不受个数影响", "normalised, whatever the number of units"),
    formula: "HHI^* = \\frac{HHI - 1/n}{1 - 1/n}",
    numbers: `\\frac{${hhi} - 1/${n}}{1 - 1/${n}} = ${texNumber(normalised(index, n))}`,
  };
  return [...steps, last];
}

/** Hall–Tideman and Gini come of one sum. */
function rankSteps({ shares }: Ranked): Step[] {
  const n = shares.length;
  const ranked = rankSum(shares);
  const R = texNumber(ranked);
  return [
    {
      title: say("名次加权和", "the sum of ranks times shares"),
      formula: "R = \\sum_i i\\, s_i",
      numbers: `${sumText(shares, (s, i) => `${i + 1} \\times ${s}`)} = ${R}`,
    },
    {
      title: say("霍尔—泰德曼指数", "Hall–Tideman index"),
      formula: "HTI = \\frac{1}{2R - 1}",
      numbers: `\\frac{1}{2 \\times ${R} - 1} = ${texNumber(1 / (2 * ranked - 1))}`,
    },
    {
      title: GINI,
      formula: "G = \\frac{n + 1 - 2R}{n}",
      numbers: `\\frac{${n} + 1 - 2 \\times ${R}}{${n}} = ${texNumber((n + 1 - 2 * ranked) / n)}`,
    },
  ];
}

function entropySteps(result: Ranked): Step[] {
  const n = result.shares.length;
  const value = entropyOf(result.shares);
  const [E, all] = [texNumber(value), texNumber(Math.log(n))];
  const terms = sumText(
    result.shares.filter((share) => share > 0),
    (s) => `${s} \\ln ${s}`,
  );
  return [
    {
      title: say("熵指数", "entropy"),
      formula: "E = -\\sum_i s_i \\ln s_i",
      numbers: `-(${terms}) = ${E}`,
    },
    {
      title: say("泰尔指数：熵与其最大值之差", "Theil index: how far entropy is from its largest value"),
      formula: "T = \\ln n - E",
      numbers: `\\ln ${n} - ${E} = ${all} - ${E} = ${texNumber(Math.max(0, Math.log(n) - value))}`,
      note: result.summary(),
    },
  ];
}

/** The terms of a sum, all of them up to eight, else the first three and the last. */
function sumText(values: Float64Array, term: (text: string, i: number) => string = (text) => text): string {
  const terms = Array.from(values, (value, i) => term(texNumber(value), i));
  if (terms.length <= 8) return terms.join(" + ");
  return [...terms.slice(0, 3), "\\dots", terms[terms.length - 1]].join(" + ");
}

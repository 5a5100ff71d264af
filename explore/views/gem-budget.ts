import type { GemScoresData } from "../../src/explore/gem.js";
import { GEM_PAIR_NAMES } from "../../src/explore/gem.js";
import { type GemBudgetModel, type GemBudgetState, gemBudgetExplorable } from "../../src/explore/gem-budget.js";
import { bars } from "../marks/bars.js";
import type { Pen } from "../marks/pen.js";
import { widest } from "../marks/text-width.js";
import { paired, type Scene, type View } from "../view.js";

type BudgetScene = Scene<GemScoresData, GemBudgetState, GemBudgetModel>;

/** Three vessels that the budget fills to one level, and what each rule comes to. */
const view: View<GemScoresData, GemBudgetState, GemBudgetModel> = (pen, scene) => {
  const { width, size } = scene;
  const wide = width >= 36 * size;
  const half = wide ? width / 2 : width;
  const height = vessels(pen, scene, half);
  const below = rules(pen, scene, wide ? half + size : 0, wide ? 0 : height, wide ? half - size : width);
  return Math.max(height, below);
};

/**
 * A pair's mean score without money, with the best split, and with the reader's. Where κ is one for all, money makes the
 * funded pairs meet where a further yuan is worth as much in each.
 */
function vessels(pen: Pen, { model, data, state, size, say, move }: BudgetScene, width: number): number {
  const [top, height, left] = [1.7 * size, 13 * size, 2.2 * size];
  const step = (width - left - size) / 3;
  const y = (score: number): number => top + height - ((score - 1) / 9) * height;
  pen.text(
    "vessels",
    4,
    0.7 * size,
    say({
      zh: "每对的平均分：原有、最优所加；横线：你的分法",
      en: "mean of each pair: as it is, added by the best; line: yours",
    }),
    "note",
  );
  for (const tick of [1, 4, 7, 10]) pen.text(`tick-${tick}`, left - 5, y(tick), `${tick}`, "end note");
  for (let k = 0; k < 3; k++) {
    const x = left + k * step + 0.15 * step;
    const long = 0.7 * step;
    const [before, after] = [model.before[k], model.after[k]];
    const yours = Math.min(10, (raisedBy(data, 2 * k, model.own[k]) + raisedBy(data, 2 * k + 1, model.own[k])) / 2);
    pen.rect(`vessel-${k}`, x, y(10), long, y(1) - y(10), "frame");
    pen.rect(`ground-${k}`, x, y(before), long, y(1) - y(before), "bar");
    pen.rect(`water-${k}`, x, y(after), long, y(before) - y(after), "bar home");
    pen.line(`yours-${k}`, x - 5, y(yours), x + long + 5, y(yours), "rule");
    pen.text(`vessel-name-${k}`, x + long / 2, y(1) + 0.9 * size, say(GEM_PAIR_NAMES[k]), "middle");
    const lines = [
      `${say({ zh: "最优", en: "best" })} ${model.best[k].toFixed(2)}`,
      `${say({ zh: "你", en: "yours" })} ${model.own[k].toFixed(2)}`,
    ];
    for (const [n, words] of lines.entries()) {
      pen.text(`money-${k}-${n}`, x + long / 2, y(1) + (2.1 + 1.1 * n) * size, words, "middle note");
    }
    if (k === 2) continue;
    // The handle goes from the ground, no money, to the rim, all of it.
    const name = k === 0 ? "first" : "second";
    const at = y(before) + (state[name] / 100) * (y(10) - y(before));
    pen.handle(`grip-${k}`, x + long, at, (_, to) => {
      const share = (100 * (y(before) - to)) / (y(before) - y(10));
      move({ [name]: Math.round(Math.min(100, Math.max(0, share))) });
    });
  }
  return y(1) + 4 * size;
}

const raisedBy = ({ scores }: GemScoresData, j: number, money: number): number =>
  Math.min(10, scores[j] + Math.log1p(money / 2));

function rules(pen: Pen, { model, size, say }: BudgetScene, left: number, top: number, width: number): number {
  const [none] = model.scores;
  const x =
    left +
    8 +
    widest(
      model.scores.map(({ name }) => say(name)),
      size,
    );
  const room = left + width - 8 - x;
  const gain = Math.max(1e-9, ...model.scores.map(({ score }) => score - none.score));
  const row = 1.9 * size;
  pen.text(
    "rules",
    left + 4,
    top + 0.7 * size,
    say({ zh: "GEM；条长是比不花钱多的部分", en: "GEM; bars: what is added" }),
    "note",
  );
  bars(
    pen,
    model.scores.map(({ name, score }, k) => ({
      key: `rule-${k}`,
      x,
      y: top + 1.6 * size + k * row,
      room,
      height: row - 8,
      length: (Math.max(0, score - none.score) / gain) * (room - 5 * size),
      name: say(name),
      number: score.toFixed(2),
      kind: k === 4 ? "home" : k === 3 ? "good" : "other",
    })),
  );
  return top + 1.6 * size + model.scores.length * row;
}

export default paired(gemBudgetExplorable, view);

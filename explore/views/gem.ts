import {
  GEM_PAIR_NAMES,
  type GemScoresData,
  type GemScoresModel,
  type GemScoresState,
  gemExplorable,
} from "../../src/explore/gem.js";
import { bars } from "../marks/bars.js";
import type { Pen } from "../marks/pen.js";
import { plane } from "../marks/plane.js";
import { widest } from "../marks/text-width.js";
import { paired, type Scene, type View } from "../view.js";

type GemScene = Scene<GemScoresData, GemScoresState, GemScoresModel>;

/** The pairs with what a point more is worth, and beside them where two pairs stand among the lines of one score. */
const view: View<GemScoresData, GemScoresState, GemScoresModel> = (pen, scene) => {
  const { width, size } = scene;
  const wide = width >= 36 * size;
  const half = wide ? width / 2 : width;
  const height = pairs(pen, scene, half);
  const below = isoScores(pen, scene, wide ? half + 12 : 0, wide ? 0 : height);
  return Math.max(height, below);
};

function pairs(pen: Pen, { model, width: _, size, say, move, state }: GemScene, width: number): number {
  const x = 8 + widest(GEM_PAIR_NAMES.map(say), size);
  const room = width - x - 8;
  const long = room - 4 * size;
  pen.text("pairs", 4, 0.7 * size, say({ zh: "每对的平均分（1—10）", en: "mean of each pair (1–10)" }), "note");
  const top = 1.6 * size;
  const row = 1.9 * size;
  const best = Math.min(...Array.from(model.pairMeans));
  const kind = (k: number): string => (model.pairMeans[k] - best < 1e-9 ? "home" : "other");
  bars(
    pen,
    GEM_PAIR_NAMES.map((name, k) => ({
      key: `pair-${k}`,
      x,
      y: top + k * row,
      room,
      height: row - 8,
      length: (model.pairMeans[k] / 10) * long,
      name: say(name),
      number: model.pairMeans[k].toFixed(2),
      kind: kind(k),
    })),
  );
  const under = top + 3 * row + 0.6 * size;
  pen.text(
    "worth",
    4,
    under,
    say({ zh: "再加 1 分值多少（边际）", en: "what a point more is worth (at the margin)" }),
    "note",
  );
  bars(
    pen,
    GEM_PAIR_NAMES.map((name, k) => ({
      key: `worth-${k}`,
      x,
      y: under + 0.9 * size + k * row,
      room,
      height: row - 8,
      length: Math.min(1, model.marginal[k] / 60) * long,
      name: say(name),
      number: model.marginal[k].toFixed(1),
      kind: kind(k),
    })),
  );
  // Within a pair one score makes up for the other, so the handle moves both alike.
  for (let k = 0; k < 3; k++) {
    pen.handle(`grip-${k}`, x + (model.pairMeans[k] / 10) * long, top + k * row + (row - 8) / 2, (at) => {
      const by = Math.min(10, Math.max(1, ((at - x) / long) * 10)) - model.pairMeans[k];
      const held = (score: number): number => Math.min(10, Math.max(1, score + by));
      const [a, b] = [`d${2 * k + 1}`, `d${2 * k + 2}`];
      move({ [a]: held(state[a]), [b]: held(state[b]) });
    });
  }
  return under + 0.9 * size + 3 * row;
}

const LINES = [100, 175, 250, 400, 600];

function isoScores(pen: Pen, { model, width, size, say }: GemScene, left: number, top: number): number {
  const height = 13 * size;
  const [first, second, third] = Array.from(model.pairMeans);
  const area = plane(pen, "iso", {
    left: left + 2.2 * size,
    top: top + 1.7 * size,
    width: width - left - 6 * size,
    height,
    xs: [1, 10],
    ys: [1, 10],
    xTicks: [1, 4, 7, 10],
    yTicks: [1, 4, 7, 10],
    xTitle: say(GEM_PAIR_NAMES[0]),
    yTitle: say({
      zh: `${GEM_PAIR_NAMES[1].zh}；同一条线上 GEM 相等`,
      en: `${GEM_PAIR_NAMES[1].en}; one GEM along a line`,
    }),
  });
  for (const line of LINES) {
    // GEM = 10 (abc)^(2/3), so b = (GEM/10)^(3/2)/(ac).
    const product = (line / 10) ** 1.5 / third;
    const [from, to] = [Math.max(1, product / 10), Math.min(10, product)];
    const xs = from < to ? Array.from({ length: 25 }, (_, k) => from * (to / from) ** (k / 24)) : [];
    const points = xs.map((a) => [area.x(a), area.y(product / a)] as const);
    pen.path(`iso-${line}`, points, line === 250 ? "curve dashed home" : "curve");
    const end = points.at(-1);
    pen.text(`iso-word-${line}`, (end?.[0] ?? 0) + 4, end?.[1] ?? 0, end ? `${line}` : "", "note");
  }
  pen.circle("cluster", area.x(first), area.y(second), 0.45 * size, "dot home");
  return top + 1.7 * size + height + 2.6 * size;
}

export default paired(gemExplorable, view);

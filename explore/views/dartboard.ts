import {
  type DartboardData,
  type DartboardModel,
  type DartboardState,
  dartboardExplorable,
} from "../../src/explore/dartboard.js";
import { bars } from "../marks/bars.js";
import type { Pen } from "../marks/pen.js";
import { textWidth, widest } from "../marks/text-width.js";
import { paired, type Scene, type View } from "../view.js";

type DartScene = Scene<DartboardData, DartboardState, DartboardModel>;

/** The board, cut by shares, with its darts; what the industry really has; G beside what chance gives. */
const view: View<DartboardData, DartboardState, DartboardModel> = (pen, scene) => {
  const { size, say, model } = scene;
  const board = say({
    zh: "飞镖板：一格一个地区，宽 = 参照份额",
    en: "the board: a region each, as wide as its share of the reference",
  });
  pen.text("board-word", 4, 0.8 * size, board, "note");
  strip(pen, scene, "board", model.x, 1.7 * size, 7 * size);
  darts(pen, scene, 1.7 * size, 7 * size);
  const real = say({
    zh: "实际：宽 = 产业的份额，地区次序相同",
    en: "as it is: as wide as its share of the industry, in the same order",
  });
  pen.text("real-word", 4, 9.7 * size, real, "note");
  strip(pen, scene, "real", model.s, 10.6 * size, 2.2 * size);
  return measures(pen, scene, 14 * size);
};

function strip(
  pen: Pen,
  { data, width, size, say }: DartScene,
  key: string,
  shares: readonly number[],
  top: number,
  height: number,
): void {
  const room = width - 8;
  let left = 4;
  shares.forEach((share, r) => {
    const name = say(data.activity.rows[r]);
    const fits = textWidth(name, size) < share * room - 4;
    pen.rect(`${key}-${r}`, left, top, share * room, height, r % 2 === 0 ? "area" : "frame");
    pen.text(`${key}-word-${r}`, left + (share * room) / 2, top + height - 0.8 * size, fits ? name : "", "middle note");
    left += share * room;
  });
}

/** All darts in one mark; how high a dart sits says nothing. */
function darts(pen: Pen, { model, width, size }: DartScene, top: number, height: number): void {
  const room = width - 8;
  const up = height - 1.8 * size;
  let d = "";
  model.darts.forEach((dart, k) => {
    const y = top + 4 + ((k * 0.618) % 1) * up;
    d += `M${(4 + dart * room - 2).toFixed(1)} ${y.toFixed(1)}h4v4h-4z`;
  });
  pen.outline("darts", d, "dot home");
}

function measures(pen: Pen, { model, width, size, say }: DartScene, top: number): number {
  const names = [
    say({ zh: "实际的 G", en: "G as it is" }),
    say({ zh: "随机的平均 G", en: "G by chance, mean" }),
    say({ zh: "这一次扔的 G", en: "G of this throw" }),
  ];
  const values = [model.g, model.expected, model.thrown];
  const x = 10 + widest(names, size);
  const room = width - x - 6;
  // Six times what there is: so much do few plants make.
  const most = 6 * model.g;
  bars(
    pen,
    values.map((value, k) => ({
      key: `g-${k}`,
      x,
      y: top + k * 1.6 * size,
      room,
      height: 1.1 * size,
      length: (Math.min(value, most) / most) * (room - 4.5 * size),
      name: names[k],
      number: value.toFixed(4),
      kind: k === 0 ? "home" : "other",
    })),
  );
  const at = x + (room - 4.5 * size) / 6;
  pen.line("g", at, top - 2, at, top + 4.8 * size, "rule");
  return top + 5.2 * size;
}

export default paired(dartboardExplorable, view);

import { type MergerData, type MergerModel, type MergerState, mergerExplorable } from "../../src/explore/merger.js";
import { bars } from "../marks/bars.js";
import type { Pen } from "../marks/pen.js";
import { textWidth, widest } from "../marks/text-width.js";
import { paired, type Scene, type View } from "../view.js";

type MergerScene = Scene<MergerData, MergerState, MergerModel>;

/** Tiles whose sides are shares, so that HHI is the inked area; two meters; whom it could take over. */
const view: View<MergerData, MergerState, MergerModel> = (pen, scene) => {
  const under = meters(pen, scene);
  const { width, size } = scene;
  const side = Math.min(0.42 * width, 17 * size);
  return Math.max(tiles(pen, scene, under, side), partners(pen, scene, under, side + 1.5 * size));
};

function meters(pen: Pen, { model, width, size, say }: MergerScene): number {
  const names = ["HHI", say({ zh: "HHI 增加 Δ", en: "rise of HHI, Δ" })];
  const x = 10 + widest(names, size);
  const room = width - x - 6;
  const most = [4000, 800];
  const limits = [1800, 100];
  const values = [model.after, model.delta];
  const long = room - 5 * size;
  bars(
    pen,
    values.map((value, k) => ({
      key: `meter-${k}`,
      x,
      y: 2 + k * 1.9 * size,
      room,
      height: 1.3 * size,
      length: (Math.min(value, most[k]) / most[k]) * long,
      name: names[k],
      number: value.toFixed(1),
      kind: value > limits[k] ? "home" : "good",
    })),
  );
  limits.forEach((limit, k) => {
    const at = x + (limit / most[k]) * long;
    pen.line(`limit-${k}`, at, k * 1.9 * size, at, 1.5 * size + k * 1.9 * size, "rule");
    pen.text(`limit-word-${k}`, at + 4, 2 + k * 1.9 * size + 0.65 * size, `${limit}`, "note");
  });
  return 4.4 * size;
}

/** The merged one and the partner first, then the others as they fit. */
function tiles(pen: Pen, { model, width: _, size, say }: MergerScene, top: number, side: number): number {
  const taken = model.partner - model.top;
  const order = [0, taken, ...model.shares.map((_, k) => k).filter((k) => k !== 0 && k !== taken)];
  const scale = side / (model.shares[0] + Math.max(0.12, model.shares[taken]) + 0.25);
  let [x, y, row] = [0, top, 0];
  for (const k of order) {
    const edge = model.shares[k] * scale;
    if (x + edge > side) [x, y, row] = [0, y + row + 2, 0];
    row = Math.max(row, edge);
    pen.rect(`tile-${k}`, x, y, edge, edge, k === 0 || k === taken ? "bar home" : "bar");
    x += edge + 2;
  }
  const words = say({ zh: "边长 = 份额，面积 = 份额²", en: "side = share, area = share²" });
  pen.text("tiles", 0, y + row + size, words, "note");
  return y + row + 2 * size;
}

/** The firms that are left, each with its share; the handle takes one of them. */
function partners(pen: Pen, { data, model, width, size, say, move }: MergerScene, top: number, left: number): number {
  const { top: own, partner, shares } = model;
  const rows = data.sizes.rows.slice(own, own + 15);
  const x = left + 8 + widest(rows.map(say), size);
  const room = width - x - 6;
  const row = 1.12 * size;
  const most = Math.max(...shares.slice(1), model.needed[1] * 1.1);
  const long = room - textWidth("00.00", size) - 1.6 * size;
  const words = say({ zh: "份额 %；虚线：并入它则 Δ 恰为 100", en: "share, %; dashed: with it Δ would be just 100" });
  pen.text("partners", left, top + 0.5 * size, words, "note");
  const begin = top + 1.4 * size;
  bars(
    pen,
    rows.map((name, k) => ({
      key: `partner-${k}`,
      x,
      y: begin + k * row,
      room,
      height: row - 4,
      length: (shares[k + 1] / most) * long,
      name: say(name),
      number: (100 * shares[k + 1]).toFixed(2),
      kind: own + k + 1 === partner ? "home" : "other",
    })),
  );
  const needed = x + (Math.min(most, model.needed[1]) / most) * long;
  pen.line("needed", needed, begin - 2, needed, begin + rows.length * row, "rule");
  const at = Math.min(rows.length, partner - own) - 0.5;
  const end = shares[Math.min(rows.length, partner - own)];
  pen.handle("grip", x + (end / most) * long + 0.7 * size, begin + at * row - 2, (_, y) => {
    move({ partner: own + 1 + Math.min(rows.length - 1, Math.max(0, Math.floor((y - begin) / row))) });
  });
  return begin + rows.length * row + 4;
}

export default paired(mergerExplorable, view);

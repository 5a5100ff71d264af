import { type AhpData, type AhpModel, type AhpState, ahpExplorable } from "../../src/explore/ahp.js";
import { bars } from "../marks/bars.js";
import type { Pen } from "../marks/pen.js";
import { textWidth, widest } from "../marks/text-width.js";
import { paired, type Scene, type View } from "../view.js";

type AhpScene = Scene<AhpData, AhpState, AhpModel>;

/** The matrix, the weights beside it, and under them where CR stands to its limit by both tables. */
const view: View<AhpData, AhpState, AhpModel> = (pen, scene) => {
  const { width, size, data, say } = scene;
  const names = 12 + widest(data.names.map(say), size);
  const row = 1.7 * size;
  const narrow = width < 40 * size;
  const cells = Math.min(4.5 * size, ((narrow ? width : 0.55 * width) - names) / data.names.length);
  matrix(pen, scene, names, row, cells);
  const below = (data.names.length + 1.4) * row;
  const left = narrow ? 0 : names + cells * data.names.length + 16;
  weights(pen, scene, { left, top: narrow ? below : row, row });
  return ratios(pen, scene, narrow ? below + (data.names.length + 0.6) * row : below);
};

/** A judgement as it is said: 5, 1/3, 2.17. */
function judged(value: number): string {
  const whole = value >= 1 ? value : 1 / value;
  const near = Math.abs(whole - Math.round(whole)) < 5e-3 ? String(Math.round(whole)) : whole.toFixed(2);
  return value >= 1 || near === "1" ? near : `1/${near}`;
}

function matrix(pen: Pen, { data, model, size, say }: AhpScene, left: number, row: number, cell: number): void {
  const n = data.names.length;
  data.names.forEach((name, i) => {
    const y = (i + 1) * row;
    const short = textWidth(say(name), size) > cell - 4 ? `${i + 1}` : say(name);
    pen.text(`column-${i}`, left + (i + 0.5) * cell, 0.5 * row, short, "middle note");
    pen.text(`row-${i}`, left - 6, y + row / 2, short === say(name) ? say(name) : `${i + 1} ${say(name)}`, "end");
    for (let j = 0; j < n; j++) {
      pen.rect(`cell-${i}-${j}`, left + j * cell, y, cell - 2, row - 2, i < j ? "frame" : "area");
      const x = left + (j + 0.5) * cell;
      pen.text(
        `judged-${i}-${j}`,
        x,
        y + row / 2 - 1,
        judged(model.matrix[i * n + j]),
        i < j ? "middle home" : "middle",
      );
    }
  });
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly row: number;
}

function weights(pen: Pen, { data, model, width, size, say }: AhpScene, { left, top, row }: Place): void {
  const x = left + 12 + widest(data.names.map(say), size);
  const room = width - x - 6;
  bars(
    pen,
    data.names.map((name, k) => ({
      key: `weight-${k}`,
      x,
      y: top + k * row + 2,
      room,
      height: row - 6,
      length: model.weights[k] * (room - 4 * size),
      name: say(name),
      number: model.weights[k].toFixed(3),
      kind: model.weights[k] === Math.max(...Array.from(model.weights)) ? "home" : "other",
    })),
  );
}

/** Up to which CR the line goes; beyond it stays at its end. */
const MOST = 0.3;

function ratios(pen: Pen, { model, width, size, say }: AhpScene, top: number): number {
  const left = 12 + Math.max(textWidth("Saaty", size), textWidth(say({ zh: "国内通行表", en: "Chinese" }), size));
  const room = width - left - 5 * size;
  const limit = left + (0.1 / MOST) * room;
  const names = [
    { zh: "Saaty", en: "Saaty" },
    { zh: "国内通行表", en: "Chinese" },
  ];
  bars(
    pen,
    model.ratios.map((ratio, k) => ({
      key: `ratio-${k}`,
      x: left,
      y: top + size + k * 1.6 * size,
      room: width - left - 6,
      height: 1.1 * size,
      length: (Math.min(ratio, MOST) / MOST) * room,
      name: say(names[k]),
      number: ratio.toFixed(4),
      kind: ratio > 0.1 ? "home" : "good",
    })),
  );
  pen.line("limit", limit, top + 0.6 * size, limit, top + 4.2 * size, "rule");
  pen.text("limit-word", limit, top, "CR = 0.1", "middle note");
  return top + 4.6 * size;
}

export default paired(ahpExplorable, view);

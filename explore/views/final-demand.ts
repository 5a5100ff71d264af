import {
  type FinalDemandData,
  type FinalDemandModel,
  type FinalDemandState,
  finalDemandExplorable,
} from "../../src/explore/final-demand.js";
import { textWidth, widest } from "../marks/text-width.js";
import { paired, type View } from "../view.js";

/** The most letters of a sector's name that are shown; the whole one stands in the table. */
const LETTERS = 28;

/** A bar a sector, what of it is value added filled: in the order of the start, which stays. */
const view: View<FinalDemandData, FinalDemandState, FinalDemandModel> = (pen, scene) => {
  const { data, model, first, width, size, say, state } = scene;
  const { sectors } = data.table;
  const name = (k: number): string => {
    const words = say(sectors[k]);
    return words.length > LETTERS ? `${words.slice(0, LETTERS - 1)}…` : words;
  };
  const order = sectors.map((_, k) => k).sort((a, b) => first.output[b] - first.output[a]);
  const left = 8 + widest(order.map(name), size);
  const row = Math.min(1.15 * size, (24 * size) / sectors.length);
  const number = textWidth("0.000", size) + 12;
  const scale = (width - left - 2 * number - 6) / (1.05 * first.output[order[0]]);
  const head = say({ zh: "产出（实色：其中增加值）", en: "output (solid: of it value added)" });
  pen.text("head", left, 0.5 * size, head, "note");
  pen.text("head-output", width - number, 0.5 * size, say({ zh: "产出", en: "output" }), "end note");
  pen.text("head-added", width - 4, 0.5 * size, say({ zh: "增加值", en: "added" }), "end note");
  const top = 1.2 * size;
  order.forEach((k, place) => {
    const y = top + place * row;
    const home = k === Number(state.product) ? "home" : "";
    pen.text(`name-${k}`, left - 6, y + row / 2, name(k), `end ${home}`);
    pen.rect(`output-${k}`, left, y, model.output[k] * scale, row - 3, "bar faint");
    pen.rect(`added-${k}`, left, y, model.valueAdded[k] * scale, row - 3, `bar ${home}`);
    pen.text(`number-${k}`, width - number, y + row / 2, model.output[k].toFixed(3), `end ${home}`);
    pen.text(`own-${k}`, width - 4, y + row / 2, model.valueAdded[k].toFixed(3), `end ${home}`);
  });
  const at = left + model.output[model.product] * scale;
  pen.line("level", at, top - 2, at, top + order.length * row, "rule");
  return top + order.length * row + 4;
};

export default paired(finalDemandExplorable, view);

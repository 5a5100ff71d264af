import {
  type MultiplierData,
  type MultiplierModel,
  type MultiplierState,
  multiplierExplorable,
} from "../../src/explore/investment-multiplier.js";
import type { Pen } from "../marks/pen.js";
import { paired, type Scene, type View } from "../view.js";

type MultiplierScene = Scene<MultiplierData, MultiplierState, MultiplierModel>;

/** The rounds as stairs towards the multiplier, and a yuan earned in its four parts. */
const view: View<MultiplierData, MultiplierState, MultiplierModel> = (pen, scene) =>
  rounds(pen, scene, yuan(pen, scene));

const PARTS = [
  { zh: "再花掉", en: "spent again", kind: "bar home" },
  { zh: "进口", en: "imported", kind: "bar" },
  { zh: "纳税", en: "taxed", kind: "bar faint" },
  { zh: "储蓄", en: "saved", kind: "bar good" },
];

function yuan(pen: Pen, { model, width, size, say }: MultiplierScene): number {
  const room = width - 8;
  let left = 4;
  model.parts.forEach((part, k) => {
    const words = `${say(PARTS[k])} ${part.toFixed(2)}`;
    pen.rect(`part-${k}`, left, 4, part * room - 1, 1.5 * size, PARTS[k].kind);
    // The four words stand in columns of their own: a small part holds none.
    pen.rect(`part-key-${k}`, 4 + (k * room) / 4, 4 + 2.1 * size, 0.8 * size, 0.8 * size, PARTS[k].kind);
    pen.text(`part-word-${k}`, 4 + (k * room) / 4 + 1.1 * size, 4 + 2.5 * size, words, k === 0 ? "home" : "");
    left += part * room;
  });
  return 4.4 * size;
}

function rounds(pen: Pen, { model, first, data, width, size, say }: MultiplierScene, top: number): number {
  const { cumulative, multiplier, roundsToNineTenths: nine } = model;
  // The scale goes to what the multiplier is without imports, and stays.
  const spent = Math.min(0.9, data.propensityToConsume * (1 - data.tax));
  const most = Math.max(1 / (1 - spent), first.multiplier, 1.5) * 1.08;
  const [height, left] = [15 * size, 4 + 2.4 * size];
  const y = (value: number): number => top + height - (Math.min(value, most) / most) * (height - size);
  const step = (width - left - 8) / cumulative.length;
  for (let k = 0; k < cumulative.length; k++) {
    const before = k === 0 ? 0 : cumulative[k - 1];
    const x = left + k * step;
    pen.rect(`before-${k}`, x + 2, y(before), step - 4, top + height - y(before), "bar faint");
    pen.rect(`round-${k}`, x + 2, y(cumulative[k]), step - 4, y(before) - y(cumulative[k]), "bar home");
    pen.text(`sum-${k}`, x + step / 2, top + height + 2 * size, cumulative[k].toFixed(2), "middle note");
    pen.text(
      `n-${k}`,
      x + step / 2,
      top + height + 0.8 * size,
      `${k + 1}`,
      `middle ${k + 1 === nine ? "home" : "note"}`,
    );
  }
  pen.line("limit", left, y(multiplier), width - 4, y(multiplier), "rule");
  pen.text("limit-word", left - 4, y(multiplier), multiplier.toFixed(2), "end home");
  const words = say({
    zh: "轮次，与到这一轮的合计；虚线：所有轮次合计",
    en: "round, and the sum up to it; dashed: what all rounds come to",
  });
  pen.text("axis", width / 2, top + height + 3.2 * size, words, "middle note");
  return top + height + 4 * size;
}

export default paired(multiplierExplorable, view);

import { type Label, say } from "../../base/index.js";

export const PLANTS: Label = say("企业数", "plants");
export const PLANT_HERFINDAHL: Label = say("企业赫芬达尔指数 H", "plant Herfindahl H");
export const SIMULATED_P: Label = say("模拟 p 值（单侧）", "simulated p (one-sided)");
export const ANOTHER_INDUSTRY: Label = say("是另一个产业", "be another industry");

export const TWO_INDUSTRIES: Label = say("至少有 2 个产业", "hold at least 2 industries");

/** What a simulation found, as a sentence. */
export function simulated(draws: number, p: number): Label {
  return say(
    "随机投掷 {draws} 次，单侧模拟 p = {p}。",
    "Thrown at random {draws} times: one-sided simulated p = {p}.",
    { draws, p },
  );
}

/** How many industries an index doesn't exist for; nothing where there is none. */
export function leftOut(n: number): Label | undefined {
  if (n === 0) return undefined;
  return say("另有 {n} 个单一企业的产业未计。", "Industries of one plant left out: {n}.", { n });
}

import type { SwotFactors } from "../../../src/pure.js";

function frozen<T>(list: readonly T[]): readonly T[] {
  return Object.freeze(list.map((each) => Object.freeze(each)));
}

/** Two factors a group, none like another, frozen. */
export const factors: SwotFactors = Object.freeze({
  strengths: frozen([
    { name: "整车龙头", weight: 0.6, score: 4 },
    { name: "人工成本", weight: 0.4, score: 3 },
  ]),
  weaknesses: frozen([
    { name: "研发投入", weight: 0.7, score: -3.5 },
    { name: "规模小", weight: 0.3, score: -2 },
  ]),
  opportunities: frozen([
    { name: "新能源汽车", weight: 0.5, score: 4 },
    { name: "产业转移", weight: 0.5, score: 3 },
  ]),
  threats: frozen([
    { name: "外资竞争", weight: 0.55, score: -3 },
    { name: "环保标准", weight: 0.45, score: -2 },
  ]),
});

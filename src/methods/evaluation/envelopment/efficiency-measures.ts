import { type Measure, say, texNumber } from "../../../base/index.js";
import type { EfficiencyMeasure, EfficiencyParts } from "./efficiency-parts.js";
import { RETURNS, TECHNOLOGIES } from "./words.js";

/** The measures of efficiencies: their words, values, formulas and the numbers put in. */
export function efficiencyMeasures(parts: EfficiencyParts): Record<EfficiencyMeasure, Measure | undefined> {
  const { technology, technical, pure, efficiency, superEfficiency } = parts;
  const own = technology === "non-increasing" || technology === "non-decreasing";
  const form = TECHNOLOGIES[technology];
  return {
    efficiency: own
      ? { label: say("效率（{form}）", "efficiency ({form})", { form }), values: efficiency, decimals: 4 }
      : undefined,
    technical: { label: say("综合技术效率（CCR）", "technical efficiency (CCR)"), values: technical, decimals: 4 },
    pure: { label: say("纯技术效率（BCC）", "pure technical efficiency (BCC)"), values: pure, decimals: 4 },
    scale: scaleMeasure(parts),
    superEfficiency: superEfficiency && {
      label: say("超效率", "super-efficiency"),
      values: superEfficiency.map((value) => value ?? Number.NaN),
      decimals: 4,
    },
  };
}

function scaleMeasure({ technical, pure, scale, returnsToScale }: EfficiencyParts): Measure {
  return {
    label: say("规模效率", "scale efficiency"),
    values: scale,
    decimals: 4,
    formula: "SE = \\frac{\\theta_{CCR}}{\\theta_{BCC}}",
    numbers: (k) => `SE = \\frac{${texNumber(technical[k])}}{${texNumber(pure[k])}} = ${texNumber(scale[k])}`,
    note: (k) => say("规模报酬{which}。", "Returns to scale: {which}.", { which: RETURNS[returnsToScale[k]] }),
  };
}

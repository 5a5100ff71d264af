import { InputError, say } from "../../../base/index.js";
import type { Random } from "../../../math/index.js";
import type { StopRule } from "./extraction.js";
import { extractAlpha } from "./alpha-factoring.js";
import type { FactorExtraction, ExtractionName } from "./extraction.js";
import { extractImage } from "./image-factoring.js";
import { extractByDiscrepancy } from "./minimum-discrepancy.js";
import { extractAxes } from "./principal-axis.js";
import { extractComponents } from "./principal-components-extraction.js";

/** An extraction with all its choices made. */
export interface ExtractionPlan {
  readonly name: ExtractionName;
  readonly iterations: number;
  readonly tolerance: number;
  readonly stop: StopRule;
  readonly lowerBound: number;
  /** Random starts beside the usual one, where a discrepancy is minimized. */
  readonly starts: number;
  readonly random: Random | undefined;
}

/**
 * Draws k factors.
 *
 * @param multiple - squared multiple correlations of the p indicators.
 * @throws {InputError} If there are more factors than the method can tell apart.
 * @throws {ConvergenceError} If an iteration doesn't settle.
 */
export function extract(
  where: string,
  correlation: Float64Array,
  k: number,
  multiple: Float64Array,
  plan: ExtractionPlan,
): FactorExtraction {
  refuseTooMany(where, plan.name, multiple.length, k);
  switch (plan.name) {
    case "principal-components":
      return extractComponents(correlation, multiple.length, k);
    case "principal-axis":
      return extractAxes(where, correlation, k, multiple, plan);
    case "alpha":
      return extractAlpha(where, correlation, k, multiple, plan);
    case "image":
      return extractImage(where, correlation, k, multiple);
    default:
      return extractByDiscrepancy(where, plan.name, correlation, k, multiple, plan.lowerBound, plan);
  }
}

/**
 * The most factors that a method can tell apart: p components, p − 1 axes, and for methods that fit a
 * model as many as leave no negative degrees of freedom, (p − k)² ≥ p + k.
 */
export function mostFactors(name: ExtractionName, p: number): number {
  if (name === "principal-components") return p;
  if (name === "principal-axis" || name === "alpha" || name === "image") return p - 1;
  let k = 0;
  while ((p - k - 1) ** 2 >= p + k + 1) k++;
  return k;
}

function refuseTooMany(where: string, name: ExtractionName, p: number, k: number): void {
  const most = mostFactors(name, p);
  if (k <= most) return;
  const words = say(
    "不超过 {most}（{p} 个指标按 {name} 分不出更多因子）",
    "be at most {most} ({p} indicators can't tell more apart by {name})",
    { most, p, name: JSON.stringify(name) },
  );
  throw new InputError(where, "factors", words, k);
}

import { LabelledMatrix, type Step, say } from "../../../base/index.js";
import type { DecisionMatrix } from "./decision-matrix.js";
import { NORMALISATIONS, type ScaledDecision } from "./normalisation.js";
import { matrixTable } from "./tables.js";

/** The steps from values to numbers that can be compared. */
export function scalingSteps(decision: DecisionMatrix, scaling: ScaledDecision): readonly Step[] {
  const { turned, scaled, normalisation } = scaling;
  const { label, formula } = NORMALISATIONS[normalisation];
  const { rows, columns } = decision.matrix;
  const wasTurned = turned.values !== decision.matrix.values;
  const forward = say("正向化", "turned so that more is better");
  const title = say("正向化后", "Turned");
  const step = {
    title: forward,
    formula: "x_{ij} \\to x'_{ij}",
    table: matrixTable(title, new LabelledMatrix(rows, columns, turned.values)),
  };
  return [
    ...(wasTurned ? [step] : []),
    ...(normalisation === "none"
      ? []
      : [
          {
            title: say("无量纲化：{label}", "made comparable: {label}", { label }),
            formula,
            table: matrixTable(say("无量纲化后", "Made comparable"), scaled, 4),
          },
        ]),
  ];
}

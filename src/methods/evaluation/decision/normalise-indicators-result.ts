import {
  ByCell,
  KINDS,
  type Label,
  type LabelledMatrix,
  listed,
  type Measure,
  say,
  type Step,
  sentences,
} from "../../../base/index.js";
import type { DecisionMatrix } from "./decision-matrix.js";
import { directionWords } from "./direction.js";
import { NORMALISATIONS, type ScaledDecision } from "./normalisation.js";
import { excludedWords } from "./tables.js";

/** The measures of {@link NormalisedIndicators}. */
export type NormalisedMeasure = "given" | "normalised";

/** Indicators that can be compared (无量纲化): what {@link normaliseIndicators} gives; more is better of each. */
export class NormalisedIndicators extends ByCell<NormalisedMeasure> {
  /** Alternatives × indicators. */
  readonly matrix: LabelledMatrix;
  private readonly decision: DecisionMatrix;
  private readonly scaling: ScaledDecision;

  /** @internal */
  constructor(decision: DecisionMatrix, scaling: ScaledDecision) {
    const { rows, columns } = decision.matrix;
    super({
      title: say("指标无量纲化", "Indicators made comparable"),
      kinds: [KINDS.alternative, KINDS.indicator],
      rows,
      columns,
      measures: measuresOf(decision, scaling),
      main: "normalised",
    });
    this.matrix = scaling.scaled;
    this.decision = decision;
    this.scaling = scaling;
  }

  override summary(): Label {
    const { matrix, directions } = this.decision;
    const ways = matrix.columns.map((name, j) =>
      say("{name}{way}", "{name} {way}", { name, way: directionWords(directions[j]) }),
    );
    const head = say("{rule}；方向：{ways}。", "{rule}; directions: {ways}.", {
      rule: NORMALISATIONS[this.scaling.normalisation].label,
      ways: listed(ways),
    });
    return sentences(head, excludedWords(this.decision));
  }

  protected override firstSteps(k: number): readonly Step[] {
    const j = k % this.decision.matrix.columns.length;
    const direction = directionWords(this.decision.directions[j]);
    return [{ title: say("方向：{direction}", "direction: {direction}", { direction }), formula: "x_{ij}" }];
  }
}

function measuresOf(
  decision: DecisionMatrix,
  { scaled, normalisation }: ScaledDecision,
): Record<NormalisedMeasure, Measure> {
  const { label, formula } = NORMALISATIONS[normalisation];
  return {
    given: { label: say("原值", "given"), values: decision.matrix.values },
    normalised: { label, values: scaled.values, formula, decimals: 4 },
  };
}

import {
  ByName,
  type Label,
  LabelledMatrix,
  listed,
  type Measure,
  type Name,
  type Step,
  say,
  sentences,
  type Table,
  texNumber,
  toLabel,
} from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";
import { CLUSTER } from "./determinant-pairs.js";

/** One part of a determinant: an indicator with its weight and its score of each cluster. */
export interface DeterminantPart {
  readonly indicator: Name;
  /** Within its determinant; the weights of one add up to 1. */
  readonly weight: number;
  /** One a cluster. */
  readonly scores: Float64Array;
}

/** What {@link Determinants} are made of: finished numbers and their words. */
export interface DeterminantsParts {
  /** Clusters × determinants. */
  readonly matrix: LabelledMatrix;
  /** The parts of each determinant. */
  readonly parts: readonly (readonly DeterminantPart[])[];
  /** How the scores of the parts came about. */
  readonly convention: Label;
  /** The tables on the way. */
  readonly before: () => readonly Step[];
  /** What else the summary says. */
  readonly remark?: Label | undefined;
}

/** The measures of {@link Determinants}: one a determinant. */
export type DeterminantMeasure = `d${number}`;

/**
 * Scores of determinants (因素得分): what {@link determinantsFromExperts} and {@link determinantsFromData} give; as they
 * are, they go into {@link gem}.
 */
export class Determinants extends ByName<DeterminantMeasure> {
  /** Clusters × determinants. */
  readonly matrix: LabelledMatrix;
  /** The parts of each determinant. */
  readonly parts: readonly (readonly DeterminantPart[])[];
  /** How the scores came about, in words. */
  readonly convention: Label;
  private readonly given: DeterminantsParts;

  /** @internal */
  constructor(given: DeterminantsParts) {
    const { matrix, parts, convention } = given;
    super({
      title: say("各因素的得分", "Scores of the determinants"),
      kind: CLUSTER,
      names: matrix.rows,
      measures: measuresOf(given),
      note: convention,
    });
    this.matrix = matrix;
    this.parts = parts;
    this.convention = convention;
    this.given = given;
  }

  override summary(): Label {
    const { columns } = this.matrix;
    const made = columns.map((name, j) =>
      say("{name}（{parts}）", "{name} ({parts})", {
        name,
        parts: listed(this.parts[j].map(({ indicator }) => indicator)),
      }),
    );
    return sentences(
      say("{convention}；各因素由其指标加权平均：{made}。", "{convention}; determinants are weighted means: {made}.", {
        convention: this.convention,
        made: listed(made),
      }),
      this.given.remark,
    );
  }

  /** The table on the way, and the scores. */
  tables(): readonly Table[] {
    const before = this.given.before().flatMap(({ table }) => (table === undefined ? [] : [table]));
    return [this.toTable(), ...before];
  }

  protected override firstSteps(): readonly Step[] {
    return this.given.before();
  }
}

function measuresOf({ matrix, parts }: DeterminantsParts): Record<DeterminantMeasure, Measure> {
  const measures = matrix.columns.map((name, j): [DeterminantMeasure, Measure] => [
    `d${j + 1}`,
    {
      label: toLabel(name),
      values: matrix.columnAt(j),
      decimals: 3,
      formula: `D_{${j + 1}} = \\sum_k w_k \\bar{s}_k`,
      numbers: (at) => {
        const sum = parts[j].map(({ weight, scores }) => `${texNumber(weight)} \\times ${texNumber(scores[at])}`);
        return `${sum.join(" + ")} = ${texNumber(matrix.columnAt(j)[at])}`;
      },
    },
  ]);
  return Object.fromEntries(measures) as Record<DeterminantMeasure, Measure>;
}

/** Determinants out of their parts: Σ of the weights times the scores. */
export function combined(
  clusters: readonly Name[],
  determinants: readonly Name[],
  parts: readonly (readonly DeterminantPart[])[],
): LabelledMatrix {
  const values = clusters.flatMap((_, k) =>
    parts.map((own) => sumOf(own.map(({ weight, scores }) => weight * scores[k]))),
  );
  return new LabelledMatrix(clusters, determinants, Float64Array.from(values));
}

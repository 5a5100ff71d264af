import {
  ByCell,
  chosenName,
  type Kind,
  type Label,
  LabelledMatrix,
  type Measure,
  type Name,
  type Step,
  say,
  shortNumber,
  texNumber,
  toLabel,
} from "../../../base/index.js";

/** What {@link GradeMemberships} is made of: finished numbers. */
export interface GradeMembershipsParts {
  /** Objects × factors, as they were handed in. */
  readonly objects: LabelledMatrix;
  readonly grades: readonly Name[];
  /** The limits of each factor. */
  readonly knots: readonly Float64Array[];
  readonly form: "triangular" | "trapezoidal";
  /** Objects × factors × grades. */
  readonly memberships: Float64Array;
}

/** What is evaluated, and by what. @internal */
export const OBJECT: Kind = { name: "object", label: say("评价对象", "object") };
/** @internal */
export const FACTOR: Kind = { name: "factor", label: say("因素", "factor") };
/** @internal */
export const GRADE: Kind = { name: "grade", label: say("等级", "grade") };

/** The measures of {@link GradeMemberships}: the value, and the membership in the first, second … grade. */
export type MembershipMeasure = "value" | `grade${number}`;

/** Memberships of every object's factors in the grades: what {@link gradeMemberships} gives. */
export class GradeMemberships extends ByCell<MembershipMeasure> {
  readonly objects: readonly Name[];
  readonly factors: readonly Name[];
  readonly grades: readonly Name[];
  private readonly made: GradeMembershipsParts;

  /** @internal */
  constructor(parts: GradeMembershipsParts) {
    super({
      title: say("隶属度", "Memberships"),
      kinds: [OBJECT, FACTOR],
      rows: parts.objects.rows,
      columns: parts.objects.columns,
      measures: measuresOf(parts),
      main: "value",
    });
    this.objects = parts.objects.rows;
    this.factors = parts.objects.columns;
    this.grades = parts.grades;
    this.made = parts;
  }

  /** R of an object, factors × grades; the object may be left out where there is one. */
  matrix(object?: string): LabelledMatrix {
    const i = chosenName("GradeMemberships.matrix", "object", this.objects, object);
    const size = this.factors.length * this.grades.length;
    return new LabelledMatrix(this.factors, this.grades, this.made.memberships.slice(i * size, (i + 1) * size));
  }

  override summary(): Label {
    const form =
      this.made.form === "triangular"
        ? say("三角形，两端为半梯形", "triangles with half trapezoids at the ends")
        : say("梯形", "trapezoids");
    return say(
      "评价对象 {n} 个，因素 {m} 个，等级 {k} 级；隶属函数：{form}。",
      "Objects: {n}, factors: {m}, grades: {k}; membership functions: {form}.",
      { n: this.objects.length, m: this.factors.length, k: this.grades.length, form },
    );
  }

  protected override firstSteps(k: number): readonly Step[] {
    const { knots, objects } = this.made;
    const limits = knots[k % this.factors.length];
    return [
      {
        title: say("分级界限与数值", "the limits and the value"),
        formula: "u_1, u_2, \\dots, \\quad x",
        numbers: `${[...limits].map(texNumber).join(", ")}, \\quad x = ${texNumber(objects.values[k])}`,
      },
      {
        title: say("隶属度", "memberships"),
        formula: "r_k = \\frac{u_{k+1} - x}{u_{k+1} - u_k}, \\quad r_{k+1} = 1 - r_k",
        numbers: this.grades.map((_, g) => shortNumber(this.measures[`grade${g + 1}`].values[k])).join(", \\quad "),
      },
    ];
  }
}

function measuresOf({ objects, grades, memberships }: GradeMembershipsParts): Record<MembershipMeasure, Measure> {
  const width = grades.length;
  const ofGrade = (g: number): Measure => ({
    label: toLabel(grades[g]),
    values: objects.values.map((_, at) => memberships[at * width + g]),
  });
  const all: Record<string, Measure> = { value: { label: say("数值", "value"), values: objects.values } };
  for (let g = 0; g < width; g++) all[`grade${g + 1}`] = ofGrade(g);
  return all as Record<MembershipMeasure, Measure>;
}

import {
  ByCell,
  type Column,
  compareNumbers,
  KINDS,
  type Label,
  type Measure,
  nameText,
  type Step,
  say,
} from "../../../base/index.js";
import { COORDINATION_CLASSES, classOf } from "./coordination-classes.js";
import type { CouplingCoordination, CouplingMeasure } from "./coupling-coordination-result.js";

/** Coupling coordination of objects and years: what {@link couplingOverYears} gives. */
export class CouplingOverYears extends ByCell<CouplingMeasure> {
  /** @internal */
  constructor(
    readonly years: readonly number[],
    /** One a year, each as {@link couplingCoordination} gives it. */
    readonly results: readonly CouplingCoordination[],
  ) {
    super({
      title: say("历年耦合协调度", "Coupling coordination over the years"),
      kinds: [KINDS.alternative, KINDS.year],
      rows: results[0].names,
      columns: years.map(String),
      measures: measuresOf(results),
      main: "coordination",
    });
  }

  override summary(): Label {
    const [first, last] = [this.results[0], this.results[this.results.length - 1]];
    const sides = first.names.map((_, k) => compareNumbers(last.coordination[k], first.coordination[k], 1));
    const counts = { rose: sides.filter((side) => side > 0).length, fell: sides.filter((side) => side < 0).length };
    const best = last.ranking().column("alternative").values[0];
    return say(
      "{from}—{to} 年：{n} 个对象中耦合协调度上升 {rose} 个，下降 {fell} 个；{to} 年最高的是{best}。",
      "{from}–{to}: of {n} coordination degrees {rose} rose and {fell} fell; the highest in {to} has {best}.",
      {
        from: String(this.years[0]),
        to: String(this.years[this.years.length - 1]),
        n: first.names.length,
        ...counts,
        best: best as Label,
      },
    );
  }

  protected override columns(): readonly Column[] {
    const { classes } = this.results[0];
    const grades = Array.from(
      this.measures.coordination.values,
      (d) => classOf(COORDINATION_CLASSES[classes], d).label,
    );
    return [...super.columns(), { name: "grade", label: say("协调等级", "class"), values: grades }];
  }

  protected override firstSteps(at: number): readonly Step[] {
    const [row] = this.namesAt(at);
    return this.results[at % this.years.length].steps(nameText(row)).list;
  }
}

/** Row by row: an object's years after each other. */
function measuresOf(results: readonly CouplingCoordination[]): Record<CouplingMeasure, Measure> {
  const of = (key: CouplingMeasure): Measure => {
    const { label, decimals } = results[0].measures[key];
    return { label, decimals, values: results[0].names.flatMap((_, k) => results.map((one) => one[key][k])) };
  };
  return { coupling: of("coupling"), development: of("development"), coordination: of("coordination") };
}

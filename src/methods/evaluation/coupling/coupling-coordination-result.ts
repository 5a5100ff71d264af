import {
  ByName,
  type Column,
  KINDS,
  type Label,
  type LabelledMatrix,
  listed,
  type Measure,
  type Name,
  type Step,
  say,
  sentences,
  Table,
  texNumber,
  toLabel,
  namesAt,
} from "../../../base/index.js";
import {
  COORDINATION_CLASSES,
  COUPLING_STAGES,
  type CoordinationClass,
  type CoordinationClasses,
  classOf,
  countsIn,
} from "./coordination-classes.js";
import { type CouplingCorrection, meanDistance } from "./coupling-degree.js";

/** What {@link CouplingCoordination} is made of: finished numbers. */
export interface CouplingParts {
  /** Objects × subsystems, zeros replaced where that was asked for. */
  readonly levels: LabelledMatrix;
  /** One a subsystem, with sum 1. */
  readonly weights: Float64Array;
  readonly correction: CouplingCorrection;
  readonly classes: CoordinationClasses;
  /** Who had a subsystem at 0. */
  readonly zeros: readonly Name[];
  /** What stands for a zero; undefined if they were kept. */
  readonly replaced: number | undefined;
  /** C, T and D of each object. */
  readonly coupling: Float64Array;
  readonly development: Float64Array;
  readonly coordination: Float64Array;
}

/** The measures of {@link CouplingCoordination}: C, T and D. */
export type CouplingMeasure = "coupling" | "development" | "coordination";

export interface CouplingCoordination extends CouplingParts {}

/** Coupling coordination of objects (耦合协调度): what {@link couplingCoordination} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class CouplingCoordination extends ByName<CouplingMeasure> {
  /** @internal */
  constructor(parts: CouplingParts) {
    super({
      title: say("耦合协调度", "Coupling coordination"),
      kind: KINDS.alternative,
      names: parts.levels.rows,
      measures: measuresOf(parts),
      main: "coordination",
      note: noteOf(parts),
    });
    Object.assign(this, parts);
  }

  /** The class of each object's D. */
  get grades(): readonly CoordinationClass[] {
    return Array.from(this.coordination, (d) => classOf(COORDINATION_CLASSES[this.classes], d));
  }

  /** The subsystem at the lowest level, or those that tie; none where all are alike. */
  lagging(name?: string): readonly Name[] {
    return this.laggingAt(this.placeOf("lagging", name));
  }

  /** The classes, from where each begins, and how many fall into it. */
  classTable(): Table {
    const classes = COORDINATION_CLASSES[this.classes];
    const ends = classes.map((_, c) => classes[c + 1]?.from ?? 1);
    return new Table({
      title: say("耦合协调等级", "Classes of coordination"),
      columns: [
        { name: "class", label: say("等级", "class"), values: classes.map(({ label }) => label) },
        {
          name: "from",
          label: say("从（含）", "from (included)"),
          values: classes.map(({ from }) => from),
          decimals: 1,
        },
        { name: "to", label: say("到", "to"), values: ends, decimals: 1 },
        {
          name: "count",
          label: say("个数", "how many"),
          values: classes.map((one) => this.grades.filter((grade) => grade === one).length),
        },
      ],
      main: "count",
    });
  }

  override summary(): Label {
    const { coordination, names } = this;
    const order = this.order("coordination");
    const [first, last] = [order[0], order[order.length - 1]];
    const head =
      names.length === 1
        ? say("{name}：耦合协调度 {d}，{grade}。", "{name}: coordination degree {d}, {grade}.", {
            name: names[0],
            d: coordination[0],
            grade: this.grades[0].label,
          })
        : say(
            "耦合协调度最高的是{first}（{most}，{high}），最低的是{last}（{least}，{low}）；各等级：{counts}。",
            "The highest coordination degree has {first} ({most}, {high}), the lowest {last} ({least}, {low}); classes: {counts}.",
            {
              first: names[first],
              most: coordination[first],
              high: this.grades[first].label,
              last: names[last],
              least: coordination[last],
              low: this.grades[last].label,
              counts: countsIn(COORDINATION_CLASSES[this.classes], coordination),
            },
          );
    return sentences(head, noteOf(this));
  }

  /** Degrees, classes. */
  tables(): readonly Table[] {
    return [this.toTable(), this.classTable()];
  }

  protected override columns(): readonly Column[] {
    const levels = this.levels.columns.map((name, j) => ({
      name: `u${j + 1}`,
      label: toLabel(name),
      values: Array.from(this.levels.columnAt(j)),
      decimals: 4,
    }));
    const [names, ...measures] = super.columns();
    return [
      names,
      ...levels,
      ...measures,
      { name: "grade", label: say("协调等级", "class"), values: this.grades.map(({ label }) => label) },
      {
        name: "stage",
        label: say("耦合阶段", "stage of coupling"),
        values: Array.from(this.coupling, (c) => classOf(COUPLING_STAGES, c).label),
      },
      {
        name: "lagging",
        label: say("滞后的子系统", "what lags"),
        values: this.names.map((_, k) =>
          this.laggingAt(k).length === 0 ? say("无", "none") : listed(this.laggingAt(k)),
        ),
      },
    ];
  }

  protected override firstSteps(k: number): readonly Step[] {
    const { columns } = this.levels;
    const row = this.levels.rowAt(k);
    return [
      {
        title: say("各子系统的水平和权重", "level and weight of each subsystem"),
        formula: "U_1, \\dots, U_n, \\quad \\alpha_1, \\dots, \\alpha_n",
        table: new Table({
          title: say("各子系统", "The subsystems"),
          columns: [
            { name: "subsystem", label: say("子系统", "subsystem"), values: [...columns] },
            { name: "level", label: say("水平", "level"), values: Array.from(row), decimals: 4 },
            { name: "weight", label: say("权重", "weight"), values: Array.from(this.weights), decimals: 4 },
          ],
          main: "level",
        }),
      },
    ];
  }

  private laggingAt(k: number): readonly Name[] {
    const row = this.levels.rowAt(k);
    const least = Math.min(...row);
    const places = Array.from(row.keys()).filter((j) => Math.abs(row[j] - least) <= 1e-12);
    return places.length === row.length ? [] : namesAt(this.levels.columns, places);
  }
}

function noteOf({ correction, zeros, replaced }: CouplingParts): Label {
  const form =
    correction === "none"
      ? say("耦合度为几何平均与算术平均之比。", "C is the geometric by the arithmetic mean.")
      : say("耦合度按王淑佳等（2021）修正。", "C in the form corrected by Wang et al. (2021).");
  if (zeros.length === 0) return form;
  const names = listed(zeros);
  return sentences(
    form,
    replaced === undefined
      ? say("有子系统为 0，故耦合度和协调度都为 0：{names}。", "A subsystem is 0, and so C and D are 0: {names}.", {
          names,
        })
      : say("为 0 的子系统以 {replaced} 代替：{names}。", "Zeros were replaced by {replaced}: {names}.", {
          replaced,
          names,
        }),
  );
}

const FORMULAS: Readonly<Record<CouplingCorrection, string>> = {
  none: "C = \\frac{n \\left(\\prod_i U_i\\right)^{1/n}}{\\sum_i U_i}",
  "wang-2021":
    "C = \\sqrt{\\left[1 - \\frac{\\sum_{i<j} |U_i - U_j|}{n(n-1)/2}\\right] \\left(\\prod_i \\frac{U_i}{\\max U}\\right)^{1/(n-1)}}",
};

function measuresOf({
  levels,
  weights,
  correction,
  coupling,
  development,
  coordination,
}: CouplingParts): Record<CouplingMeasure, Measure> {
  return {
    coupling: {
      label: say("耦合度", "coupling degree"),
      values: coupling,
      decimals: 4,
      formula: FORMULAS[correction],
      numbers: (k) => `${couplingNumbers(levels.rowAt(k), correction)} = ${texNumber(coupling[k])}`,
    },
    development: {
      label: say("综合发展指数", "development"),
      values: development,
      decimals: 4,
      formula: "T = \\sum_i \\alpha_i U_i",
      numbers: (k) => {
        const sum = Array.from(levels.rowAt(k), (u, j) => `${texNumber(weights[j])} \\times ${texNumber(u)}`).join(
          " + ",
        );
        return `${sum} = ${texNumber(development[k])}`;
      },
    },
    coordination: {
      label: say("耦合协调度", "coordination degree"),
      values: coordination,
      decimals: 4,
      formula: "D = \\sqrt{C T}",
      numbers: (k) => {
        const product = `${texNumber(coupling[k])} \\times ${texNumber(development[k])}`;
        return `\\sqrt{${product}} = ${texNumber(coordination[k])}`;
      },
    },
  };
}

function couplingNumbers(u: Float64Array, correction: CouplingCorrection): string {
  const list = Array.from(u, texNumber);
  if (correction === "none") {
    return `\\frac{${u.length} \\times (${list.join(" \\times ")})^{1/${u.length}}}{${list.join(" + ")}}`;
  }
  const largest = texNumber(Math.max(...u));
  const shares = list.map((value) => `\\frac{${value}}{${largest}}`).join(" \\times ");
  return `\\sqrt{(1 - ${texNumber(meanDistance(Array.from(u)))}) \\times (${shares})^{1/${u.length - 1}}}`;
}

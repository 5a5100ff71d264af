import {
  indexOfName,
  type Label,
  label,
  type Name,
  nameText,
  Result,
  type Step,
  Steps,
  shortNumber,
  Table,
} from "../../base/index.js";
import type { AnalyticHierarchy } from "../evaluation/index.js";
import type { SwotGroup } from "./swot-factors.js";

/** A group with its weight and the hierarchy inside it. */
export interface AwotGroup {
  readonly group: SwotGroup;
  readonly label: Label;
  readonly names: readonly Name[];
  readonly hierarchy: AnalyticHierarchy;
  /** Of the group among the four. */
  readonly weight: number;
}

/** A factor with its weights. */
export interface AwotFactor {
  readonly group: SwotGroup;
  readonly name: Name;
  /** In its group. */
  readonly local: number;
  /** In the whole. */
  readonly global: number;
}

/** Weights of all factors: what {@link awot} gives. */
export class AwotWeights extends Result {
  readonly title: Label = label("A'WOT 权重", "A'WOT weights");
  readonly factors: readonly AwotFactor[];

  /** @internal */
  constructor(
    readonly groups: readonly AwotGroup[],
    /** The four groups against each other. */
    readonly between: AnalyticHierarchy,
  ) {
    super();
    this.factors = groups.flatMap(({ group, names, hierarchy, weight }) =>
      names.map((name, i) => {
        const local = hierarchy.weights[i];
        return { group, name, local, global: weight * local };
      }),
    );
  }

  /** The global weight of a factor. */
  of(name: string): number {
    const names = this.factors.map((factor) => factor.name);
    return this.factors[indexOfName("AwotWeights.of", "name", names, name)].global;
  }

  /** The judgement matrices whose CR is .10 or more. */
  get inconsistent(): readonly Label[] {
    const all = [
      ...this.groups,
      { label: label("四组之间", "between groups"), hierarchy: this.between },
    ];
    return all.filter(({ hierarchy }) => !hierarchy.acceptable).map((each) => each.label);
  }

  override summary(): Label {
    const first = this.factors.reduce((a, b) => (b.global > a.global ? b : a));
    const weight = shortNumber(first.global);
    const bad = this.inconsistent;
    const verdict =
      bad.length === 0
        ? label("五个判断矩阵的 CR 都小于 .10。", "CR is below .10 in all five matrices.")
        : label(
            `CR 不小于 .10：${bad.map(({ zh }) => zh).join("、")}。`,
            `CR isn't below .10: ${bad.map(({ en }) => en).join(", ")}.`,
          );
    return label(
      `权重最大：${nameText(first.name)}（${weight}）。${verdict.zh}`,
      `Largest weight: ${nameText(first.name, "en")} (${weight}). ${verdict.en}`,
    );
  }

  override toTable(): Table {
    const groups = new Map(this.groups.map((each) => [each.group, each]));
    const of = <T>(pick: (factor: AwotFactor) => T): T[] => this.factors.map(pick);
    return new Table({
      title: this.title,
      columns: [
        {
          name: "group",
          label: label("组", "group"),
          values: of((f) => groups.get(f.group)?.label ?? null),
        },
        {
          name: "groupWeight",
          label: label("组权重", "weight of the group"),
          values: of((f) => groups.get(f.group)?.weight ?? null),
          decimals: 3,
        },
        { name: "factor", label: label("因素", "factor"), values: of((f) => f.name) },
        {
          name: "local",
          label: label("组内权重", "weight in the group"),
          values: of((f) => f.local),
          decimals: 3,
        },
        {
          name: "global",
          label: label("总权重", "global weight"),
          values: of((f) => f.global),
          decimals: 3,
        },
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    const named = (step: Step, zh: string, en: string): Step => ({
      ...step,
      title: label(`${zh}：${step.title.zh}`, `${en}: ${step.title.en}`),
    });
    const between = this.between.steps().list.map((s) => named(s, "四组之间", "between groups"));
    const within = this.groups
      .filter(({ names }) => names.length > 1)
      .flatMap((each) =>
        each.hierarchy.steps().list.map((s) => named(s, each.label.zh, each.label.en)),
      );
    const product: Step = {
      title: label("总权重：组权重乘组内权重", "global weights: group times local"),
      formula: "w_{gi} = v_g\\, w_{i|g}",
      table: this.toTable(),
    };
    return new Steps(this.title, [...between, ...within, product]);
  }
}

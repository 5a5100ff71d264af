import {
  ByName,
  type Column,
  KINDS,
  type Label,
  listed,
  type Measure,
  type Name,
  type Step,
  Steps,
  say,
  sentences,
  namesList,
} from "../../base/index.js";
import type { AnalyticHierarchy } from "../evaluation/index.js";
import { groupColumn, type SwotGroup } from "./swot-factors.js";

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

/** The measures of {@link AwotWeights}. */
export type AwotMeasure = "groupWeight" | "local" | "global";

const BETWEEN: Label = say("四组之间", "between groups");

/** Weights of all factors: what {@link awot} gives, in the order of `names`. */
export class AwotWeights extends ByName<AwotMeasure> {
  /** @internal */
  constructor(
    readonly groups: readonly AwotGroup[],
    /** The four groups against each other. */
    readonly between: AnalyticHierarchy,
    readonly factors: readonly AwotFactor[],
  ) {
    super({
      title: say("A'WOT 权重", "A'WOT weights"),
      kind: KINDS.element,
      names: factors.map(({ name }) => name),
      measures: measuresOf(groups, factors),
      main: "global",
      note: summaryOf(factors, inconsistentOf(groups, between)),
    });
  }

  /** The judgement matrices whose CR is .10 or more. */
  get inconsistent(): readonly Label[] {
    return inconsistentOf(this.groups, this.between);
  }

  override summary(): Label {
    return summaryOf(this.factors, this.inconsistent);
  }

  override steps(): Steps {
    const stepsOf = (whose: Label, { list }: Steps): Step[] =>
      list.map((step) => ({
        ...step,
        title: say("{whose}：{step}", "{whose}: {step}", { whose, step: step.title }),
      }));
    const within = this.groups
      .filter(({ names }) => names.length > 1)
      .flatMap(({ label, hierarchy }) => stepsOf(label, hierarchy.steps()));
    const product: Step = {
      title: say("总权重：组权重乘组内权重", "global weights: group times local"),
      formula: "w_{gi} = v_g\\, w_{i|g}",
      table: this.toTable(),
    };
    return new Steps(this.title, [...stepsOf(BETWEEN, this.between.steps()), ...within, product]);
  }

  protected override columns(): readonly Column[] {
    const [factor, groupWeight, ...own] = super.columns();
    return [groupColumn(this.factors.map(({ group }) => group)), groupWeight, factor, ...own];
  }
}

function measuresOf(groups: readonly AwotGroup[], factors: readonly AwotFactor[]): Record<AwotMeasure, Measure> {
  const measure = (label: Label, of: (factor: AwotFactor) => number): Measure => ({
    label,
    values: factors.map(of),
    decimals: 3,
  });
  const weights = new Map(groups.map(({ group, weight }) => [group, weight]));
  return {
    groupWeight: measure(say("组权重", "weight of the group"), ({ group }) => weights.get(group) ?? Number.NaN),
    local: measure(say("组内权重", "weight in the group"), ({ local }) => local),
    global: measure(say("总权重", "global weight"), ({ global }) => global),
  };
}

function inconsistentOf(groups: readonly AwotGroup[], between: AnalyticHierarchy): readonly Label[] {
  const unsure = [...groups, { label: BETWEEN, hierarchy: between }].filter(({ hierarchy }) => !hierarchy.acceptable);
  return namesList(unsure.map(({ label }) => label));
}

function summaryOf(factors: readonly AwotFactor[], bad: readonly Label[]): Label {
  const { name, global: weight } = factors.reduce((a, b) => (b.global > a.global ? b : a));
  return sentences(
    say("权重最大：{name}（{weight}）。", "Largest weight: {name} ({weight}).", { name, weight }),
    bad.length === 0
      ? say("五个判断矩阵的 CR 都小于 0.10。", "CR is below 0.10 in all five matrices.")
      : say("CR 不小于 0.10：{bad}。", "CR isn't below 0.10: {bad}.", { bad: listed(bad) }),
  );
}

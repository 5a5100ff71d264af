import { type Label, listed, say } from "../../../base/index.js";

/** A class from a number on, up to the next class. */
export interface CoordinationClass {
  readonly from: number;
  readonly label: Label;
}

/** Classes of the coordination degree: ten of .1 each, or four. */
export type CoordinationClasses = "ten" | "four";

/** Classes of D (耦合协调等级); a number on a border belongs to the upper class. */
export const COORDINATION_CLASSES: Readonly<Record<CoordinationClasses, readonly CoordinationClass[]>> = {
  ten: [
    { from: 0, label: say("极度失调", "extreme imbalance") },
    { from: 0.1, label: say("严重失调", "severe imbalance") },
    { from: 0.2, label: say("中度失调", "moderate imbalance") },
    { from: 0.3, label: say("轻度失调", "mild imbalance") },
    { from: 0.4, label: say("濒临失调", "near imbalance") },
    { from: 0.5, label: say("勉强协调", "barely coordinated") },
    { from: 0.6, label: say("初级协调", "primary coordination") },
    { from: 0.7, label: say("中级协调", "intermediate coordination") },
    { from: 0.8, label: say("良好协调", "good coordination") },
    { from: 0.9, label: say("优质协调", "high-quality coordination") },
  ],
  four: [
    { from: 0, label: say("低度协调", "low coordination") },
    { from: 0.3, label: say("中度协调", "medium coordination") },
    { from: 0.5, label: say("高度协调", "high coordination") },
    { from: 0.8, label: say("极度协调", "extreme coordination") },
  ],
};

/** Stages of C (耦合阶段). */
export const COUPLING_STAGES: readonly CoordinationClass[] = [
  { from: 0, label: say("低水平耦合", "low coupling") },
  { from: 0.3, label: say("拮抗", "antagonism") },
  { from: 0.5, label: say("磨合", "running-in") },
  { from: 0.8, label: say("高水平耦合", "high coupling") },
];

/** The class of a number; what only rounding keeps below a border is on it. */
export function classOf(classes: readonly CoordinationClass[], value: number): CoordinationClass {
  return classes.reduce((best, one) => (value >= one.from - 1e-12 ? one : best));
}

/** The places whose value falls into each class, as a sentence lists them; empty classes are left out. */
export function countsIn(classes: readonly CoordinationClass[], values: Float64Array): Label {
  const counted = classes.flatMap((one) => {
    const count = values.filter((value) => classOf(classes, value) === one).length;
    return count === 0 ? [] : [say("{label} {count}", "{label} {count}", { label: one.label, count })];
  });
  return listed(counted);
}

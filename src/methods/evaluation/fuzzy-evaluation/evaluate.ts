import {
  compareNumbers,
  InputError,
  LabelledMatrix,
  listed,
  type MatrixInput,
  type Name,
  namesList,
  nameText,
  pathTo,
  sameName,
  say,
} from "../../../base/index.js";
import { rowSums, sharesOf, sumOf } from "../../../math/index.js";
import { elementsOf, type HierarchyNode, type HierarchyTree, nodeBelow } from "../ahp/hierarchy-tree.js";
import { composed, type FuzzyOperator } from "./operators.js";

/** What is done with memberships: they must add up to 1 over the grades, are divided by their sum, or are taken as they are. */
export type MembershipRule = "sum-to-one" | "normalise" | "as-is";

/** How an evaluation is put together. */
export interface Composition {
  readonly operator: FuzzyOperator;
  readonly between: "normalised" | "raw";
}

/** B of what stands below one element. */
export interface Synthesis {
  readonly parent: Name;
  readonly names: readonly Name[];
  readonly weights: Float64Array;
  /** The memberships it was made of, names × grades. */
  readonly memberships: Float64Array;
  readonly values: Float64Array;
}

/** What the maximum says. */
export interface Verdict {
  /** The grades with the largest membership: more than one where they tie. */
  readonly grades: readonly Name[];
  /**
   * Validity α = (nβ − 1)/(2γ(n − 1)) of the maximum, β the largest share and γ the second; undefined where no other
   * grade has any, which is beyond doubt.
   */
  readonly validity: number | undefined;
}

const UNIT = {
  words: say("在 0 与 1 之间", "lie between 0 and 1"),
  holds: (r: number): boolean => r >= 0 && r <= 1,
};
const COUNT = {
  words: say("是 ≥ 0 的有限数", "be a finite number ≥ 0"),
  holds: (r: number): boolean => r >= 0 && r < Number.POSITIVE_INFINITY,
};

/** @throws {InputError} If a membership isn't one, or those of a factor don't add up to 1. */
export function readMemberships(where: string, path: string, input: MatrixInput, rule: MembershipRule): LabelledMatrix {
  const requirement = rule === "normalise" ? COUNT : UNIT;
  const matrix = LabelledMatrix.from(where, path, input, { requirement, units: "any" });
  const width = matrix.columns.length;
  if (width < 2) {
    throw new InputError(where, path, say("至少有两个等级", "hold two grades or more"), width);
  }
  if (rule === "as-is") return matrix;
  const sums = rowSums(matrix.values, width);
  const bad = sums.findIndex((sum) => (rule === "normalise" ? sum === 0 : Math.abs(sum - 1) > 1e-9));
  if (bad >= 0) {
    const words =
      rule === "normalise"
        ? say("不全为 0", "not be 0 throughout")
        : say(
            '各等级之和为 1（人数等请写 membershipRule: "normalise"）',
            'add up to 1 over the grades (for counts of votes set membershipRule: "normalise")',
          );
    throw new InputError(where, pathTo(path, [[matrix.rows[bad], bad]]), words, Number(sums[bad].toPrecision(12)));
  }
  const values = matrix.values.map((r, k) => r / sums[Math.floor(k / width)]);
  return new LabelledMatrix(matrix.rows, matrix.columns, rule === "normalise" ? values : matrix.values);
}

/** All syntheses from the bottom up; that of the goal is the last. */
export function synthesesOf(
  where: string,
  path: string,
  tree: HierarchyTree,
  r: LabelledMatrix,
  { operator, between }: Composition,
): readonly Synthesis[] {
  const done: Synthesis[] = [];
  const below = (parent: Name, { names, weights }: HierarchyNode): Float64Array => {
    const rows = names.map((name) => {
      const node = nodeBelow(tree, name);
      if (node === undefined) return r.rowAt(placeIn(where, path, r, name));
      const values = below(name, node);
      return between === "normalised" ? shares(where, name, values) : values;
    });
    const memberships = Float64Array.from(rows.flatMap((row) => [...row]));
    const values = composed(operator, weights, memberships);
    done.push({ parent, names: namesList(names), weights, memberships, values });
    return values;
  };
  below(tree.goalName, tree.nodes.get(tree.goal) as HierarchyNode);
  return done;
}

function placeIn(where: string, path: string, { rows }: LabelledMatrix, name: Name): number {
  const place = rows.findIndex((row) => sameName(row, name));
  if (place >= 0) return place;
  const words = say("含有每个底层因素（缺“{name}”）", "have a row for every leaf ({name} is missing)", { name });
  throw new InputError(where, path, words, [...rows]);
}

/** Refuses rows of memberships that no weight is for. */
export function checkAllUsed(where: string, path: string, { rows }: LabelledMatrix, tree: HierarchyTree): void {
  const leaves = elementsOf(tree).flatMap(({ leaf, name }) => (leaf ? [name] : []));
  const stranger = rows.find((row) => !leaves.some((leaf) => sameName(leaf, row)));
  if (stranger === undefined) return;
  const words = say("只含有权重的因素（{leaves}）", "have rows for what has a weight only ({leaves})", {
    leaves: listed(leaves),
  });
  throw new InputError(where, path, words, nameText(stranger));
}

/** B with sum 1. */
export function shares(where: string, name: Name, values: Float64Array): Float64Array {
  if (sumOf(values) > 0) return sharesOf(values);
  const words = say("使“{name}”有大于 0 的结果", 'leave "{name}" something above 0', { name });
  throw new InputError(where, "memberships", words, [...values]);
}

/** The grade with the largest share, and how valid that is. */
export function verdictOf(grades: readonly Name[], share: Float64Array): Verdict {
  const n = grades.length;
  const [beta, gamma] = [...share].sort((a, b) => b - a);
  return {
    grades: grades.filter((_, g) => compareNumbers(share[g], beta) === 0),
    validity: gamma === 0 ? undefined : (n * beta - 1) / (2 * gamma * (n - 1)),
  };
}

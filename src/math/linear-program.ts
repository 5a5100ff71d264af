import { type Constraint, type Model, type Solution, solve } from "yalps";
import { ConvergenceError, InputError, say } from "../base/index.js";
import { seededRandom, shuffle } from "./random.js";

/** A row of a linear program: what its coefficients and the variables add up to, and what that must be. */
export interface LinearConstraint {
  /** One a variable. */
  readonly coefficients: ArrayLike<number>;
  readonly relation: "<=" | ">=" | "=";
  readonly bound: number;
}

/** A linear program: an objective of variables that are ≥ 0, and rows that they must keep. */
export interface LinearProgram {
  readonly goal: "maximise" | "minimise";
  /** One a variable. */
  readonly objective: ArrayLike<number>;
  readonly constraints: readonly LinearConstraint[];
}

/** What {@link linearProgram} finds: the best there is, or why there is none. */
export type LinearOptimum =
  | { readonly status: "optimal"; readonly value: number; readonly solution: Float64Array }
  | { readonly status: "infeasible" | "unbounded" };

/** How near the solver comes, and what it takes for zero: numbers should be of the size of 1. */
const PRECISION = 1e-12;

/** What the row of the objective is called beside 0, 1, 2 …. */
const OBJECTIVE = -1;

/** In how many orders of rows and variables it is tried before it is said to go round in circles. */
const ORDERS = 20;

/**
 * A linear program (线性规划) by the simplex method of yalps: variables are ≥ 0, one that is free is the difference of
 * two.
 *
 *     max cx   subject to   Ax ≤, =, ≥ b,   x ≥ 0
 *
 * Coefficients and bounds should be of the size of 1: what is nearer to zero than 1e-12 is taken for it.
 *
 * @throws {InputError} If a row hasn't a coefficient for each variable.
 * @throws {ConvergenceError} If the steps go round in circles.
 */
export function linearProgram(where: string, { goal, objective, constraints }: LinearProgram): LinearOptimum {
  constraints.forEach(({ coefficients }, i) => {
    if (coefficients.length === objective.length) return;
    const words = say("有 {n} 个系数", "hold {n} coefficients", { n: objective.length });
    throw new InputError(where, `constraints[${i}].coefficients`, words, coefficients.length);
  });
  for (let attempt = 0; attempt < ORDERS; attempt++) {
    const found = inOrder({ goal, objective, constraints }, attempt);
    if (found !== undefined) return found;
  }
  throw circling(where);
}

/** The program with its variables and rows in an order of their own; nothing where the steps go round in circles. */
function inOrder({ goal, objective, constraints }: LinearProgram, attempt: number): LinearOptimum | undefined {
  const random = seededRandom(attempt);
  const order = (n: number): Float64Array => {
    const places = Float64Array.from({ length: n }, (_, i) => i);
    if (attempt > 0) shuffle(places, random);
    return places;
  };
  const rows = Array.from(order(constraints.length), (i) => [i, constraints[i]] as const);
  const variables = Array.from(order(objective.length), (j) => {
    const coefficients = rows.map(([i, row]): [number, number] => [i, row.coefficients[j]]);
    coefficients.push([OBJECTIVE, objective[j]]);
    return [j, coefficients] as const;
  });
  const model: Model<number, number> = {
    direction: goal === "maximise" ? "maximize" : "minimize",
    objective: OBJECTIVE,
    constraints: rows.map(([i, row]) => [i, boundOf(row)]),
    variables,
  };
  return optimumOf(solve(model, { precision: PRECISION, checkCycles: true }), objective.length);
}

function optimumOf({ status, result, variables }: Solution<number>, n: number): LinearOptimum | undefined {
  if (status === "infeasible" || status === "unbounded") return { status };
  if (status !== "optimal") return undefined;
  const solution: Float64Array = new Float64Array(n);
  for (const [j, value] of variables) solution[j] = value;
  return { status, value: result, solution };
}

function boundOf({ relation, bound }: LinearConstraint): Constraint {
  if (relation === "=") return { equal: bound };
  return relation === "<=" ? { max: bound } : { min: bound };
}

function circling(where: string): ConvergenceError {
  const words = say(
    "线性规划的单纯形法在原地循环，没有得到最优解",
    "the simplex method went round in circles and found no best solution of the linear program",
  );
  return new ConvergenceError(where, words);
}

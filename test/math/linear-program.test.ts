import { describe, expect, it } from "vitest";
import { type LinearProgram, linearProgram } from "../../src/math/linear-program.js";
import { messageOf } from "../message.js";

const solved = (program: LinearProgram) => {
  const found = linearProgram("mix", program);
  return found.status === "optimal" ? { value: found.value, solution: [...found.solution] } : found.status;
};

describe("linearProgram", () => {
  it("a mixture, by hand", () => {
    const constraints = [
      { coefficients: [1, 2], relation: "<=", bound: 4 },
      { coefficients: [3, 1], relation: "<=", bound: 6 },
    ] as const;
    expect(solved({ goal: "maximise", objective: [1, 1], constraints })).toEqual({ value: 2.8, solution: [1.6, 1.2] });
  });

  it("least cost with an equation and a lower bound", () => {
    const constraints = [
      { coefficients: [1, 1, 1], relation: "=", bound: 1 },
      { coefficients: [0.2, 0.5, 0.9], relation: ">=", bound: 0.55 },
    ] as const;
    const found = solved({ goal: "minimise", objective: [1, 2, 3], constraints });
    expect(found).toEqual({ value: 2, solution: [0.5, 0, 0.5] });
  });

  it("what can't be kept, and what has no end", () => {
    const above = [{ coefficients: [1], relation: ">=", bound: 2 }] as const;
    const below = [{ coefficients: [1], relation: "<=", bound: 1 }] as const;
    expect(solved({ goal: "minimise", objective: [1], constraints: [...above, ...below] })).toBe("infeasible");
    expect(solved({ goal: "maximise", objective: [1], constraints: above })).toBe("unbounded");
  });

  // Beale (1955): the textbook rule goes round in circles here; the best is −1/20.
  it("Beale's example, which makes the plain rule go round", () => {
    const constraints = [
      { coefficients: [1 / 4, -60, -1 / 25, 9], relation: "<=", bound: 0 },
      { coefficients: [1 / 2, -90, -1 / 50, 3], relation: "<=", bound: 0 },
      { coefficients: [0, 0, 1, 0], relation: "<=", bound: 1 },
    ] as const;
    const found = linearProgram("beale", { goal: "minimise", objective: [-3 / 4, 150, -1 / 50, 6], constraints });
    expect(found.status).toBe("optimal");
    expect(found.status === "optimal" && found.value).toBeCloseTo(-1 / 20, 11);
  });

  it("refuses a row that is too short", () => {
    const constraints = [{ coefficients: [1], relation: "<=", bound: 1 }] as const;
    expect(messageOf(() => linearProgram("mix", { goal: "maximise", objective: [1, 1], constraints }))).toBe(
      "InputError: mix: `constraints[0].coefficients` must hold 2 coefficients, got 1",
    );
  });
});

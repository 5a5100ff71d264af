import temml from "temml";
import { describe, expect, it } from "vitest";
import { results } from "./results.js";
import { chainsOf, evaluate } from "./results/evaluate.js";

/** The derivation of every name of a result, as far as it lets itself be asked: the rows' own choice and more. */
function linesOf(
  result: { steps(...choice: readonly string[]): { list: readonly { numbers?: string }[] } },
  choice: readonly string[],
) {
  return result.steps(...choice).list.flatMap(({ numbers }) => (numbers === undefined ? [] : [numbers]));
}

/** Sides of an equation that don't meet, one line each; and how many did. */
function faultsOf(tex: string): { readonly faults: readonly string[]; readonly met: number } {
  const faults: string[] = [];
  let met = 0;
  for (const chain of chainsOf(tex)) {
    const values = chain.map(evaluate).filter((value) => value !== undefined);
    for (let k = 1; k < values.length; k++) {
      const [a, b] = [values[k - 1], values[k]];
      if (a[0] <= b[1] && b[0] <= a[1]) met += 1;
      else faults.push(`${chain.join(" = ")}: ${a} and ${b}`);
    }
  }
  return { faults, met };
}

describe("derivations: what is printed on either side of an equals sign is the same number", () => {
  let equations = 0;

  for (const { name, make, steps = [] } of results) {
    it(name, async () => {
      const found = linesOf(await make(), steps).map(faultsOf);
      equations += found.reduce((sum, { met }) => sum + met, 0);
      expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    });
  }

  it.each(results.map(({ name, make, steps = [] }) => ({ name, make, steps })))(
    "are formulas that can be set: $name",
    async ({ make, steps }) => {
      const { list } = (await make()).steps(...steps);
      const formulas = list.flatMap(({ formula, numbers }) => [formula ?? [], numbers ?? []].flat());
      for (const tex of formulas) expect(() => temml.renderToString(tex, { throwOnError: true }), tex).not.toThrow();
    },
  );

  it("in hundreds of equations", () => {
    expect(equations).toBeGreaterThan(300);
  });
});

describe("the arithmetic that reads them", () => {
  it.each([
    ["\\frac{3}{4} + 2 \\times 0.5", 1.75],
    ["\\left(\\frac{18}{20}\\right)^{1/2} - 1", Math.sqrt(0.9) - 1],
    ["1.5 \\times 10^{-3}", 0.0015],
    ["-2 (3 - 5)", 4],
    ["\\ln(2.5) + \\log_2(8)", Math.log(2.5) + 3],
  ])("%s", (tex, value) => {
    const [low, high] = evaluate(tex) ?? [Number.NaN, Number.NaN];
    expect(low).toBeLessThanOrEqual(value + 1e-12);
    expect(high).toBeGreaterThanOrEqual(value - 1e-12);
    expect(high - low).toBeLessThan(1e-3);
  });

  it.each(["a + 1", "\\sum_i 3", "1 +", "(2"])("leaves %s alone", (tex) => {
    expect(evaluate(tex)).toBeUndefined();
  });

  it("would notice: 1 + 1 is not 2.0001", () => {
    expect(faultsOf("x = 1 + 1 = 2.0001").faults).toHaveLength(1);
    expect(faultsOf("x = \\frac{1}{3} = 0.33333").faults).toEqual([]);
  });
});

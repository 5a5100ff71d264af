import { expect, it } from "vitest";
import { contiguityWeights, spatialAutocorrelation } from "../../../src/pure.js";
import { oracleCase } from "../../oracles/load.js";

interface Columbus {
  readonly data: { readonly crime: readonly number[]; readonly neighbours_1_based: readonly (readonly number[])[] };
  readonly expected: {
    readonly I: number;
    readonly expectation: number;
    readonly z_randomisation: number;
    readonly z_normality: number;
    readonly geary: number;
    readonly lisa_first5: readonly number[];
  };
}

it("Moran, Geary and the local Moran of crime in Columbus's 49 neighbourhoods are spdep's", () => {
  const { data, expected, tolerance } = oracleCase("moran.columbus") as unknown as Columbus & {
    readonly tolerance: number;
  };
  const n = data.crime.length;
  const names = data.crime.map((_, i) => String(i + 1));
  const pairs = data.neighbours_1_based.flatMap((near, i) =>
    near.filter((j) => j > i + 1).map((j): [string, string] => [String(i + 1), String(j)]),
  );
  const ours = spatialAutocorrelation(data.crime, contiguityWeights(names, pairs));
  const found = [ours.moran, ours.moranExpected, ours.moranZ.randomization, ours.moranZ.normality, ours.geary];
  const { I, expectation, z_randomisation, z_normality, geary, lisa_first5 } = expected;
  [I, expectation, z_randomisation, z_normality, geary].forEach((value, k) => {
    expect(Math.abs(found[k] - value)).toBeLessThanOrEqual(tolerance);
  });
  // spdep divides by Σz²/n, we by Σz²/(n − 1).
  lisa_first5.forEach((value, k) => {
    expect(Math.abs(ours.of(names[k]) - (value * (n - 1)) / n)).toBeLessThanOrEqual(tolerance);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DataEnvelopmentOptions, dataEnvelopment, dataset } from "../../../src/index.js";
import { messageOf } from "../../message.js";
import { oracleCase, oracleMatrix } from "../../oracles/load.js";
import { expectClose, expectPrinted, printedCase } from "./tables.js";

const synthetic = oracleMatrix("syn_dea_40x5.csv");
const SIDES = { inputs: ["x1", "x2", "x3"], outputs: ["y1", "y2"] } as const;
const technologies = ["constant", "variable", "non-increasing", "non-decreasing"] as const;
const orientations = ["input", "output"] as const;
const means = synthetic.columns.map(
  (_, j) => synthetic.values.reduce((sum, row) => sum + row[j], 0) / synthetic.rows.length,
);

interface Found {
  readonly efficiency: number[];
  readonly superEfficiency: (number | null)[];
  readonly lambdas: Record<string, number>[];
  readonly slacks: number[][];
}

/** Numbers with −1 where there is none. */
const known = (values: readonly (number | null)[]): number[] => values.map((value) => value ?? -1);

describe("dataEnvelopment beside HiGHS", () => {
  const { expected, tolerance } = oracleCase<Record<string, Found> & Record<string, number[]>>("dea-highs");

  for (const returns of technologies) {
    for (const orientation of orientations) {
      it(`${returns} returns, ${orientation}-oriented`, () => {
        const options = { ...SIDES, returns, orientation, superEfficiency: true } as const;
        const result = dataEnvelopment(synthetic, options);
        const wanted: Found = expected[`${returns} ${orientation}`];
        expectClose(result.efficiency, wanted.efficiency, tolerance);
        const distant = wanted.superEfficiency.map((value, k) =>
          result.efficiency[k] === 1 ? value : result.efficiency[k],
        );
        expectClose(known(result.superEfficiency ?? []), known(distant), tolerance * 10);
        const width = synthetic.columns.length;
        expectClose(
          result.slacks.values.map((value, k) => value / means[k % width]),
          wanted.slacks.flat().map((value, k) => value / means[k % width]),
          tolerance,
        );
        for (const [k, unit] of synthetic.rows.entries()) {
          const peers = Object.fromEntries(result.peers(unit as string).map(({ name, lambda }) => [name, lambda]));
          const names = [...new Set([...Object.keys(peers), ...Object.keys(wanted.lambdas[k])])];
          expectClose(
            names.map((name) => peers[name] ?? 0),
            names.map((name) => wanted.lambdas[k][name] ?? 0),
            tolerance,
          );
        }
      });
    }
  }

  it.each(orientations)("returns to scale, %s-oriented", (orientation) => {
    const { returnsToScale } = dataEnvelopment(synthetic, { ...SIDES, orientation });
    const signs = { increasing: 1, constant: 0, decreasing: -1 };
    expect(returnsToScale.map((which) => signs[which])).toEqual(expected[`returns ${orientation}`]);
  });
});

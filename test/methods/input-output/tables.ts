import { readFileSync } from "node:fs";
import fc from "fast-check";
import {
  type InputOutputTable,
  inputOutputTable,
  inputOutputTableOf,
  type LabelledNumbers,
} from "../../../src/pure.js";
import { oracleMatrix, oracleRecords } from "../../oracles/load.js";
import { inSize } from "../../in-size.js";

/** The synthetic table of the io-* cases: 8 sectors, wages and consumption beside it. */
export function syntheticTable(): InputOutputTable {
  const vectors = syntheticVectors();
  const { rows, columns, values } = oracleMatrix("syn_io_Z.csv");
  const other = vectors.finalDemand.map((value, i) => value - vectors.consumption[i]);
  const capital = vectors.valueAdded.map((value, j) => value - vectors.wages[j]);
  return inputOutputTableOf({
    flows: { rows, columns, values },
    finalDemand: {
      rows,
      columns: ["consumption", "other"],
      values: vectors.consumption.map((value, i) => [value, other[i]]),
    },
    valueAdded: { rows: ["wages", "capital"], columns, values: [vectors.wages, capital] },
    output: vectors.output,
    roles: { households: ["consumption"], labour: ["wages"] },
  });
}

/** The vectors that go with the synthetic table. */
export function syntheticVectors(): Readonly<Record<string, readonly number[]>> {
  const records = oracleRecords("syn_io_vectors.csv");
  const names = ["finalDemand", "output", "valueAdded", "wages", "consumption", "employment"];
  return Object.fromEntries(names.map((name) => [name, Object.freeze(records.map((record) => Number(record[name])))]));
}

/** China 2012, 19 sectors, as the dataset holds it: the whole printed table with its codes. */
export function china2012(): LabelledNumbers {
  const file = new URL("../../../datasets/input-output-2012/input-output-2012.csv", import.meta.url);
  const [head, ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/).map(fields);
  const codes = [
    ...lines.slice(0, 19).map((line) => line[0] + line[1]),
    ...["FU101", "FU102", "FU103", "TC", "FU201", "FU202", "GCF", "EX", "TFU", "IM", "ERR", "GO"],
  ];
  if (head.length !== codes.length + 3) throw new Error("the dataset has other columns");
  return Object.freeze({
    rows: Object.freeze(lines.map((line) => line[0] + line[1])),
    columns: Object.freeze(codes),
    values: Object.freeze(
      lines.map((line) => Object.freeze(line.slice(3).map((cell) => (cell === "" ? Number.NaN : Number(cell))))),
    ),
    unit: { zh: "万元", en: "10 000 yuan" },
  });
}

export function chinaTable(): InputOutputTable {
  return inputOutputTable(china2012());
}

function fields(line: string): string[] {
  const cells = `${line},`.matchAll(/("([^"]*)"|[^,]*),/g);
  return [...cells].map((match) => match[2] ?? match[1]);
}

/**
 * Random productive tables: column sums of A up to 0.9, imports and exports, wages and taxes; households
 * spend at most 0.9 of the wages. What is left to make rows add up is one more column of final demand.
 */
export const productiveTables: fc.Arbitrary<InputOutputTable> = fc
  .integer({ min: 2, max: 7 })
  .chain((n) => {
    const list = (length: number): fc.Arbitrary<number[]> =>
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }).map(inSize), {
        minLength: length,
        maxLength: length,
      });
    return fc.tuple(list(n * n), list(n), list(n), list(n), list(n), list(n), list(n));
  })
  .map(([weights, totals, outputs, exported, imported, wages, tastes]) => {
    const n = totals.length;
    const names = totals.map((_, i) => `S${i + 1}`);
    const x = outputs.map((value) => 100 + 900 * value);
    const weight = (i: number, j: number): number => 0.01 + weights[i * n + j];
    const columnSum = (j: number): number => sum(names.map((_, i) => weight(i, j)));
    const flows = names.map((_, i) => names.map((_, j) => (weight(i, j) / columnSum(j)) * 0.9 * totals[j] * x[j]));
    // Never just half: what is left would be the other half, and exports would be the sum of the rest in each sector.
    const exports = exported.map((value, i) => 0.47 * value * x[i]);
    const imports = imported.map((value, i) => value * x[i]);
    const added = x.map((output, j) => output - sum(flows.map((row) => row[j])));
    const labour = added.map((value, j) => (0.1 + 0.6 * wages[j]) * value);
    const spent = 0.9 * sum(labour);
    const households = tastes.map((taste) => (spent * (0.01 + taste)) / (0.01 * n + sum(tastes)));
    const rest = x.map((output, i) => {
      return output - sum(flows[i]) - exports[i] - households[i] + imports[i];
    });
    return inputOutputTableOf({
      flows: { rows: names, columns: names, values: flows },
      finalDemand: {
        rows: names,
        columns: ["households", "exports", "other"],
        values: names.map((_, i) => [households[i], exports[i], rest[i]]),
      },
      imports,
      valueAdded: {
        rows: ["labour", "taxes", "surplus"],
        columns: names,
        values: [labour, added.map((value) => 0.1 * value), added.map((value, j) => 0.9 * value - labour[j])],
      },
      output: x,
      roles: {
        households: ["households"],
        exports: ["exports"],
        labour: ["labour"],
        taxes: ["taxes"],
      },
    });
  });

/** The sum of a list. */
export function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}

/** The largest absolute difference of two lists. */
export function gap(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  if (ours.length !== theirs.length) return Number.POSITIVE_INFINITY;
  return Math.max(...Array.from(ours, (value, i) => Math.abs(value - theirs[i])));
}

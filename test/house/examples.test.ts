import { describe, expect, it } from "vitest";
import * as base from "../../src/base/index.js";
import * as chart from "../../src/chart/index.js";
import * as display from "../../src/display/index.js";
import * as format from "../../src/format/index.js";
import * as index from "../../src/index.js";
import * as factor from "../../src/methods/factor/index.js";
import * as math from "../../src/math.js";
import { difference, type Example, examplesOf, runnable } from "./examples.js";
import { sources } from "./sources.js";

/** What an example may name: all that a door offers, and within the house what its rooms do. */
const everything = { ...base, ...math, ...factor, ...format, ...chart, ...display, ...index };

const examples = sources().flatMap(({ path, tree }) => examplesOf(path, tree));

async function run(example: Example): Promise<void> {
  const { code, checks } = runnable(example);
  expect(checks, "an example ends in `expression; // => value`").toBeGreaterThan(0);
  const wrong: string[] = [];
  const check = (actual: unknown, printed: string): void => {
    const found = difference(actual, printed);
    if (found) wrong.push(found);
  };
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const body = new AsyncFunction("__check", ...Object.keys(everything), code);
  await body(check, ...Object.values(everything));
  expect(wrong).toEqual([]);
}

describe("every example in a doc comment runs and gives what it says", () => {
  for (const example of examples) it(example.at, () => run(example));
});

describe("the comparison of examples", () => {
  it("takes numbers at their printed digits", () => {
    expect(difference(0.79461, "0.7946")).toBeUndefined();
    expect(difference(0.7952, "0.7946")).toBe("value is 0.7952, not 0.7946");
    expect(difference(3.2, "3")).toBe("value is 3.2, not 3");
  });

  it("looks into lists and objects", () => {
    expect(difference(Float64Array.of(1, 2), "[1, 2]")).toBeUndefined();
    expect(difference({ a: [1, "x"] }, '{ a: [1, "y"] }')).toBe('value.a[1] is "x", not "y"');
    expect(difference([1], "[1, 2]")).toBe("value has 1 entries");
  });
});

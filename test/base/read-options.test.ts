import { describe, expect, it } from "vitest";
import {
  CHOICE,
  flag,
  given,
  group,
  type InputError,
  numeric,
  oneOf,
  optional,
  positive,
  readOptions,
  whole,
  within,
} from "../../src/base/index.js";
import { messageOf } from "../message.js";

interface Options {
  readonly form?: "ratio" | "log";
  readonly rounds?: number;
  readonly share?: number | undefined;
  readonly scaled?: boolean;
  readonly weights?: readonly number[];
  readonly simulation?: { readonly draws?: number };
}

const READERS = {
  form: oneOf("ratio", "log"),
  rounds: whole(1, 100, 10),
  share: optional(within(0, 1)),
  scaled: flag(true),
  weights: given<readonly number[]>(),
  simulation: optional(group({ draws: whole(1, Number.POSITIVE_INFINITY, 999) })),
};
const read = (options: object) => readOptions("f", options as Options, READERS);

describe("options", () => {
  it("get their defaults, the first word being one", () => {
    expect(read({})).toEqual({
      form: "ratio",
      rounds: 10,
      share: undefined,
      scaled: true,
      weights: undefined,
      simulation: undefined,
    });
  });

  it("are taken as they are given, groups by their own readers", () => {
    const options = { form: "log", rounds: 3, share: 0.5, scaled: false, simulation: {} };
    expect(read(options)).toEqual({ ...options, weights: undefined, simulation: { draws: 999 } });
  });

  const cases: readonly (readonly [string, object, string])[] = [
    ["another word", { form: "sqrt" }, '`form` must be one of "ratio", "log", got "sqrt"'],
    ["half a round", { rounds: 2.5 }, "`rounds` must be a whole number from 1 to 100, got 2.5"],
    ["a share of 2", { share: 2 }, "`share` must lie in [0, 1], got 2"],
    ["a word for a flag", { scaled: "no" }, '`scaled` must be true or false, got "no"'],
    ["an entry of a group", { simulation: { draws: 0 } }, "`simulation.draws` must be a whole number ≥ 1, got 0"],
    [
      "an unknown entry of a group",
      { simulation: { draw: 5 } },
      "`simulation.draw` must be written draws (its options: draws), got 5",
    ],
    [
      "a misspelt name",
      { from: "log" },
      '`from` must be written form (its options: form, rounds, share, scaled, weights, simulation), got "log"',
    ],
    [
      "a name far from all",
      { colour: "red" },
      '`colour` must be one of its options (form, rounds, share, scaled, weights, simulation), got "red"',
    ],
    ["a number in their place", 3 as never, "`options` must be an object of options; write { rounds: 3 }, got 3"],
  ];
  for (const [what, options, message] of cases) {
    it(`refuse ${what}`, () => expect(messageOf(() => read(options))).toBe(`InputError: f: ${message}`));
  }

  it("know other words for themselves", () => {
    const call = () =>
      readOptions(
        "f",
        { mpc: 0.8 } as { consumption?: number },
        { consumption: numeric(positive) },
        { mpc: "consumption" },
      );
    expect(messageOf(call)).toBe(
      "InputError: f: `mpc` must be written consumption (its options: consumption), got 0.8",
    );
  });

  it("say in Chinese too what to write", () => {
    try {
      read({ from: "log" });
    } catch (error) {
      expect((error as InputError).zh).toMatch(/^f：`from` 应写作 form（选项有 form, rounds/);
    }
    expect.assertions(1);
  });

  it("take the choice of columns", () => {
    expect(readOptions("f", { columns: "gdp" }, CHOICE)).toEqual({
      rows: undefined,
      columns: "gdp",
    });
  });
});

describe("the choice of columns", () => {
  it("is names, and nothing else", () => {
    expect(readOptions("f", { rows: "a", columns: ["b"] }, CHOICE)).toEqual({
      rows: "a",
      columns: ["b"],
    });
    expect(messageOf(() => readOptions("f", { rows: 1 }, CHOICE as never))).toBe(
      "InputError: f: `rows` must be the name of a column, got 1",
    );
    expect(messageOf(() => readOptions("f", { columns: [1] }, CHOICE as never))).toBe(
      "InputError: f: `columns` must be the name of a column, or a list of names, got [1]",
    );
  });
});

import { describe, expect, it } from "vitest";
import type { State } from "../../src/explore/explorable-model.js";
import { type AnyExplorable, type ExplorableName, EXPLORABLES } from "../../src/explore/explorables.js";
import { explore } from "../../src/index.js";
import { messageOf } from "../message.js";
import { GIVEN } from "./given.js";

const names = Object.keys(EXPLORABLES) as ExplorableName[];

/** What is left of a value when it has been in a notebook's file. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe.each(names)("%s", (name) => {
  const explorable: AnyExplorable = EXPLORABLES[name];
  const given = GIVEN[name]();

  it("takes what it wrote into a notebook, and says the same of it", () => {
    const again = explorable.read("page", stored(given.data));
    expect(stored(again)).toEqual(stored(given.data));
    expect(explorable.model(again, explorable.start(again)).sentence).toEqual(given.sentence);
  });

  it("answers in numbers at both ends of every slider", () => {
    const { data } = given;
    const start = explorable.start(data);
    for (const input of explorable.inputs(data)) {
      const values = input.kind === "slider" ? [input.min, input.max] : input.options.map(({ value }) => value);
      expect(Object.hasOwn(start, input.name), input.name).toBe(true);
      for (const value of values) {
        const state: State = { ...start, [input.name]: value };
        const model = explorable.model(data, state);
        const told = JSON.stringify([model.sentence, model.brief, explorable.table(data, state, model)]);
        expect(told, `${input.name} = ${value}`).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/);
      }
    }
  });

  it("has a picture, a table, and a sentence in both languages for where nothing can be dragged", () => {
    expect(given.toFigure().data.length).toBeGreaterThan(0);
    expect(given.toTable().length).toBeGreaterThan(0);
    expect(given.sentence.zh).not.toBe(given.sentence.en);
    expect(given.question.zh).toMatch(/？/);
    expect(given.question.en).toMatch(/\?/);
  });
});

describe("explore, told where to begin", () => {
  const rates = { propensityToConsume: 0.8, tax: 0.25, imports: 0.1 };

  it("says what it says there, and keeps the rest", () => {
    const moved = explore("investment-multiplier", rates, { start: { imports: 0 } });
    expect(moved.start).toEqual({ imports: 0 });
    expect(moved.sentence).toEqual(explore("investment-multiplier", { ...rates, imports: 0 }).sentence);
    expect(explore("investment-multiplier", rates).start).toBeUndefined();
  });

  it("refuses a slider that there isn't, a value it can't take, and what is no state", () => {
    const of = (start: never) => () => explore("investment-multiplier", rates, { start });
    expect(messageOf(of({ import: 0 } as never))).toBe(
      'InputError: explore: `start.import` must be written "imports" (there are imports, propensityToConsume, tax), got 0',
    );
    expect(messageOf(of({ tax: 2 } as never))).toMatch(
      /^InputError: explore: `start.tax` must lie in \[0, 0\.99\], got 2$/,
    );
    expect(messageOf(of({ tax: "0.1" } as never))).toMatch(/`start.tax` must lie in/);
    expect(messageOf(of([0.1] as never))).toMatch(/`start` must be \{ name: value \}/);
    const choice = () =>
      explore("location-quotient", GIVEN["location-quotient"]().data as never, { start: { reference: "9" } });
    expect(messageOf(choice)).toMatch(/`start.reference` must be/);
  });
});

describe("explore", () => {
  it("refuses a name that there isn't, with the nearest", () => {
    const wrong = () => explore("location-quotients" as "location-quotient", {} as never);
    expect(messageOf(wrong)).toMatch(/^InputError: explore: `name` must be written "location-quotient" \(there are /);
  });

  it("refuses data by place and offender, in both languages", () => {
    const numbers = { rows: ["甲", "乙"], values: [1, -2] };
    const wrong = () => explore("location-quotient", { activity: numbers, reference: numbers, region: "甲" });
    expect(messageOf(wrong)).toBe('InputError: explore: `data.activity["乙"]` must be a finite number ≥ 0, got -2');
    const nobody = () =>
      explore("location-quotient", {
        activity: { rows: ["甲", "乙"], values: [1, 2] },
        reference: [1, 2],
        region: "丙",
      });
    expect(messageOf(nobody)).toBe('InputError: explore: `data.region` must be one of "甲", "乙", got "丙"');
  });
});

import { describe, expect, it } from "vitest";
import { Frame } from "../../../src/frame/index.js";
import {
  dynamicAgglomeration,
  hachman,
  hoover,
  industrialGradient,
  industrialLocalization,
  krugmanIndex,
  krugmanMatrix,
  localizationCurve,
  locationalGini,
  locationQuotients,
  quotientGini,
  quotientsOverYears,
  regionalSpecialization,
  relativeDiversity,
  spatialGini,
  spIndex,
  standardizedQuotients,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const frame = Frame.fromRecords([
  { city: "甲", cars: 60, food: 40, gdp: 500 },
  { city: "乙", cars: 20, food: 80, gdp: 300 },
  { city: "丙", cars: 35, food: 10, gdp: 200 },
]);
const industries = ["cars", "food"] as const;
const columns = { columns: industries };
const jobs = [
  [60, 40],
  [20, 80],
  [35, 10],
];
const [cars, gdp] = [
  [60, 20, 35],
  [500, 300, 200],
];

describe("a frame goes in as it is", () => {
  it("as a matrix of the columns that are chosen", () => {
    expect(locationQuotients(frame, columns).values).toEqual(locationQuotients(jobs).values);
    expect(regionalSpecialization(frame, columns).of("乙")).toBe(regionalSpecialization(jobs).of("2"));
    expect(krugmanMatrix(frame, columns).at("甲", "丙")).toBe(krugmanMatrix(jobs).at("1", "3"));
    const later = [...jobs].reverse().map(([a, b]) => [a + 5, b + 1]);
    const named = {
      rows: ["丙", "乙", "甲"],
      columns: ["cars", "food"],
      values: [...later].reverse(),
    };
    expect(dynamicAgglomeration(frame, named, columns).values).toEqual(dynamicAgglomeration(jobs, later).values);
  });

  it("with a reference that is called by its column", () => {
    const options = { columns: "cars", reference: "gdp" };
    expect(industrialLocalization(frame, options).of()).toBeCloseTo(hoover(cars, gdp), 15);
    const years = [2010, 2012].map((year) => ({ year, activity: frame, reference: "gdp" }));
    expect(quotientsOverYears(years, { columns: "cars" }).of("丙")[1]).toBe(locationQuotients(frame, options).of("丙"));
    const both = { columns: "cars", reference: { regions: "gdp" } };
    expect(locationQuotients(frame, both).values).toEqual(locationQuotients(frame, options).values);
  });

  it("as a list, with the reference as another of its columns", () => {
    const choice = { columns: "cars" };
    const pairs = [hachman, hoover, krugmanIndex, locationalGini, quotientGini, spatialGini];
    for (const index of [...pairs, relativeDiversity]) {
      expect(index(frame, "gdp", choice)).toBe(index(cars, gdp));
    }
    expect(localizationCurve(frame, "gdp", choice)).toEqual(localizationCurve(cars, gdp));
    expect(locationalGini(frame, "gdp", { ...choice, scale: "half" })).toBe(locationalGini(cars, gdp) / 2);
    const distances = [
      [0, 1, 2],
      [1, 0, 3],
      [2, 3, 0],
    ];
    expect(spIndex(frame, distances, choice)).toBe(spIndex(cars, distances));
  });

  it("and named lists are matched by name", () => {
    const reference = { rows: ["丙", "甲", "乙"], values: [200, 500, 300] };
    expect(hoover(frame, reference, { columns: "cars" })).toBe(hoover(cars, gdp));
  });
});

describe("a first try that is wrong says what to write", () => {
  const call = (f: (input: never) => unknown, input: unknown): string => messageOf(() => f(input as never));
  const wrong = [undefined, null, 3, "cars", [], {}, [1, 2]];
  const matrices: readonly ((input: never) => unknown)[] = [
    locationQuotients,
    regionalSpecialization,
    industrialLocalization,
    krugmanMatrix,
    quotientsOverYears,
    industrialGradient,
    standardizedQuotients,
    (input) => dynamicAgglomeration(input, jobs),
    (input) => dynamicAgglomeration(jobs, input),
    (input) => spIndex(cars, input),
    (input) => quotientsOverYears([input, input]),
  ];
  it("of a matrix", () => {
    for (const input of wrong) {
      for (const method of matrices) expect(call(method, input)).toMatch(/^InputError: /);
    }
  });

  it("of a list, or of no reference", () => {
    for (const index of [hachman, krugmanIndex, locationalGini, quotientGini, relativeDiversity]) {
      for (const input of [undefined, null, 3, "cars", [], {}]) {
        expect(call((list) => index(list, gdp), input)).toMatch(/^InputError: \w+: `values` must /);
      }
      expect(call((reference) => index(cars, reference), undefined)).toBe(
        `InputError: ${index.name}: \`reference\` must be a list of numbers, such as [50, 30, 20], or a frame with one column of them, got undefined`,
      );
    }
  });

  it("of an option that doesn't exist, or options that are none", () => {
    expect(call((options) => locationQuotients(jobs, options), { refrence: gdp })).toBe(
      "InputError: locationQuotients: `refrence` must be written reference (its options: form, reference, ownRegion, zeros, rows, columns), got [500, 300, 200]",
    );
    expect(call((options) => regionalSpecialization(jobs, options), { against: "mean" })).toBe(
      'InputError: regionalSpecialization: `against` must be one of "nation", "rest", "mean-of-others", got "mean"',
    );
    expect(call((options) => hoover(cars, gdp, options), 3)).toBe(
      "InputError: hoover: `options` must be an object of options, such as { rows, columns }, got 3",
    );
    expect(call((options) => standardizedQuotients(locationQuotients(jobs), options), { cutOff: {} })).toBe(
      "InputError: standardizedQuotients: `cutOff.random` must be a seeded generator, such as seededRandom(2016), got undefined",
    );
  });

  it("of quotients that are none", () => {
    expect(call(standardizedQuotients, frame)).toMatch(
      /`quotients` must be location quotients; write standardizedQuotients\(locationQuotients\(…\)\)/,
    );
  });
});

import { describe, expect, it } from "vitest";
import { Frame, label } from "../../../src/index.js";
import {
  clusterIndices,
  coagglomeration,
  colocation,
  dartboard,
  ellisonGlaeser,
  maurelSedillot,
  pairwiseCoagglomeration,
  type PlantsInput,
  seededRandom,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const region = ["A", "B", "A", "B", "C", "C"];
const industry = ["x", "x", "y", "y", "z", "z"];
const size = [6, 4, 5, 5, 3, 7];
const records = size.map((jobs, k) => ({ region: region[k], industry: industry[k], size: jobs }));
const plants = { region, industry, size };
const frame = Frame.fromRecords(size.map((jobs, k) => ({ city: region[k], sector: industry[k], jobs, year: 2012 })));
const choice = { region: "city", industry: "sector", size: "jobs" };

describe("plants go in as a frame", () => {
  it("whose columns are called region, industry and size, or are chosen", () => {
    const gamma = ellisonGlaeser(plants).gamma;
    expect(ellisonGlaeser(Frame.fromRecords(records)).gamma).toEqual(gamma);
    expect(ellisonGlaeser(frame, choice).gamma).toEqual(gamma);
    expect(maurelSedillot(frame, choice).gamma).toEqual(maurelSedillot(plants).gamma);
    expect(coagglomeration(frame, choice).gamma).toBe(coagglomeration(plants).gamma);
    expect(pairwiseCoagglomeration(frame, choice).values).toEqual(pairwiseCoagglomeration(plants).values);
    expect(colocation(frame, "x", "y", choice)).toEqual(colocation(plants, "x", "y"));
  });

  it("and keep names in both languages, and codes as names", () => {
    const [jiangxi, hubei] = [label("江西", "Jiangxi"), label("湖北", "Hubei")];
    const named = Frame.fromRecords([
      { region: jiangxi, industry: 36, size: 6 },
      { region: hubei, industry: 36, size: 4 },
      { region: jiangxi, industry: 36, size: 5 },
    ]);
    const result = ellisonGlaeser(named, { reference: "equal" });
    expect(result.regions).toEqual([jiangxi, hubei]);
    expect(result.names).toEqual(["36"]);
  });

  it("with the reference as a frame, matched by name", () => {
    const area = Frame.fromRecords([
      { city: "C", area: 3 },
      { city: "A", area: 1 },
      { city: "B", area: 2 },
    ]);
    const reference = { rows: ["A", "B", "C"], values: [1, 2, 3] };
    const [given, named] = [area, reference].map((x) => ellisonGlaeser(plants, { reference: x }));
    expect(given.of("y")).toBeCloseTo(named.of("y"), 14);
  });

  it("and so do jobs, establishments, area and population", () => {
    const cities = Frame.fromRecords([
      { city: "甲", jobs: 1743, firms: 35, area: 50, people: 488 },
      { city: "乙", jobs: 3997, firms: 18, area: 526, people: 4133 },
    ]);
    const options = { columns: "jobs", area: "area", population: "people" };
    const result = clusterIndices(cities, { ...options, establishments: "firms" });
    expect(result.of("甲")).toBeCloseTo(21.87491, 5);
    expect(result.ranking().column("region").values).toEqual(["甲", "乙"]);
    expect(messageOf(() => clusterIndices(cities, { ...options, establishments: ["firms", "area"] }))).toBe(
      'InputError: clusterIndices: `establishments` must name 1 columns, one an industry, got ["firms", "area"]',
    );
    const thrown = dartboard(cities, [50, 30, 20], {
      random: seededRandom(1),
      draws: 9,
      columns: "jobs",
    });
    expect([...thrown.sizes]).toEqual([1743, 3997]);
  });
});

describe("a first try that is wrong says what to write", () => {
  const methods = [ellisonGlaeser, maurelSedillot, coagglomeration, pairwiseCoagglomeration];
  it("of plants", () => {
    for (const input of [undefined, null, 3, "frame", [], {}, [1, 2], { region, size }]) {
      for (const method of [...methods, (p: PlantsInput) => colocation(p, "x", "y")]) {
        expect(messageOf(() => method(input as never))).toMatch(/^InputError: \w+: `plants/);
      }
    }
  });

  it("of a frame whose columns aren't chosen", () => {
    expect(messageOf(() => ellisonGlaeser(frame))).toBe(
      "InputError: ellisonGlaeser: `plants` must have a column region, or an option say which it is (city, sector, jobs, year), such as { region: … }, got undefined",
    );
    expect(messageOf(() => ellisonGlaeser(frame, { ...choice, region: "town" }))).toBe(
      'InputError: ellisonGlaeser: `region` must be one of its columns (city, sector, jobs, year), got "town"',
    );
    const missing = Frame.fromRecords([{ region: "A", industry: null, size: 1 }, ...records]);
    expect(messageOf(() => ellisonGlaeser(missing))).toBe(
      "InputError: ellisonGlaeser: `plants.industry[0]` must be a text like the first, got an empty text",
    );
  });

  it("of a reference, an option, or what is left out", () => {
    const tryWith = (options: unknown): string => messageOf(() => ellisonGlaeser(plants, options as never));
    expect(tryWith({ reference: "other" })).toBe(
      'InputError: ellisonGlaeser: `reference` must be "plants", "others", "equal" or one number a region, got "other"',
    );
    expect(tryWith({ simulate: true })).toBe(
      "InputError: ellisonGlaeser: `simulate` must be written simulation (its options: reference, simulation, singlePlants, region, industry, size), got true",
    );
    expect(messageOf(() => (clusterIndices as (jobs: unknown) => unknown)([[1]]))).toMatch(
      /^InputError: clusterIndices: `establishments` must be a frame, a matrix/,
    );
    expect(messageOf(() => (dartboard as (...args: unknown[]) => unknown)([1, 2], [1, 2]))).toBe(
      "InputError: dartboard: `random` must be a seeded generator, such as seededRandom(2016), got undefined",
    );
  });
});

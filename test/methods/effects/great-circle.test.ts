import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/frame/index.js";
import { greatCircleDistances } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { inSize } from "../../in-size.js";

describe("greatCircleDistances", () => {
  it("Land's End to John o' Groats: 968.9 km on a sphere of 6371 km", () => {
    // Veness, Calculate distance, bearing and more between latitude/longitude points, movable-type.co.uk.
    const ends = [
      [-(5 + 42 / 60 + 53 / 3600), 50 + 3 / 60 + 59 / 3600],
      [-(3 + 4 / 60 + 12 / 3600), 58 + 38 / 60 + 38 / 3600],
    ];
    expect(greatCircleDistances(ends, { radius: 6371 }).values[1]).toBeCloseTo(968.9, 1);
  });

  it("is half the globe to the other side, across the poles too", () => {
    const around = greatCircleDistances(
      [
        [10, 90],
        [-60, -90],
        [0, 0],
        [180, 0],
      ],
      { radius: 1 },
    );
    expect(around.values[1]).toBeCloseTo(Math.PI, 12);
    expect(around.values[4 * 2 + 3]).toBeCloseTo(Math.PI, 12);
    expect(around.values[2]).toBeCloseTo(Math.PI / 2, 12);
  });

  it("is the angle by the law of cosines, symmetric, and no detour is shorter", () => {
    const place = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }).map(inSize),
      fc.double({ min: -90, max: 90, noNaN: true }).map(inSize),
    );
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const d = greatCircleDistances([a, b, c], { radius: 1 }).values;
        const [f, g] = [a, b].map(([, latitude]) => (latitude * Math.PI) / 180);
        const turn = ((b[0] - a[0]) * Math.PI) / 180;
        const cosine = Math.sin(f) * Math.sin(g) + Math.cos(f) * Math.cos(g) * Math.cos(turn);
        expect(Math.abs(Math.cos(d[1]) - cosine)).toBeLessThan(1e-12);
        expect(d[1]).toBe(d[3]);
        expect(d[0]).toBe(0);
        expect(d[2]).toBeLessThanOrEqual(d[1] + d[5] + 1e-9);
      }),
    );
  });

  it("names the distances as the places and gives kilometres", () => {
    const capitals = dataset("provincial-capitals");
    const km = greatCircleDistances(capitals.toMatrix({ rows: "province", columns: ["longitude", "latitude"] }));
    expect(km.unit).toEqual({ zh: "千米", en: "km" });
    expect(km.rows).toEqual(km.columns);
    expect(km.at("江西", "湖北")).toBe(km.at("Hubei", "Jiangxi"));
  });

  it("refuses what is no place", () => {
    const refusal = (places: number[][]): string => messageOf(() => greatCircleDistances(places));
    expect(refusal([[0, 0, 0]])).toBe(
      "InputError: greatCircleDistances: `places` must have two columns: longitude, latitude, got 3",
    );
    expect(refusal([[181, 0]])).toBe(
      "InputError: greatCircleDistances: `places[0][0]` must be from −180 to 180 degrees, got 181",
    );
    expect(refusal([[28.7, 115.9]])).toBe(
      "InputError: greatCircleDistances: `places[0][1]` must be from −90 to 90 degrees, got 115.9",
    );
    expect(messageOf(() => greatCircleDistances([[0, 0]], { radius: 0 }))).toBe(
      "InputError: greatCircleDistances: `radius` must be a finite number > 0, got 0",
    );
  });
});

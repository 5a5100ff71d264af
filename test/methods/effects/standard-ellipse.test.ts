import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/frame/index.js";
import { standardEllipse } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

interface Printed {
  readonly mean_center: readonly [number, number];
  readonly semi_axes: readonly [number, number];
  readonly theta: number;
  readonly std_distance: number;
  readonly axes_arcgis_sqrt2_over_n: readonly [number, number];
  readonly axes_plain_sd: readonly [number, number];
}

describe("the standard ellipse beside pointpats", () => {
  const { expected, tolerance, ...rest } = oracleCase<Printed>("sde.pointpats11");
  const { points } = (rest as unknown as { readonly data: { readonly points: readonly (readonly number[])[] } }).data;
  const near = (ours: readonly number[], theirs: readonly number[]): void => {
    for (const [k, value] of theirs.entries()) expect(Math.abs(ours[k] - value)).toBeLessThanOrEqual(tolerance);
  };

  it.each([
    ["crimestat", "semi_axes"],
    ["sqrt2", "axes_arcgis_sqrt2_over_n"],
    ["plain", "axes_plain_sd"],
  ] as const)("%s: axes of its own size", (size, key) => {
    const ours = standardEllipse(points, { size });
    near([ours.major, ours.minor], expected[key]);
    near(ours.centre, expected.mean_center);
    near([ours.standardDistance], [expected.std_distance]);
    near([90 - ours.rotation], [(expected.theta * 180) / Math.PI]);
  });
});

describe("the ellipse itself", () => {
  const places = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 3,
    maxLength: 12,
  });

  it("turns with the places, and keeps its axes", () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 179 }), (list, degrees) => {
        const ours = standardEllipse([...list, [200, 30]]);
        const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
        const turned = standardEllipse([...list, [200, 30]].map(([x, y]) => [x * cos + y * sin, y * cos - x * sin]));
        expect(turned.major).toBeCloseTo(ours.major, 8);
        expect(turned.minor).toBeCloseTo(ours.minor, 6);
        const apart = (turned.rotation - ours.rotation - degrees + 720) % 180;
        expect(Math.min(apart, 180 - apart)).toBeLessThan(1e-6);
      }),
    );
  });

  it("a weight of two is a place that stands twice", () => {
    const twice = standardEllipse([
      [0, 0],
      [5, 1],
      [5, 1],
      [2, 7],
    ]);
    const weighted = standardEllipse(
      [
        [0, 0],
        [5, 1],
        [2, 7],
      ],
      { weights: [1, 2, 1] },
    );
    expect(weighted.centre).toEqual(twice.centre);
    expect(weighted.major).toBeCloseTo(twice.major, 12);
    expect(weighted.rotation).toBeCloseTo(twice.rotation, 10);
  });

  it("points north at 0, east at 90, and nowhere for a circle", () => {
    expect(
      standardEllipse([
        [0, 0],
        [0, 1],
        [0, 3],
      ]).rotation,
    ).toBe(0);
    expect(
      standardEllipse([
        [0, 0],
        [1, 0],
        [3, 0],
      ]).rotation,
    ).toBe(90);
    const circle = standardEllipse([
      [0, 1],
      [1, 0],
      [0, -1],
      [-1, 0],
    ]);
    expect(circle.rotation).toBeNaN();
    expect(circle.summary().en).toContain("no main direction");
  });

  it("of degrees has axes in km: a degree of latitude is 111.2 km, one of longitude at 60° half of it", () => {
    const north = standardEllipse(
      [
        [10, 59],
        [10, 60],
        [10, 61],
      ],
      { coordinates: "degrees", size: "plain" },
    );
    expect(north.major).toBeCloseTo(111.195 * Math.sqrt(2 / 3), 2);
    const east = standardEllipse(
      [
        [9, 60],
        [10, 60],
        [11, 60],
      ],
      { coordinates: "degrees", size: "plain" },
    );
    expect(east.major).toBeCloseTo(north.major / 2, 2);
    expect(east.summary().en).toContain(" km");
  });

  it("takes columns of a frame: where the capitals lie", () => {
    const ours = standardEllipse(dataset("provincial-capitals"), {
      rows: "province",
      columns: ["longitude", "latitude"],
      coordinates: "degrees",
    });
    expect(ours.centre[0]).toBeGreaterThan(105);
    expect(ours.centre[0]).toBeLessThan(118);
    expect(ours.major).toBeGreaterThan(ours.minor);
  });

  it("refuses what isn't places", () => {
    expect(
      messageOf(() =>
        standardEllipse([
          [1, 2, 3],
          [1, 2, 3],
          [1, 2, 3],
        ]),
      ),
    ).toContain("`places` must have two columns, east and north");
    expect(
      messageOf(() =>
        standardEllipse([
          [1, 2],
          [2, 3],
        ]),
      ),
    ).toBe("InputError: standardEllipse: `places` must hold at least 3 places, got 2");
    expect(
      messageOf(() =>
        standardEllipse([
          [1, 2],
          [1, 2],
          [1, 2],
        ]),
      ),
    ).toBe("InputError: standardEllipse: `places` must not all lie in one point, got 3");
    expect(
      messageOf(() =>
        standardEllipse(
          [
            [30, 116],
            [31, 117],
            [28, 112],
          ],
          { coordinates: "degrees" },
        ),
      ),
    ).toBe("InputError: standardEllipse: `places.columns[1]` must be longitude, then latitude (within ±90), got 116");
    expect(
      messageOf(() =>
        standardEllipse(
          [
            [1, 2],
            [2, 3],
            [3, 5],
          ],
          { weights: [0, 0, 0] },
        ),
      ),
    ).toContain("`weights` must have a sum > 0");
  });
});

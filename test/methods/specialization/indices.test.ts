import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  gini,
  hachman,
  hoover,
  krugmanIndex,
  krugmanMatrix,
  localizationCurve,
  locationalGini,
  quotientGini,
  relativeDiversity,
  spatialGini,
  spIndex,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase, oracleMatrix, oracleRecords } from "../../oracles/load.js";
import { expectClose } from "./close.js";
import { vehiclesIn } from "./vehicles.js";
import { inSize } from "../../in-size.js";

type Numbers = Record<string, number>;

interface Printed<Expected> {
  readonly data: Readonly<Record<string, readonly number[]>>;
  readonly expected: Expected;
  readonly tolerance: number;
}

const jobs = oracleMatrix("syn_emp_t1.csv");
const regions = jobs.values.map((row) => row.reduce((a, b) => a + b, 0));
const industries = jobs.columns.map((_, i) => jobs.values.map((row) => row[i]));
const nation = industries.map((column) => column.reduce((a, b) => a + b, 0));
const population = oracleRecords("syn_regions.csv").map((row) => Number(row.pop));

function printed<Expected>(id: string): Printed<Expected> {
  return oracleCase<Expected>(id) as unknown as Printed<Expected>;
}

describe("the Hoover coefficient is that of", () => {
  it("REAT, against equal regions and against all jobs", () => {
    const { expected, tolerance } = oracleCase<{ equal: Numbers; vs_total: Numbers }>("hoover-reat");
    expectClose(
      industries.map((column) => hoover(column)),
      Object.values(expected.equal),
      tolerance,
    );
    const wanted = Object.values(expected.vs_total);
    expectClose(
      industries.map((column) => hoover(column, regions)),
      wanted,
      tolerance,
    );
  });

  it("EconGeo, in percent of population", () => {
    const { expected, tolerance } = oracleCase<{
      index: { byColumn: { "Hoover.index": number[] } };
    }>("hoover-index-econgeo");
    const ours = industries.map((column) => 100 * hoover(column, population));
    expectClose(ours, expected.index.byColumn["Hoover.index"], tolerance);
    const example = printed<number>("hoover.econgeo");
    expectClose([100 * hoover(example.data.ind, example.data.pop)], [example.expected], example.tolerance);
  });

  it("the German Länder in the textbook", () => {
    const { data, expected, tolerance } = printed<Numbers>("gini.hoover.german");
    expectClose([hoover(data.gdp, data.pop)], [expected.hoover], tolerance);
  });
});

describe("Gini coefficients are those of", () => {
  it("EconGeo: locational, to ½, and against population", () => {
    const half = oracleCase<{ byColumn: { "Loc.Gini": number[] } }>("locational-gini-econgeo");
    const ours = industries.map((column) => locationalGini(column, regions, { scale: "half" }));
    expectClose(ours, half.expected.byColumn["Loc.Gini"], half.tolerance);
    const one = oracleCase<{ byColumn: { "Hoover.Gini": number[] } }>("hoover-gini-econgeo");
    const against = industries.map((column) => locationalGini(column, population));
    expectClose(against, one.expected.byColumn["Hoover.Gini"], one.tolerance);
  });

  it("REAT: of the quotients, by industry and by region", () => {
    const { expected, tolerance } = oracleCase<{ conc: Numbers; spec: Numbers }>("gini-conc-spec-reat");
    const conc = industries.map((column) => quotientGini(column, regions));
    expectClose(conc, Object.values(expected.conc), tolerance);
    const spec = jobs.values.map((row) => quotientGini(row, nation));
    expectClose(spec, Object.values(expected.spec), tolerance);
  });

  it("Farhauer and Kröll's textbook: of the quotients", () => {
    for (const [id, reference] of [
      ["ginispatial.fk2013", "e_j"],
      ["ginispec.fk2013", "e_i"],
    ]) {
      const { data, expected, tolerance } = printed<number>(id);
      expectClose([quotientGini(data.e_ij, data[reference])], [expected], tolerance);
    }
  });
});

describe("indices of a region's structure are those of", () => {
  it("EconGeo: Krugman (against all, itself included), half of it, and Hachman", () => {
    const krugman = oracleCase<{ krugman: Numbers; specCoeff: Numbers }>("krugman-econgeo");
    const k = jobs.values.map((row) => krugmanIndex(row, nation));
    expectClose(k, Object.values(krugman.expected.krugman), krugman.tolerance);
    const half = jobs.values.map((row) => hoover(row, nation));
    expectClose(half, Object.values(krugman.expected.specCoeff), krugman.tolerance);
    const hach = oracleCase<Numbers>("hachman-econgeo");
    const ours = jobs.values.map((row) => hachman(row, nation));
    expectClose(ours, Object.values(hach.expected), hach.tolerance);
  });

  it("REAT: Krugman between two regions and two industries", () => {
    const { expected, tolerance } = oracleCase<{
      spec_R01_R02: number;
      conc_I01_I02: number;
    }>("krugman-reat");
    expectClose([krugmanIndex(jobs.values[0], jobs.values[1])], [expected.spec_R01_R02], tolerance);
    const pair = krugmanMatrix(jobs).at("R02", "R01");
    expectClose([pair], [expected.spec_R01_R02], tolerance);
    const other = krugmanMatrix(jobs, { between: "industries" }).at("I01", "I02");
    expectClose([other], [expected.conc_I01_I02], tolerance);
  });

  it("REAT: Duranton and Puga's relative diversity", () => {
    const { expected, tolerance } = oracleCase<{ durantonPuga: Numbers }>("durpug-coulter-dalton-reat");
    const ours = jobs.values.map((row) => relativeDiversity(row, nation));
    expectClose(ours, Object.values(expected.durantonPuga), tolerance);
  });
});

describe("vehicles of 2012 over 31 provinces against GDP", () => {
  it("have Hoover .3923, Σ(s−x)² .03471, Gini of the quotients .6109, locational Gini .520", () => {
    const { expected, tolerance } = oracleCase<Numbers>("vehicles-quotients-r");
    const { activity, gdp } = vehiclesIn(2012);
    const reference = [...gdp.values].reverse();
    const indices = { hoover, spatialGini, quotientGini, locationalGini };
    for (const [name, index] of Object.entries(indices)) {
      expectClose([index(activity.values, reference)], [expected[name]], tolerance);
    }
    expect(hoover(activity.values, reference)).toBeCloseTo(0.3923, 4);
    expect(spatialGini(activity.values, reference)).toBeCloseTo(0.03471, 5);
    expect(quotientGini(activity.values, reference)).toBeCloseTo(0.6109, 4);
    expect(locationalGini(activity.values, reference)).toBeCloseTo(0.52, 3);
  });
});

describe("identities", () => {
  const lists = fc
    .array(
      fc.tuple(
        fc.double({ min: 0, max: 1e3, noNaN: true }).map(inSize),
        fc.double({ min: 0.5, max: 1e3, noNaN: true }),
      ),
      {
        minLength: 2,
        maxLength: 12,
      },
    )
    .filter((pairs) => pairs.some(([x]) => x > 1e-3))
    .map((pairs) => [pairs.map(([x]) => x), pairs.map(([, y]) => y)] as const);

  it("Krugman is twice Hoover, and relative diversity its inverse", () => {
    fc.assert(
      fc.property(lists, ([values, reference]) => {
        const k = krugmanIndex(values, reference);
        expect(k).toBeCloseTo(2 * hoover(values, reference), 12);
        if (k > 1e-9) expect(relativeDiversity(values, reference) * k).toBeCloseTo(1, 12);
      }),
    );
  });

  it("twice the area over the localization curve is the locational Gini", () => {
    fc.assert(
      fc.property(lists, ([values, reference]) => {
        const curve = localizationCurve(values, reference);
        let area = 0;
        for (let k = 1; k < curve.reference.length; k++) {
          const width = curve.reference[k] - curve.reference[k - 1];
          area += width * (curve.industry[k] + curve.industry[k - 1]);
        }
        expect(locationalGini(values, reference)).toBeCloseTo(1 - area, 10);
      }),
    );
  });

  it("with equal regions both Ginis are the plain Gini", () => {
    fc.assert(
      fc.property(lists, ([values]) => {
        const equal = values.map(() => 3);
        expect(locationalGini(values, equal)).toBeCloseTo(gini(values), 10);
        expect(quotientGini(values, equal)).toBeCloseTo(gini(values), 10);
      }),
    );
  });

  it("a structure like the reference has no distance, and Hachman 1", () => {
    const twice = nation.map((x) => 2 * x);
    expect(hoover(twice, nation)).toBeCloseTo(0, 15);
    expect(spatialGini(twice, nation)).toBeCloseTo(0, 15);
    expect(hachman(twice, nation)).toBeCloseTo(1, 14);
    expect(locationalGini(twice, nation)).toBeCloseTo(0, 12);
  });

  it("structures with nothing in common have Krugman 2", () => {
    expect(krugmanIndex([1, 1, 0], [0, 0, 4])).toBe(2);
  });

  it("splitting a region moves the Gini of the quotients, not the locational one", () => {
    const [x, y] = [
      [30, 10, 60],
      [25, 25, 50],
    ];
    const [split, base] = [
      [15, 15, 10, 60],
      [12.5, 12.5, 25, 50],
    ];
    expect(locationalGini(split, base)).toBeCloseTo(locationalGini(x, y), 14);
    expect(quotientGini(split, base)).not.toBeCloseTo(quotientGini(x, y), 3);
  });

  it("the SP index of equal shares is the mean distance, and grows with the constant", () => {
    const distances = [
      [0, 1, 2],
      [1, 0, 3],
      [2, 3, 0],
    ];
    expect(spIndex([5, 5, 5], distances)).toBeCloseTo(12 / 9, 14);
    expect(spIndex([5, 5, 5], distances, { constant: 10 })).toBeCloseTo(120 / 9, 12);
    expect(spIndex([7, 0, 0], distances)).toBe(0);
  });
});

describe("the indices refuse", () => {
  const cases: [string, () => unknown, string][] = [
    ["an empty list", () => hoover([]), "hoover: `values` must hold at least 1 number, got an empty list"],
    ["all zeros", () => spatialGini([0, 0], [1, 1]), "spatialGini: `values` must have a sum > 0, got [0, 0]"],
    [
      "a negative value",
      () => krugmanIndex([1, -1], [1, 1]),
      "krugmanIndex: `values[1]` must be a finite number ≥ 0, got -1",
    ],
    [
      "a reference of another length",
      () => hoover([1, 2], [1, 2, 3]),
      "hoover: `reference` must hold 2 numbers like `values`, got 3",
    ],
    [
      "a reference of zero where it divides",
      () => locationalGini([1, 2], [0, 1]),
      "locationalGini: `reference[0]` must be a finite number > 0, got 0",
    ],
    [
      "the same for Hachman",
      () => hachman([1, 2], [0, 1]),
      "hachman: `reference[0]` must be a finite number > 0, got 0",
    ],
    [
      "the same for quotients",
      () => quotientGini([1, 2], [0, 1]),
      "quotientGini: `reference[0]` must be a finite number > 0, got 0",
    ],
    [
      "an unknown scale",
      () => locationalGini([1, 2], [1, 1], { scale: "two" as "one" }),
      'locationalGini: `scale` must be one of "one", "half", got "two"',
    ],
    [
      "the diversity of the reference's own structure",
      () => relativeDiversity([1, 2], [2, 4]),
      "relativeDiversity: `values` must differ from the reference's structure (the index is the inverse of the difference), got [1, 2]",
    ],
    [
      "distances of another size",
      () => spIndex([1, 2], [[0]]),
      'spIndex: `distances` must be 2 × 2 like `values`, got "1 × 1"',
    ],
    [
      "distances that aren't symmetric",
      () =>
        spIndex(
          [1, 2],
          [
            [0, 1],
            [2, 0],
          ],
        ),
      "spIndex: `distances[0][1]` must equal its mirror image 2, got 1",
    ],
    [
      "one region alone",
      () => krugmanMatrix([[1, 2]]),
      'krugmanMatrix: `activity.rows` must name at least 2, got ["1"]',
    ],
    [
      "a region of nothing",
      () =>
        krugmanMatrix([
          [1, 2],
          [0, 0],
        ]),
      'krugmanMatrix: `activity["2"]` must be > 0 in at least one industry, got [0, 0]',
    ],
  ];
  it.each(cases)("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});

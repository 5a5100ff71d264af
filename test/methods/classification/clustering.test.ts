import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { label } from "../../../src/base/index.js";
import { Frame } from "../../../src/frame/index.js";
import { clusterNumbers, hierarchicalClustering, kMeans, seededRandom } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase, oracleMatrix } from "../../oracles/load.js";

interface Tree {
  readonly heights: readonly number[];
  readonly cophenetic: number;
  readonly groups: readonly number[];
}
interface Found {
  readonly within: number;
  readonly silhouette: number;
  readonly groups: readonly number[];
}
const { expected, tolerance } = oracleCase<{
  readonly trees: Readonly<Record<string, Readonly<Record<string, Tree>>>>;
  readonly kmeans: Readonly<Record<"z-score" | "none", Readonly<Record<string, Found>>>>;
}>("clustering-scipy");
const arrests = oracleMatrix("USArrests.csv");
const LINKAGES = ["ward", "average", "complete", "single"] as const;

/** The same partition, whatever the groups are called. */
function partition(groups: readonly number[]): string {
  const order = [...new Set(groups)];
  return groups.map((group) => order.indexOf(group)).join(" ");
}

const near = (ours: number, theirs: number): void => {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(theirs)));
};

describe("trees of US arrests beside SciPy", () => {
  const of = (key: string, linkage: (typeof LINKAGES)[number]) =>
    hierarchicalClustering(arrests, {
      linkage,
      standardise: key === "none" ? "none" : "z-score",
      distance: key === "manhattan" ? "manhattan" : "euclidean",
    });

  for (const [key, trees] of Object.entries(expected.trees)) {
    it.each(Object.keys(trees))(`${key}, %s`, (linkage) => {
      const ours = of(key, linkage as (typeof LINKAGES)[number]);
      const theirs = trees[linkage];
      expect(ours.merges).toHaveLength(theirs.heights.length);
      for (const [k, { height }] of ours.merges.entries()) near(height, theirs.heights[k]);
      near(ours.cophenetic, theirs.cophenetic);
      if (new Set(theirs.groups).size === 4) expect(partition(ours.groupsAt(4))).toBe(partition(theirs.groups));
    });
  }
});

it("average linkage of EU agriculture beside R's agnes, with the agglomerative coefficient it prints", () => {
  const {
    expected: printed,
    tolerance: within,
    ...rest
  } = oracleCase<{
    readonly heights_sorted: readonly number[];
    readonly agglomerative_coefficient: number;
  }>("cluster.agriculture");
  const { names, X } = (rest as unknown as { readonly data: { readonly names: string[]; readonly X: number[][] } })
    .data;
  const tree = hierarchicalClustering(
    { rows: names, columns: ["GNP", "farm"], values: X },
    { linkage: "average", standardise: "none" },
  );
  for (const [k, { height }] of tree.merges.entries())
    expect(Math.abs(height - printed.heights_sorted[k])).toBeLessThan(within);
  expect(Math.abs(tree.agglomerative - printed.agglomerative_coefficient)).toBeLessThan(within);
});

const table = fc.integer({ min: 3, max: 12 }).chain((n) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
    minLength: n,
    maxLength: n,
  }),
);

describe("a tree itself", () => {
  it("has heights that never fall, every case once, and nested cuts", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...LINKAGES), (values, linkage) => {
        const tree = hierarchicalClustering(values, { linkage, standardise: "none" });
        const heights = tree.merges.map(({ height }) => height);
        expect(heights).toEqual(heights.toSorted((a, b) => a - b));
        expect(tree.order.toSorted((a, b) => a - b)).toEqual(values.map((_, i) => i));
        expect(tree.merges.at(-1)?.size).toBe(values.length);
        const [two, three] = [tree.groupsAt(2), tree.groupsAt(3)];
        const parents = new Set(three.map((group, i) => `${group} ${two[i]}`));
        expect(parents.size).toBe(3);
        expect(tree.cut(3).flat()).toHaveLength(values.length);
      }),
    );
  });

  it("standardised doesn't hang on units", () => {
    const scaled = { ...arrests, values: arrests.values.map(([a, ...rest]) => [1000 * a, ...rest]) };
    const heights = (data: typeof arrests) => hierarchicalClustering(data).merges.map(({ height }) => height);
    heights(scaled).forEach((height, k) => {
      expect(height).toBeCloseTo(heights(arrests)[k], 10);
    });
    expect(hierarchicalClustering(scaled, { standardise: "none" }).summary().en).toContain("Not standardised");
  });

  it("takes a frame, and its labels", () => {
    const frame = Frame.fromRecords([
      { region: label("江西", "Jiangxi"), lq: 1, share: 2 },
      { region: label("湖北", "Hubei"), lq: 1.1, share: 2 },
      { region: label("广东", "Guangdong"), lq: 5, share: 9 },
    ]);
    const tree = hierarchicalClustering(frame);
    expect(tree.cut(2).map((names) => names.map((name) => (name as { en: string }).en))).toEqual([
      ["Jiangxi", "Hubei"],
      ["Guangdong"],
    ]);
  });

  it("refuses Ward of city-block distances, too few cases, constants and cuts there aren't", () => {
    expect(messageOf(() => hierarchicalClustering([[1], [2], [4]], { distance: "manhattan" }))).toBe(
      'InputError: hierarchicalClustering: `distance` must be "euclidean" with Ward\'s method, got "manhattan"',
    );
    expect(messageOf(() => hierarchicalClustering([[1], [2]]))).toBe(
      "InputError: hierarchicalClustering: `data` must hold 3 to 1000 cases, got 2",
    );
    expect(
      messageOf(() =>
        hierarchicalClustering([
          [1, 3],
          [2, 3],
          [4, 3],
        ]),
      ),
    ).toBe(
      'InputError: hierarchicalClustering: `data["2"]` must differ between cases (leave a constant indicator out), got 3',
    );
    expect(messageOf(() => hierarchicalClustering([[1], [2], [4]]).cut(4))).toBe(
      "InputError: HierarchicalClustering.cut: `groups` must be a whole number from 1 to 3, got 4",
    );
    expect(messageOf(() => hierarchicalClustering([[1], [2], [4]], { linkage: "centroid" as never }))).toContain(
      "`linkage` must be one of",
    );
  });
});

describe("k-means of US arrests beside SciPy's best of 200 starts", () => {
  for (const standardise of ["z-score", "none"] as const) {
    it.each(["2", "3", "4"])(`${standardise}, %s groups`, (groups) => {
      const theirs = expected.kmeans[standardise][groups];
      const ours = kMeans(arrests, { groups: Number(groups), random: seededRandom(1), standardise, starts: 300 });
      near(ours.within, theirs.within);
      near(ours.silhouette, theirs.silhouette);
      expect(partition(Array.from(ours.measures.group.values))).toBe(partition(theirs.groups));
    });
  }
});

describe("k-means itself", () => {
  it("leaves each case with its nearest centre, and each centre the mean of its cases", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 4 }), (values, groups) => {
        fc.pre(new Set(values.map(String)).size >= groups && groups < values.length);
        const ours = kMeans(values, { groups, random: seededRandom(3), standardise: "none", starts: 5 });
        const centres = ours.members.map((_, g) =>
          [1, 2].map((j) => ours.centreTable().column(`mean${j}`).values[g] as number),
        );
        const away = (i: number, g: number): number =>
          Math.hypot(values[i][0] - centres[g][0], values[i][1] - centres[g][1]);
        const own = Array.from(ours.measures.group.values, (group) => group - 1);
        const within = own.reduce((sum, g, i) => sum + away(i, g) ** 2, 0);
        expect(ours.within).toBeCloseTo(within, 8);
        for (const [i, g] of own.entries()) {
          for (const other of centres.keys()) expect(away(i, g)).toBeLessThanOrEqual(away(i, other) + 1e-9);
        }
      }),
    );
  });

  it("gives the same for the same seed, and numbers groups by their first cases", () => {
    const by = (seed: number) => kMeans(arrests, { groups: 4, random: seededRandom(seed) });
    expect(by(5).measures.group.values).toEqual(by(5).measures.group.values);
    expect(by(5).of(String(arrests.rows[0]))).toBe(1);
  });

  it("a case alone has a silhouette of 0", () => {
    const ours = kMeans([[0], [1], [50]], { groups: 2, random: seededRandom(1), standardise: "none" });
    expect(ours.of("3", "silhouette")).toBe(0);
    expect(ours.of("1", "silhouette")).toBeCloseTo(49 / 50, 12);
  });

  it("refuses more groups than there are different cases", () => {
    const random = seededRandom(1);
    expect(messageOf(() => kMeans([[1], [1], [2], [2]], { groups: 3, random }))).toBe(
      "InputError: kMeans: `groups` must be below the number of cases, 4, and no more than the 2 different ones, got 3",
    );
    expect(messageOf(() => kMeans([[1], [2], [3]], { groups: 2 } as never))).toContain(
      "`random` must be a seeded generator",
    );
    expect(messageOf(() => clusterNumbers([[1], [2], [3], [9]], { random, most: 4 }))).toContain(
      "`most` must be below",
    );
  });
});

describe("clusterNumbers", () => {
  it("has squares within that fall, each as k-means has it", () => {
    const ours = clusterNumbers(arrests, { random: seededRandom(1), most: 4, starts: 300 });
    expect(ours.names).toEqual(["2", "3", "4"]);
    for (const name of ["2", "3", "4"]) near(ours.of(name, "within"), expected.kmeans["z-score"][name].within);
    expect(ours.best).toBe(2);
  });

  it("stops where cases end", () => {
    expect(clusterNumbers([[1], [2], [3], [9]], { random: seededRandom(1) }).names).toEqual(["2", "3"]);
  });
});

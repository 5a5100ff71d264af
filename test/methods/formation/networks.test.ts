import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { label } from "../../../src/base/index.js";
import { Frame } from "../../../src/frame/index.js";
import { networkMeasures } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

interface Found {
  readonly links: readonly (readonly [string, string])[];
  readonly names: readonly string[];
  readonly density: number;
  readonly centralization: number;
  readonly centrality: readonly number[];
  readonly betweenness: readonly number[];
  readonly parts: number;
  readonly largest: number;
  readonly rest: readonly number[];
  readonly withoutTwo: number;
}
const { expected, tolerance } = oracleCase<Readonly<Record<string, Found>>>("network-networkx");

describe("networks beside NetworkX", () => {
  it.each(Object.keys(expected))("%s", (key) => {
    const theirs = expected[key];
    const ours = networkMeasures(theirs.links, { names: theirs.names });
    const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(tolerance);
    near(ours.density, theirs.density);
    near(ours.centralization, theirs.centralization);
    near(ours.largest, theirs.largest);
    near(ours.without(theirs.names[0], theirs.names[1]), theirs.withoutTwo);
    expect(Math.max(...ours.parts)).toBe(theirs.parts);
    theirs.names.forEach((name, i) => {
      near(ours.of(name, "centrality"), theirs.centrality[i]);
      near(ours.of(name, "betweenness"), theirs.betweenness[i]);
      near(ours.of(name, "rest"), theirs.rest[i]);
    });
  });
});

describe("networkMeasures", () => {
  const twenty = Array.from({ length: 20 }, (_, i) => `供应商${i + 1}`);
  const star = twenty.map((name) => ["江铃", name] as const);

  it("tells a star from a ring that density can't tell apart", () => {
    const hub = networkMeasures(star);
    expect([hub.density, hub.centralization, hub.of("江铃", "rest")]).toEqual([20 / 210, 1, 1 / 20]);
    const names = ["江铃", ...twenty];
    const ring = networkMeasures(names.map((name, i) => [name, names[(i + 1) % 21]] as const));
    expect([ring.density, ring.centralization, ring.of("江铃", "rest")]).toEqual([0.1, 0, 1]);
    expect(ring.summary().zh).toContain("无论谁离开，其余成员都还连在一起。");
    expect(hub.summary().en).toContain("When 江铃 leaves, no more than 5% of the rest stay connected.");
  });

  it("keeps half of the rest where a second hub stays", () => {
    const two = networkMeasures([
      ["江铃", "昌河"],
      ...twenty.map((name, i) => [i % 2 ? "昌河" : "江铃", name] as const),
    ]);
    expect(two.of("江铃", "rest")).toBeCloseTo(11 / 21, 12);
    expect(two.centralization).toBeCloseTo(0.476, 3);
  });

  it("reads frames, names in two languages, and those without links", () => {
    const [jmc, supplier] = [label("江铃", "JMC"), label("甲", "A")];
    const frame = Frame.fromRecords([
      { firm: jmc, partner: supplier },
      { firm: supplier, partner: label("乙", "B") },
    ]);
    const ours = networkMeasures(frame);
    expect(ours.of("JMC", "degree")).toBe(1);
    expect(ours.of("甲", "betweenness")).toBe(1);
    const alone = networkMeasures([[jmc, supplier]], { names: [jmc, supplier, "丙"] });
    expect([alone.largest, alone.parts]).toEqual([2 / 3, [1, 1, 2]]);
  });

  it("counts a link once, whichever way it is written", () => {
    const once = networkMeasures([
      ["a", "b"],
      ["b", "c"],
    ]);
    const thrice = networkMeasures([
      ["a", "b"],
      ["b", "a"],
      ["b", "c"],
      ["b", "c"],
    ]);
    expect([thrice.count, thrice.density]).toEqual([once.count, once.density]);
  });

  it("has measures from 0 to 1, and all of them 1 where everybody knows everybody", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), { minLength: 3 });
    fc.assert(
      fc.property(pairs, (list) => {
        const links = list.filter(([a, b]) => a !== b).map(([a, b]) => [`n${a}`, `n${b}`] as const);
        fc.pre(new Set(links.flat()).size >= 3);
        const ours = networkMeasures(links);
        const all = [ours.density, ours.centralization, ours.largest];
        for (const name of ours.names)
          all.push(ours.of(name as string, "betweenness"), ours.of(name as string, "rest"));
        expect(all.every((value) => value >= 0 && value <= 1 + 1e-12)).toBe(true);
      }),
    );
    const full = networkMeasures([
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
    ]);
    expect([full.density, full.centralization, full.largest]).toEqual([1, 0, 1]);
  });

  it("refuses what is no network", () => {
    expect(messageOf(() => networkMeasures([["a", "b"]]))).toBe(
      "InputError: networkMeasures: `links` must have 3 to 2000 names, got 2",
    );
    expect(
      messageOf(() =>
        networkMeasures([
          ["a", "a"],
          ["b", "c"],
        ]),
      ),
    ).toContain("`links[0][1]` must be unlike");
    expect(messageOf(() => networkMeasures([["a", "b"]], { names: ["a", "c", "d"] }))).toContain(
      "`links[0]` must name only what `names` has",
    );
    expect(messageOf(() => networkMeasures([] as never))).toContain("be pairs of names, such as");
    expect(messageOf(() => networkMeasures(star).without("奇瑞"))).toContain('`names` must be one of "江铃"');
  });
});

import { describe, expect, it, vi } from "vitest";
import { dataset } from "../../src/frame/index.js";
import {
  bumpChart,
  compareRankings,
  type Figure,
  multiverse,
  rankRangeChart,
  tornadoChart,
  weightSensitivity,
} from "../../src/pure.js";
import { LOUD, PALETTE, QUIET } from "../../src/chart/index.js";
import { picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

const columns = [
  "vehicles",
  "gdpSecondary",
  "exports",
  "fixedAssetInvestment",
  "urbanizationShare",
  "highwayLength",
  "freight",
  "researchIntensity",
  "patentLevel",
  "foreignInvestment",
];
const data = dataset("province-indicators").where({ year: 2012 });
/** As large as a notebook in a classroom shows it. */
const size = { width: 831, height: 598 };
const [title] = dataset("province-indicators").sources.map((source) => source.title);

const charts: readonly (readonly [string, () => Figure, string])[] = [
  [
    "bump chart of thirty provinces",
    () =>
      bumpChart(compareRankings(data, { columns }), { highlight: ["江西", "北京", "天津"], source: title, ...size }),
    LOUD,
  ],
  [
    "bump chart of a few in one language",
    () =>
      bumpChart(
        {
          rows: ["甲", "乙"],
          columns: ["2009", "2012"],
          values: [
            [1, 2],
            [2, 1],
          ],
        },
        { language: "zh" },
      ),
    LOUD,
  ],
  [
    "rank ranges of thirty provinces",
    () => rankRangeChart(multiverse(data, { columns }), { highlight: ["江西"], source: title, ...size }),
    QUIET,
  ],
  [
    "tornado of ten indicators",
    () =>
      tornadoChart(weightSensitivity(data, { columns, weights: "entropyWeights", alternative: "江西" }), { ...size }),
    PALETTE[0],
  ],
];

describe("the picture of a comparison", () => {
  for (const [name, make, colour] of charts) {
    it(`${name}: nothing is cut off, marks and words are there`, async () => {
      const drawn = await picture(make());
      expect(drawn.edgeIsClear()).toBe(true);
      expect(drawn.count(colour, 3)).toBeGreaterThan(400);
      expect(drawn.count("#1f2933", 20)).toBeGreaterThan(200);
      expect(drawn.bytes).toBeLessThan(260_000);
    });
  }
});

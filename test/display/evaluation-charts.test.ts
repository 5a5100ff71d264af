import { describe, expect, it, vi } from "vitest";
import {
  dataEnvelopment,
  type Figure,
  frontierChart,
  hierarchyChart,
  hierarchyPriorities,
  judgementHeatmap,
  judgementMatrix,
  label,
} from "../../src/pure.js";
import { PALETTE } from "../../src/chart/index.js";
import { picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

const source = label("示例判断", "illustrative judgements");
const top = [
  label("生产要素", "factor conditions"),
  label("需求条件", "demand conditions"),
  label("相关产业", "related industries"),
  label("企业战略", "firm strategy"),
];
const tree = {
  目标: judgementMatrix(top, [[3, 2, 5], [1 / 2, 3], [4]]),
  生产要素: judgementMatrix(
    [
      label("研发投入强度", "R&D intensity"),
      label("专利授权量", "patents granted"),
      label("公路货运量", "road freight"),
    ],
    [[3, 7], [4]],
  ),
  专利授权量: judgementMatrix([label("发明专利", "inventions"), label("实用新型", "utility models")], [[9]]),
};
const many = Object.fromEntries(
  Array.from({ length: 5 }, (_, i) => [
    `准则层第${i + 1}个要素`,
    {
      measured: Object.fromEntries(
        Array.from({ length: 5 }, (_, j) => [
          `说得比较长的一个指标名称之 ${i + 1}.${j + 1}`,
          1 + ((i * 5 + j * 3) % 7) ** 2,
        ]),
      ),
    },
  ]),
);
const crowded = {
  目标: { measured: Object.fromEntries(Object.keys(many).map((name, i) => [name, [40, 1, 7, 3, 0.4][i]])) },
  ...many,
};
const doubtful = judgementMatrix(
  [...top, label("机会", "chance")],
  [[3, 1 / 2, 5, 2], [1 / 2, 3, 1 / 7], [4, 1 / 3], [3]],
);

const shops = dataEnvelopment(
  {
    rows: ["A", "B", "C"],
    columns: [label("员工", "staff"), label("销售", "sales")],
    values: [
      [2, 1],
      [3, 3],
      [7, 4],
    ],
  },
  { inputs: "员工", outputs: "销售", returns: "variable" },
);
const clinics = dataEnvelopment(
  {
    rows: ["A", "B", "C"],
    columns: [label("医生", "doctors"), label("床位", "beds"), label("门诊", "visits")],
    values: [
      [2, 4, 1],
      [7, 3, 1],
      [4, 1, 1],
    ],
  },
  { inputs: ["医生", "床位"], outputs: "门诊" },
);

const charts: readonly (readonly [string, () => Figure, string])[] = [
  ["hierarchy of three levels", () => hierarchyChart(hierarchyPriorities(tree), { source }), PALETTE[0]],
  ["hierarchy of many small leaves", () => hierarchyChart(hierarchyPriorities(crowded), { source }), PALETTE[2]],
  ["hierarchy of one level", () => hierarchyChart(hierarchyPriorities({ 目标: tree.目标 })), PALETTE[3]],
  ["judgement matrix", () => judgementHeatmap(doubtful, { source }), "#f4f4f2"],
  [
    "judgement matrix with gaps",
    () => judgementHeatmap({ "研发/人才": 3, "人才/成本": 9, "成本/市场": 1 / 4 }),
    "#f4f4f2",
  ],
  ["frontier of one input and one output", () => frontierChart(shops, { highlight: "C", source }), PALETTE[2]],
  ["frontier of two inputs", () => frontierChart(clinics, { highlight: "B" }), PALETTE[0]],
];

describe("the picture of an evaluation chart", () => {
  for (const [name, make, colour] of charts) {
    it(`${name}: nothing is cut off, areas and words are there`, async () => {
      const drawn = await picture(make());
      expect(drawn.edgeIsClear()).toBe(true);
      expect(drawn.count(colour, 3)).toBeGreaterThan(400);
      expect(drawn.count("#1f2933", 20)).toBeGreaterThan(200);
      expect(drawn.bytes).toBeLessThan(260_000);
    });
  }
});

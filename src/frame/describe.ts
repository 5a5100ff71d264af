import { type Column, type Label, Table } from "../base/index.js";
import { cellWords } from "./cell.js";
import { quantile } from "../math/index.js";
import type { FrameColumn } from "./frame-column.js";
import { summarize } from "./summary.js";

const heads: readonly (readonly [string, Label])[] = [
  ["count", { zh: "个数", en: "count" }],
  ["missing", { zh: "缺失", en: "missing" }],
  ["mean", { zh: "均值", en: "mean" }],
  ["sd", { zh: "标准差", en: "standard deviation" }],
  ["min", { zh: "最小值", en: "minimum" }],
  ["lowerQuartile", { zh: "下四分位数", en: "lower quartile" }],
  ["median", { zh: "中位数", en: "median" }],
  ["upperQuartile", { zh: "上四分位数", en: "upper quartile" }],
  ["max", { zh: "最大值", en: "maximum" }],
];

/** The columns of numbers in a table of their usual summaries. @internal */
export function describeColumns(title: Label, columns: readonly FrameColumn[]): Table {
  const numeric = columns.filter((column) => column.kind === "number");
  const described = numeric.map((column) => describe(column));
  return new Table({
    title: { zh: `${title.zh}：描述统计`, en: `${title.en}: summary` },
    columns: [
      nameOfColumns(numeric),
      {
        name: "unit",
        label: { zh: "单位", en: "unit" },
        values: numeric.map((c) => c.unit ?? null),
      },
      ...heads.map(([name, label], k) => ({ name, label, values: described.map((row) => row[k]) })),
    ],
    note: {
      zh: "缺失值不计入；标准差除以 n − 1；四分位数按线性内插（R 第 7 型）。",
      en: "Missing cells don't count; standard deviation by n − 1; quartiles by linear interpolation (R's type 7).",
    },
  });
}

function describe(column: FrameColumn): readonly (number | null)[] {
  const there = column.values.filter((cell) => typeof cell === "number");
  const quartile = (share: number): number | null => (there.length === 0 ? null : quantile(there, share));
  return [
    there.length,
    column.values.length - there.length,
    summarize(there, "mean") ?? null,
    summarize(there, "sd") ?? null,
    ...[0, 0.25, 0.5, 0.75, 1].map(quartile),
  ];
}

/** How many cells each column lacks, and where the first is. @internal */
export function missingCells(title: Label, columns: readonly FrameColumn[]): Table {
  const gaps = columns.map((column) => column.values.flatMap((cell, i) => (cell === null ? [i] : [])));
  return new Table({
    title: { zh: `${title.zh}：缺失值`, en: `${title.en}: missing cells` },
    columns: [
      nameOfColumns(columns),
      count(
        "rows",
        { zh: "行数", en: "rows" },
        columns.map((column) => column.values.length),
      ),
      count(
        "missing",
        { zh: "缺失", en: "missing" },
        gaps.map((gap) => gap.length),
      ),
      {
        name: "first",
        label: { zh: "第一处", en: "first" },
        values: gaps.map((gap) => (gap.length === 0 ? null : rowWords(columns, gap[0]))),
      },
    ],
  });
}

function nameOfColumns(columns: readonly FrameColumn[]): Column {
  return {
    name: "column",
    label: { zh: "列", en: "column" },
    values: columns.map((column) => column.label),
  };
}

function count(name: string, label: Label, values: readonly number[]): Column {
  return { name, label, values, decimals: 0 };
}

/** A row by its place and its first two cells: "row 3: 江西, 2012". */
function rowWords(columns: readonly FrameColumn[], i: number): Label {
  const said = columns
    .slice(0, 2)
    .map((column) => column.values[i])
    .filter((cell) => cell !== null)
    .map(cellWords)
    .join(", ");
  return { zh: `第 ${i + 1} 行：${said}`, en: `row ${i + 1}: ${said}` };
}

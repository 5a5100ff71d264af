import { describe, expect, it } from "vitest";
import {
  dataset,
  demandShock,
  hypotheticalExtraction,
  inputOutputTable,
  inputOutputTableOf,
  keySectors,
  outputMultipliers,
  powerOfDispersion,
  upstreamness,
} from "../../../src/index.js";

/** A flow below zero, as a table with scrap or re-exports may have: doubtful, and not certainly wrong. */
const table = inputOutputTableOf({
  flows: {
    rows: ["农业", "工业", "服务业"],
    columns: ["农业", "工业", "服务业"],
    values: [
      [150, 500, 30],
      [200, -100, 90],
      [40, 60, 70],
    ],
  },
  finalDemand: [320, 1810, 830],
});

const DOUBT = "Doubtful: flows: 工业 → 工业 must be a flow ≥ 0, got -100.";

describe("what is doubtful about a table of one's own", () => {
  it.each([
    ["multipliers", () => outputMultipliers(table)],
    ["dispersion", () => powerOfDispersion(table)],
    ["key sectors", () => keySectors(table)],
    ["upstreamness", () => upstreamness(table)],
    ["a shock", () => demandShock(table, { 农业: 1 })],
    ["an extraction", () => hypotheticalExtraction(table)],
  ])("is said under %s", (_, make) => {
    expect(make().toTable().note?.en).toContain(DOUBT);
  });

  it("is counted where there is more, and the audit lists it", () => {
    const beyond = inputOutputTableOf({
      flows: [
        [150, -5],
        [900, 100],
      ],
      finalDemand: [855, 1000],
    });
    const note = outputMultipliers(beyond).toTable().note?.zh;
    expect(note).toContain("存疑 2 处（见 auditInputOutput），如：中间流量：1 → 2 应是 ≥ 0 的流量，现在是 -5。");
  });

  it("is said of a system that magnifies errors, for which the inverse is looked at", () => {
    const fragile = inputOutputTableOf({
      flows: [
        [0, 999.99],
        [999.99, 0],
      ],
      finalDemand: [0.01, 0.01],
    });
    expect(outputMultipliers(fragile).toTable().note?.en).toContain("the inverse can magnify the table's errors");
  });

  it("isn't there in a table without doubts: its notes are the convention alone", () => {
    const nation = inputOutputTable(dataset("input-output-2012"));
    for (const result of [outputMultipliers(nation), powerOfDispersion(nation), keySectors(nation)]) {
      expect(result.toTable().note?.en).not.toContain("Doubtful");
    }
  });
});

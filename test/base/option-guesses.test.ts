import { describe, expect, it } from "vitest";
import { checkPrinted, explore, Frame, rankingChart, scatterChart, show } from "../../src/index.js";
import { messageOf } from "../message.js";

const frame = Frame.fromRecords([
  { firm: "甲", sales: 50, staff: 4 },
  { firm: "乙", sales: 30, staff: 3 },
]);
const said = (call: () => unknown): string => messageOf(call);
const ranked = (options: object): string => said(() => rankingChart(frame, { columns: "sales", ...options }));

describe("an option as other libraries call it", () => {
  it("is answered with the one there is", () => {
    expect(ranked({ digits: 1 })).toContain("must be written { decimals: 1 }");
    expect(ranked({ sort: "ascending" })).toContain('must be written { order: "ascending" }');
    expect(ranked({ top: 10 })).toContain(".head(10)");
    const scattered = said(() => scatterChart(frame, { x: "sales", y: "staff" } as object));
    expect(scattered).toContain('must be written { columns: ["sales", "staff"] }');
  });

  it("that the house decides is to be left out, and what isn't known is told as before", () => {
    expect(ranked({ color: "red" })).toContain("`color` must be left out");
    expect(ranked({ logScale: true })).toContain("take logarithms first");
    expect(ranked({ percent: true })).toContain("must be one of its options");
  });

  it("as a bare text or number is written with its name", () => {
    expect(said(() => show(frame, 2 as never))).toContain("write { decimals: 2 }");
    expect(said(() => show(frame, "产值" as never))).toContain('write { title: "产值" }');
    expect(said(() => rankingChart(frame, "sales" as never))).toContain('write { columns: "sales" }');
  });
});

it("a text with a frame or a table in it has its contents", () => {
  expect(`${frame}`).toContain("甲");
  expect(`${show([1, 2])}`).not.toContain("[object");
});

it("cells of a printed table may be parted by commas, but not those of thousands", () => {
  expect(checkPrinted("firm,sales\n甲,50", frame).agrees).toBe(true);
  expect(checkPrinted("firm，sales\n甲，51", frame).agrees).toBe(false);
  expect(checkPrinted("firm sales\n甲 50\n乙 30", frame).compared).toBe(2);
});

it("a picture is found by what it is about", () => {
  expect(said(() => explore("gini" as never, {} as never))).toContain('be written "lorenz"');
});

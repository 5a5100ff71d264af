import { describe, expect, it } from "vitest";
import { cellsQuery, largestPlantsQuery } from "../../src/registry/index.js";
import { messageOf } from "../message.js";

const columns = { region: "province", industry: "sic2", size: "employees" };

describe("the queries are texts with names put in", () => {
  it("quoted, so that a name is nothing but a name", () => {
    const evil = 'x" FROM t; DROP TABLE t; --';
    const text = cellsQuery({ ...columns, size: evil, table: "from" });
    expect(text).toContain('TRY_CAST("x"" FROM t; DROP TABLE t; --" AS DOUBLE)');
    expect(text).toContain('FROM "from"');
    expect(cellsQuery(columns)).toContain('FROM "registry"');
  });

  it("and the same for the same names", () => {
    expect(cellsQuery(columns)).toBe(cellsQuery({ ...columns }));
    expect(largestPlantsQuery({ ...columns, count: 4 })).toContain("place <= 4");
    expect(cellsQuery({ ...columns, id: "uscc" })).toContain("GROUP BY id");
    expect(cellsQuery(columns)).not.toContain("GROUP BY id");
  });

  it.each<[string, () => unknown, string]>([
    [
      "no name",
      () => cellsQuery({ ...columns, size: "" }),
      'cellsQuery: `size` must be the name of a column, one line of text, such as "region", got an empty text',
    ],
    [
      "two lines",
      () => cellsQuery({ ...columns, region: "a\nb" }),
      'cellsQuery: `region` must be the name of a column, one line of text, such as "region", got "a\\nb"',
    ],
    [
      "half a plant",
      () => largestPlantsQuery({ ...columns, count: 0.5 }),
      "largestPlantsQuery: `count` must be a whole number from 1 to 1000, got 0.5",
    ],
  ])("but for %s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});

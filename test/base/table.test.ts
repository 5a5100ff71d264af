import { describe, expect, it } from "vitest";
import { cellText, isLabel, label, nameColumn, Table } from "../../src/base/index.js";
import { messageOf } from "../message.js";

const InputError = "InputError: ";

const title = label("表", "Table");
const regions = nameColumn("region", label("地区", "region"), [label("江西", "Jiangxi"), "R02"]);

describe("a table", () => {
  it("gives its rows as records", () => {
    const values = { name: "lq", label: title, values: [0.79, null] };
    const table = new Table({ title, columns: [regions, values] });
    expect(table.length).toBe(2);
    expect(table.records()).toEqual([
      { region_zh: "江西", region_en: "Jiangxi", lq: 0.79 },
      { region_zh: "R02", region_en: "R02", lq: null },
    ]);
    expect(table.records().find((row) => row.region_zh === "江西")?.lq).toBe(0.79);
    expect(messageOf(() => table.records().find((row) => row.region === "江西"))).toBe(
      "InputError: records: `row.region` must be written row.region_zh or row.region_en: a name in two languages equals neither text, got undefined",
    );
    expect(JSON.stringify(table.records()[1])).toBe('{"region_zh":"R02","region_en":"R02","lq":null}');
  });

  it("refuses columns of unequal length", () => {
    const short = { name: "lq", label: title, values: [1] };
    expect(messageOf(() => new Table({ title, columns: [regions, short] }))).toBe(
      `${InputError}Table: \`columns[lq]\` must have 2 cells like the first column, got 1`,
    );
  });

  it("refuses two columns of one name", () => {
    expect(messageOf(() => new Table({ title, columns: [regions, regions] }))).toBe(
      `${InputError}Table: \`columns\` must have names unlike each other, got "region"`,
    );
  });

  it("says which columns there are when one is unknown", () => {
    const table = new Table({ title, columns: [regions] });
    expect(table.column("region").values.length).toBe(2);
    expect(messageOf(() => table.column("gdp"))).toBe(
      `${InputError}Table.column: \`name\` must be one of its columns (region), got "gdp"`,
    );
  });
});

describe("a cell", () => {
  it("is text in the language asked for, empty where there is nothing", () => {
    expect(cellText(label("江西", "Jiangxi"), "en")).toBe("Jiangxi");
    expect(cellText(null)).toBe("");
    expect(cellText(3)).toBe("3");
    expect(isLabel(null)).toBe(false);
  });

  it("takes a plain text as title, and says what plain numbers need", () => {
    expect(new Table({ title: "表", columns: [], note: "注" }).note?.en).toBe("注");
    expect(() => new Table([{ a: 1 }] as never)).toThrow(/made by show\(\{ Jiangxi: 0\.79 \}\)\), got \[/);
  });

  it("gives its first rows with everything else as it was", () => {
    const table = new Table({
      title: label("排名", "Ranking"),
      columns: [{ name: "lq", label: label("区位商", "LQ"), values: [5, 3, 1] }],
      main: "lq",
    });
    expect(table.head(2).column("lq").values).toEqual([5, 3]);
    expect(table.head(2).main).toBe("lq");
    expect(table.head().length).toBe(3);
  });
});

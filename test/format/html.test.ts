import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { type Label, label, Table } from "../../src/base/index.js";
import { barChart } from "../../src/chart/index.js";
import { tableToHtml, tableToLatex } from "../../src/format/index.js";
import { awkward, numbered } from "./awkward.js";

function texts(html: string, selector: string): string[] {
  const document = new JSDOM(html).window.document;
  return [...document.querySelectorAll(selector)].map((element) => element.textContent ?? "");
}

describe("tableToHtml", () => {
  const html = tableToHtml(awkward);

  it("shows every text as it is, and holds no script, style sheet or address", () => {
    expect(texts(html, "td:first-child")).toEqual(["江西 Jiangxi", "<script>alert(1)</script>", 'a|b*c_"d"', "=1+1"]);
    expect(texts(html, "caption")).toEqual(["棘手 <b>Awkward | table"]);
    expect(texts(html, "script, style, link, img, iframe, b")).toEqual([]);
    expect(html).not.toMatch(/https?:|url\(|\son\w+=/);
  });

  it("puts Chinese over English with the unit, and each alone if asked", () => {
    expect(texts(html, "th")[2]).toBe("产量（万辆）output (10 000 vehicles)");
    expect(texts(tableToHtml(awkward, { language: "zh" }), "th")[2]).toBe("产量（万辆）");
    expect(texts(tableToHtml(awkward, { language: "en" }), "th")[2]).toBe("output (10 000 vehicles)");
    expect(texts(tableToHtml(awkward, { language: "en" }), "td")[0]).toBe("Jiangxi");
  });

  it("says once what has one text, with the brackets of its language", () => {
    const [yuan, km] = [label("万元", "万元"), label("km²", "km²")];
    const columns = [
      { name: "产值", label: label("产值", "产值"), unit: yuan, values: [1] },
      { name: "area", label: label("area", "area"), unit: km, values: [2] },
    ];
    const table = new Table({ title: "t", columns });
    expect(texts(tableToHtml(table), "th")).toEqual(["产值（万元）", "area (km²)"]);
    expect(tableToLatex(table).split("\\toprule\n")[1]).toMatch(/^产值（万元） & area .*\\\\\n\\midrule/);
    expect(barChart(table, { columns: "产值" }).layout.yaxis).toMatchObject({ title: { text: "产值（万元）" } });
  });

  it("sets numbers right with thousands, years without, nothing as a dash", () => {
    expect(texts(html, "td:nth-child(3)")).toEqual(["34.40", "1,927.62", "—", "-5.00"]);
    expect(texts(html, "td:nth-child(2)")).toEqual(["2012", "2013", "2014", "—"]);
    const cells = [...new JSDOM(html).window.document.querySelectorAll("td")];
    expect(cells[2].style.textAlign).toBe("right");
    expect(cells[0].style.textAlign).toBe("left");
  });

  it("shows a long table's head, tail and size", () => {
    const long = tableToHtml(numbered(403));
    const cells = texts(long, "td");
    expect(cells.length).toBe(61);
    expect(cells.slice(29, 32)).toEqual(["30", "⋮", "374"]);
    expect(cells.at(-1)).toBe("403");
    expect(long).toContain("共 403 行，显示 60 行 · 60 of 403 rows");
    expect(tableToHtml(numbered(60))).not.toContain("rows");
    expect(texts(tableToHtml(numbered(5), { maxRows: 3 }), "td")).toEqual(["1", "2", "⋮", "5"]);
  });

  it("puts the columns of a group under its name", () => {
    const column = (name: string, title: Label) => ({ name, label: title, values: [1] });
    const grouped = new Table({
      title: label("总方差解释", "Total variance explained"),
      columns: [
        column("factor", label("因子", "factor")),
        column("initial", label("初始：总计", "Initial: Total")),
        column("cumulative", label("初始：累积 %", "Initial: Cumulative %")),
        column("after", label("旋转：总计", "Rotated: Total")),
      ],
    });
    const shown = tableToHtml(grouped, { language: "en" });
    expect(texts(shown, "tr:first-child th")).toEqual(["factor", "Initial", "Rotated: Total"]);
    expect(texts(shown, "tr:nth-child(2) th")).toEqual(["Total", "Cumulative %"]);
    expect(shown).toContain('<th scope="colgroup" colspan="2"');
    expect(shown.match(/rowspan="2"/g)?.length).toBe(2);
    expect(tableToLatex(grouped, { language: "en" })).toContain(
      [
        "\\toprule",
        " & \\multicolumn{2}{c}{Initial} &  \\\\",
        "\\cmidrule(lr){2-3}",
        "factor & Total & Cumulative \\% & Rotated: Total \\\\",
        "\\midrule",
      ].join("\n"),
    );
  });

  it("takes a table without rows or columns", () => {
    expect(texts(tableToHtml(numbered(0)), "td")).toEqual([]);
    expect(texts(tableToHtml(new Table({ title: label("空", "empty"), columns: [] })), "th")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { label, Steps, Table } from "../../src/base/index.js";
import {
  escapeLatex,
  stepsToMarkdown,
  stepsToText,
  tableToCsv,
  tableToHtml,
  tableToLatex,
  tableToMarkdown,
  tableToText,
} from "../../src/format/index.js";
import { messageOf } from "../message.js";
import { awkward, numbered } from "./awkward.js";

describe("an export", () => {
  it("takes a result or a frame, and says what plain numbers need", () => {
    const source = { toTable: () => awkward };
    const exports = { tableToCsv, tableToHtml, tableToLatex, tableToMarkdown, tableToText };
    for (const [name, write] of Object.entries(exports)) {
      expect(write(source)).toBe(write(awkward));
      for (const wrong of [undefined, 3, "a", [1, 2], {}]) {
        expect(messageOf(() => write(wrong as never))).toContain(
          `InputError: ${name}: \`source\` must be a result, a frame or a table; plain numbers and lists become one by show(…), got `,
        );
      }
    }
  });
});

describe("tableToMarkdown", () => {
  it("keeps pipes, stars and HTML of the data from acting", () => {
    expect(tableToMarkdown(awkward, { language: "en" })).toBe(
      [
        "**Awkward \\| table**",
        "",
        "| region | year | output (10 000 vehicles) |",
        "| :--- | ---: | ---: |",
        "| Jiangxi | 2012 | 34.40 |",
        "| &lt;script&gt;alert(1)&lt;/script&gt; | 2013 | 1,927.62 |",
        '| a\\|b\\*c\\_"d" | 2014 | — |',
        "| =1+1 | — | -5.00 |",
        "",
        "Source: A &amp; B, 5% of \\$x\\_1\\$",
        "",
      ].join("\n"),
    );
  });

  it("writes both languages over each other in the header, and all rows", () => {
    expect(tableToMarkdown(awkward)).toContain("| 地区<br>region |");
    expect(tableToMarkdown(numbered(403)).split("\n").length).toBe(403 + 5);
    expect(tableToMarkdown(numbered(9), { maxRows: 2 })).toContain("| 1 |\n| ⋮ |\n| 9 |\n\n共 9 行");
  });
});

describe("tableToLatex", () => {
  it("folds a table of more than six rows in a derivation, and no shorter one", () => {
    const table = (n: number) => {
      const values = Array.from({ length: n }, (_, i) => i);
      return new Table({ title: label("表 <1>", "Table"), columns: [{ name: "x", label: label("x", "x"), values }] });
    };
    const written = (n: number) =>
      stepsToMarkdown(new Steps(label("步骤", "Steps"), [{ title: label("一", "one"), table: table(n) }]));
    expect(written(6)).not.toContain("<details>");
    expect(written(7)).toContain("<details><summary>表 &lt;1&gt;（7 行） Table (7 rows)</summary>\n\n");
    expect(written(7).endsWith("\n\n</details>")).toBe(true);
  });

  it("writes booktabs with every sign escaped", () => {
    expect(tableToLatex(awkward, { reference: "tab:a" })).toBe(
      [
        "\\begin{table}[htbp]\\centering",
        "\\caption{棘手 \\textless{}b\\textgreater{} Awkward \\textbar{} table}\\label{tab:a}",
        "\\begin{tabular}{lrr}",
        "\\toprule",
        "地区 & 年份 & 产量（万辆） \\\\",
        "region & year & output (10 000 vehicles) \\\\",
        "\\midrule",
        "江西 Jiangxi & 2012 & 34.40 \\\\",
        "\\textless{}script\\textgreater{}alert(1)\\textless{}/script\\textgreater{} & 2013 & 1,927.62 \\\\",
        'a\\textbar{}b*c\\_"d" & 2014 & — \\\\',
        "=1+1 & — & $-$5.00 \\\\",
        "\\bottomrule",
        "\\end{tabular}",
        "\\par\\smallskip{\\footnotesize 资料来源：A \\& B}",
        "\\par\\smallskip{\\footnotesize Source: A \\& B, 5\\% of \\$x\\_1\\$}",
        "\\end{table}",
        "",
      ].join("\n"),
    );
  });

  it("writes Greek letters, indices and signs by their commands, which a font for text would leave out", () => {
    expect(escapeLatex("χ²(21) ≥ β₁xᵢ")).toBe("$\\chi$$^2$(21) $\\ge$ $\\beta$$_1$x$_i$");
  });

  it("makes what is wider than a page of text as wide as it is, and nothing else", () => {
    const table = (n: number) =>
      new Table({
        title: label("表", "Table"),
        columns: Array.from({ length: n }, (_, j) => ({
          name: `column${j}`,
          label: label("列", "column"),
          values: [1],
        })),
      });
    expect(tableToLatex(table(8))).not.toContain("resizebox");
    expect(tableToLatex(table(9))).toMatch(/\n\\resizebox\{.*\\linewidth.*\}\{!\}\{\\begin\{tabular\}\{r{9}\}\n/);
    expect(tableToLatex(table(9))).toContain("\n\\end{tabular}}\n");
  });

  it("writes powers of ten as such", () => {
    const values = [4.8e-49, 0.5];
    const table = new Table({
      title: label("检验", "Test"),
      columns: [{ name: "p", label: label("p", "p"), values, decimals: 3 }],
    });
    expect(tableToLatex(table)).toContain("\n4.8$\\times 10^{-49}$ \\\\\n0.500 \\\\");
  });
});

describe("tableToCsv", () => {
  it("keeps every digit, and both languages of names", () => {
    expect(tableToCsv(awkward)).toBe(
      [
        "region_zh,region_en,year,output",
        "江西,Jiangxi,2012,34.4",
        "<script>alert(1)</script>,<script>alert(1)</script>,2013,1927.62",
        '"a|b*c_""d""","a|b*c_""d""",2014,',
        "=1+1,=1+1,,-5",
        "",
      ].join("\n"),
    );
    const thirds = new Table({
      title: label("三", "three"),
      columns: [{ name: "x", label: label("x", "x"), values: [1 / 3], decimals: 1 }],
    });
    expect(Number(tableToCsv(thirds).split("\n")[1])).toBe(1 / 3);
  });

  it("for a spreadsheet: byte-order mark, CRLF, titles, and no text that runs as a formula", () => {
    expect(tableToCsv(awkward, { excel: true, language: "zh" })).toBe(
      [
        "\uFEFF地区,年份,产量（万辆）",
        "江西,2012,34.4",
        "<script>alert(1)</script>,2013,1927.62",
        '"a|b*c_""d""",2014,',
        "'=1+1,,-5",
        "",
      ].join("\r\n"),
    );
  });

  it.each(["=2+2", "+A1", "-1+1", "@SUM(A1)", "\t=1", "\n=1", "＝1+1", "＋1", "－1+1", "＠A1"])(
    "for a spreadsheet: a title %j doesn't run as a formula either",
    (title) => {
      const column = { name: "x", label: label(title, title), values: [title, "a"] };
      const table = new Table({ title: label("表", "Table"), columns: [column] });
      const [header, first] = tableToCsv(table, { excel: true }).slice(1).split("\r\n");
      expect(header).toBe(title === "\n=1" ? '"\'\n=1"' : `'${title}`);
      expect(first).toBe(header);
    },
  );
});

describe("tableToText", () => {
  it("counts two places for a Chinese character", () => {
    const table = new Table({
      title: label("集中度", "Concentration"),
      columns: [
        { name: "region", label: label("地区", "region"), values: ["内蒙古", "R1"] },
        { name: "value", label: label("值", "value"), values: [12.5, 3] },
      ],
    });
    expect(tableToText(table, { language: "zh" })).toBe("集中度\n地区      值\n内蒙古  12.5\nR1       3.0");
  });

  it("shows the size of a long table", () => {
    expect(tableToText(numbered(403), { language: "en" })).toContain("\n60 of 403 rows");
  });
});

describe("steps", () => {
  const steps = new Steps(label("区位商的计算", "Location quotient by hand"), [
    {
      title: label("份额", "shares"),
      formula: "s = \\dfrac{x}{X}",
      numbers: "\\dfrac{34.4}{1927.62} = 0.0178",
      note: label("江西占全国的份额", "Jiangxi's share"),
    },
    { title: label("表*", "table*"), table: numbered(1) },
  ]);

  it("are Markdown with formulas in TeX", () => {
    expect(stepsToMarkdown(steps)).toBe(
      [
        "**区位商的计算 Location quotient by hand**",
        "**1.** 份额 shares",
        "$$s = \\dfrac{x}{X}$$",
        "$$\\dfrac{34.4}{1927.62} = 0.0178$$",
        "江西占全国的份额<br>Jiangxi's share",
        "**2.** 表\\* table\\*",
        "**长表 Long**",
        "| 序号<br>number |\n| ---: |\n| 1 |",
      ].join("\n\n"),
    );
  });

  it("are plain text too", () => {
    expect(stepsToText(steps, { language: "en" })).toBe(
      [
        "Location quotient by hand",
        "1. shares\n   s = \\dfrac{x}{X}\n   \\dfrac{34.4}{1927.62} = 0.0178\n   Jiangxi's share",
        "2. table*\nLong\nnumber\n     1",
      ].join("\n\n"),
    );
  });
});

import { describe, expect, it, vi } from "vitest";
import { type Label, label, Result, Steps, Table } from "../../src/base/index.js";
import { Figure } from "../../src/chart/index.js";
import {
  type MimeBundle,
  PLOTLY_MIME,
  STEPS_MIME,
  TABLE_MIME,
  type TableData,
  Verdict,
} from "../../src/display/index.js";
import { Frame } from "../../src/frame/index.js";

vi.setConfig({ testTimeout: 60_000 });

function shown(value: object): Promise<MimeBundle> {
  const display = (value as Record<symbol, () => Promise<MimeBundle>>)[Symbol.for("Jupyter.display")];
  return Promise.resolve(display.call(value));
}

class Answer extends Result {
  readonly title: Label = label("答案", "Answer");
  summary(): Label {
    return label("小于 <1>", "Below <1>");
  }
  toTable(): Table {
    const values = [label("江西", "Jiangxi"), "湖北"];
    return new Table({
      title: this.title,
      columns: [
        { name: "region", label: label("地区", "region"), values },
        {
          name: "lq",
          label: label("区位商", "LQ"),
          unit: label("倍", "times"),
          values: [0.794625, 1.67],
        },
      ],
    });
  }
  steps(): Steps {
    return new Steps(this.title, [{ title: label("一", "one"), formula: "x^2" }]);
  }
}

describe("what a notebook shows", () => {
  it("a table: ours, plain HTML, text", async () => {
    const bundle = await shown(new Answer().toTable());
    expect(Object.keys(bundle)).toEqual([TABLE_MIME, "text/html", "text/plain"]);
    const data = bundle[TABLE_MIME] as TableData;
    expect(data.columns[1]).toEqual({
      name: "lq",
      label: label("区位商", "LQ"),
      unit: label("倍", "times"),
      decimals: 3,
      values: [0.794625, 1.67],
    });
    expect(bundle["text/plain"]).toContain("0.795");
  });

  it("a frame: as its table", async () => {
    const frame = Frame.fromRecords([{ firm: "甲", sales: 50 }], { title: label("企业", "Firms") });
    const bundle = await shown(frame);
    expect(Object.keys(bundle)).toEqual([TABLE_MIME, "text/html", "text/plain"]);
    expect(bundle["text/plain"]).toContain("企业 Firms");
  });

  it("a result: its reading in words as well", async () => {
    const bundle = await shown(new Answer());
    expect((bundle[TABLE_MIME] as TableData).summary).toEqual(label("小于 <1>", "Below <1>"));
    expect(bundle["text/html"]).toContain("<p>小于 &lt;1&gt;<br>Below &lt;1&gt;</p>");
    expect(bundle["text/plain"]).toContain("小于 <1>\nBelow <1>\n\n");
  });

  it("a result: a note that the reading says already isn't said again, another one is", async () => {
    class Noted extends Answer {
      constructor(private readonly note: Label) {
        super();
      }
      override toTable(): Table {
        return new Table({ title: this.title, columns: super.toTable().columns, note: this.note });
      }
    }
    const [again, other] = await Promise.all([
      shown(new Noted(label("<1>", "<1>"))),
      shown(new Noted(label("另注", "a note"))),
    ]);
    expect((again[TABLE_MIME] as TableData).note).toBeUndefined();
    expect(String(again["text/plain"]).endsWith("1.670")).toBe(true);
    expect((other[TABLE_MIME] as TableData).note).toEqual(label("另注", "a note"));
  });

  it("a derivation: Markdown with formulas, text", async () => {
    const bundle = await shown(new Answer().steps());
    expect(bundle["text/markdown"]).toContain("$$x^2$$");
    expect(Object.keys(bundle)).toEqual([STEPS_MIME, "text/markdown", "text/plain"]);
  });

  it("a figure: Plotly, a picture, words; no HTML, no SVG, no script", async () => {
    const figure = new Figure({
      title: label("图", "Figure"),
      data: [{ type: "bar", y: [1, 2] }],
      source: label("某", "S"),
    });
    const bundle = await shown(figure);
    expect(Object.keys(bundle)).toEqual([PLOTLY_MIME, "image/png", "text/plain"]);
    expect(bundle[PLOTLY_MIME]).toEqual({
      data: figure.data,
      layout: figure.layout,
      config: figure.config,
    });
    expect(
      Buffer.from(bundle["image/png"] as string, "base64")
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(bundle["text/plain"]).toBe(
      "[图 Figure] 图。2 个值，1 至 2\nFigure. 2 values from 1 to 2\n资料来源：某\nSource: S",
    );
  });

  it("a very long table travels with its first and last rows", async () => {
    const values = Array.from({ length: 5000 }, (_, i) => i);
    const table = new Table({
      title: label("长", "Long"),
      columns: [{ name: "n", label: label("数", "n"), values }],
    });
    const data = (await shown(table))[TABLE_MIME] as TableData;
    expect(data.length).toBe(5000);
    expect(data.columns[0].values.length).toBe(2000);
    expect(data.columns[0].values.slice(999, 1001)).toEqual([999, 4000]);
  });

  it("a verdict: a tick or a hint", async () => {
    const bundle = await shown(new Verdict(false, label("偏大 <", "Too large <")));
    expect(bundle["text/plain"]).toBe("✗ 偏大 < · Too large <");
    expect(bundle["text/html"]).toContain("偏大 &lt;");
    expect(bundle["text/html"]).toMatch(/<span class="zh" lang="zh">.*<\/span><span class="en" lang="en">.*<\/span>/);
  });
});

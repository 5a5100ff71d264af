import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { colourAt, divergingAround, Figure, inkOn, type Trace, wrapped } from "../../src/chart/index.js";
import { messageOf } from "../message.js";

const title = label("图", "Figure");
const bar: Trace = { type: "bar", x: ["甲"], y: [1] };

describe("Figure", () => {
  it("has its source at the right edge of the page, also under words beside the plot", () => {
    const shift = (r: number) => {
      const figure = new Figure({
        title: "t",
        source: "s",
        data: [{ type: "bar", y: [1] }],
        layout: { margin: { r } },
      });
      return (figure.layout.annotations as { xshift?: number }[])[0].xshift;
    };
    expect([shift(24), shift(150)]).toEqual([undefined, 126]);
  });

  it("refuses what has no tested picture", () => {
    const of = (type: string) => messageOf(() => new Figure({ title, data: [{ type } as unknown as Trace] }));
    expect(of("choropleth")).toBe(
      'InputError: Figure: `data[0].type` must be one of bar, box, heatmap, histogram, pie, sankey, scatter, scatterpolar, waterfall: other kinds have no tested picture, got "choropleth"',
    );
    expect(messageOf(() => new Figure({ title, data: [] }))).toBe(
      "InputError: Figure: `data` must hold at least one trace, got an empty list",
    );
    expect(messageOf(() => new Figure({ title, data: [bar], layout: { images: [{}] } }))).toBe(
      "InputError: Figure: `layout.images` must be left out: no maps, no images, got [an object with no fields]",
    );
    expect(messageOf(() => new Figure({ title, data: [bar], layout: { geo: {} } }))).toContain("`layout.geo`");
  });

  it("is plain JSON: doubles as numbers, what isn't finite as a gap, inputs untouched", () => {
    const data = Object.freeze([Object.freeze({ ...bar, y: Float64Array.of(1, Number.NaN) })]);
    const figure = new Figure({ title, data });
    expect(figure.data).toEqual([{ type: "bar", x: ["甲"], y: [1, null] }]);
    expect(JSON.parse(JSON.stringify(figure.layout))).toEqual(figure.layout);
  });

  it("shows text of the data as text", () => {
    const figure = new Figure({ title: label("R&D <b>", "R&D"), data: [bar] });
    const text = (figure.layout.title as { readonly text: string }).text;
    expect(text).toContain("R&amp;D &lt;b&gt;");
  });

  it("has title and source in the language that is asked for", () => {
    const source = label("统计局", "Bureau");
    const texts = (language: "zh" | "en" | "both") =>
      JSON.stringify(new Figure({ title, source, data: [bar], language }).layout);
    expect(texts("both")).toContain("资料来源：统计局<br>Source: Bureau");
    expect(texts("zh")).not.toContain("Figure");
    expect(texts("en")).not.toContain("资料来源");
  });

  it("says in words what it shows", () => {
    expect(new Figure({ title, data: [{ type: "bar", name: "产量", y: [1, 34.4] }] }).alt).toEqual(
      label("图。产量 2 个值，1 至 34.4", "Figure. 产量 2 values from 1 to 34.4"),
    );
  });

  it("can be had again with some of it changed", () => {
    const figure = new Figure({ title, data: [bar], layout: { xaxis: { title: { text: "x" } } } });
    const changed = figure.with({ height: 300, layout: { xaxis: { range: [0, 1] } } });
    expect(changed.height).toBe(300);
    expect(changed.layout.xaxis).toEqual({ title: { text: "x" }, range: [0, 1] });
    expect(figure.height).toBe(540);
  });

  it("writes nothing smaller than 14 pixels", () => {
    const layout = new Figure({ title, source: title, data: [bar] }).layout;
    const sizes = [...JSON.stringify(layout).matchAll(/"size":(\d+)/g)].map((found) => Number(found[1]));
    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes.filter((size) => size < 14 && size !== 9)).toEqual([]);
  });
});

describe("colours", () => {
  it("have their pale middle at the midpoint", () => {
    const scale = divergingAround(1, 0, 5);
    expect(colourAt(scale, 0.2)).toBe("#f4f4f2");
    expect(colourAt(scale, 0)).toBe("#0b5a94");
    expect(colourAt(scale, 1)).toBe("#b84a00");
    expect(divergingAround(0, 1, 5)[0]).toEqual([0, "#f4f4f2"]);
    expect(divergingAround(9, 1, 5).at(-1)).toEqual([1, "#f4f4f2"]);
  });

  it("are written on in an ink that stands out", () => {
    expect(inkOn("#ffffff")).toBe("#1f2933");
    expect(inkOn("#000000")).toBe("#ffffff");
  });
});

describe("wrapped", () => {
  it("breaks Chinese anywhere but before a mark, and English between words", () => {
    expect(wrapped("江西省，汽车", 20, 60)).toEqual(["江西", "省，汽", "车"]);
    expect(wrapped("", 20, 60)).toEqual([]);
  });

  it("takes plain texts for title, source and alt, and refuses what is none", () => {
    const data = [{ type: "bar" as const, y: [1] }];
    const figure = new Figure({ title: "产量", source: "年鉴", alt: "一根柱", data });
    expect([figure.title.en, figure.source?.zh, figure.alt.en]).toEqual(["产量", "年鉴", "一根柱"]);
    expect(messageOf(() => new Figure({ data } as never))).toBe(
      'InputError: Figure: `title` must be a text, or label("中文", "English"), got undefined',
    );
    expect(messageOf(() => new Figure(undefined as never))).toContain("hold at least one trace");
  });
});

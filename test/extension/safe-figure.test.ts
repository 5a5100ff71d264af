import { describe, expect, it } from "vitest";
import { safeFigure } from "../../jupyter/extension/src/safe-figure.js";

describe("a figure from anybody's notebook", () => {
  it("loses what would reach for the network, in its template too", () => {
    const figure = safeFigure({
      data: [
        { type: "bar", y: [1] },
        { type: "choropleth" },
        { type: "scattermapbox" },
        { type: "scattergeo" },
        { type: "densitymap" },
        { type: "image", source: "https://example.org/a.png" },
        { type: "heatmap", z: [[1]] },
      ],
      layout: {
        width: 900,
        height: 500,
        images: [{ source: "https://example.org/a.png" }],
        map2: {},
        geo: {},
        template: { layout: { images: [{}], font: { size: 16 } }, data: { bar: [{}] } },
      },
      config: { plotlyServerURL: "https://example.org", staticPlot: true },
    });
    expect(figure.data.map((trace) => trace.type)).toEqual(["bar", "heatmap"]);
    expect(figure.layout).toEqual({
      height: 500,
      autosize: true,
      template: { layout: { font: { size: 16 }, autosize: true }, data: { bar: [{}] } },
    });
    expect(figure.config).toEqual({ staticPlot: true, displaylogo: false, showSendToCloud: false });
  });

  it("may be anything at all", () => {
    for (const value of [null, undefined, 3, "x", [], { data: "x", layout: [] }]) {
      expect(safeFigure(value).data).toEqual([]);
    }
  });
});

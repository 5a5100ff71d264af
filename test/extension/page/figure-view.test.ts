import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Plotly, type ShownFigure, showFigure } from "../../../jupyter/extension/src/figure-view.js";
import type { ShownLanguage } from "../../../jupyter/extension/src/language.js";
import type { SafeFigure } from "../../../jupyter/extension/src/safe-figure.js";
import type { FigureTheme } from "../../../src/chart/theme.js";
import { openPage } from "./page.js";

const FIGURE: SafeFigure = {
  data: [{ type: "bar", y: [1, 2], marker: { color: "#0072B2" } }],
  layout: {
    height: 590,
    paper_bgcolor: "#ffffff",
    title: { text: '产量<br><span style="font-size:17px">Output</span>' },
  },
  config: { displaylogo: false, modeBarButtonsToRemove: ["select2d"] },
};

interface Drawn {
  readonly data: SafeFigure["data"];
  readonly layout: {
    readonly width: number;
    readonly paper_bgcolor: string;
    readonly title: { readonly text: string };
  };
  readonly config: {
    readonly locale: string;
    readonly modeBarButtonsToRemove: readonly string[];
    readonly modeBarButtonsToAdd: readonly { readonly name: string; readonly title: string }[];
  };
}

describe("a figure in a page", () => {
  let node: HTMLElement;
  let width: number;
  let language: ShownLanguage;
  let theme: FigureTheme;
  let view: ShownFigure;
  let drawn: Drawn[];
  let purged: number;
  let arrive: () => void;
  const told = new Set<(next: never) => void>();
  let resize: () => void;
  /** Says that the figure comes near the screen, or goes. */
  let come: (isNear: boolean) => void;

  beforeEach(() => {
    const page = openPage();
    [width, language, theme, drawn, purged] = [848, "both", "light", [], 0];
    class Observer {
      constructor(follow: () => void) {
        resize = follow;
      }
      observe(): void {}
      disconnect(): void {
        resize = () => {};
      }
    }
    vi.stubGlobal("ResizeObserver", Observer);
    class Watch {
      constructor(follow: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
        come = (isIntersecting) => follow([{ isIntersecting }]);
      }
      observe(): void {}
      disconnect(): void {
        come = () => {};
      }
    }
    vi.stubGlobal("IntersectionObserver", Watch);
    node = page.createElement("div");
    Object.defineProperty(node, "clientWidth", { get: () => width });
    page.body.append(node);
    const plotly = {
      react: async (_: unknown, data: unknown, layout: unknown, config: unknown) => {
        drawn.push({ data, layout, config } as Drawn);
      },
      purge: () => {
        purged += 1;
      },
      register: () => {},
      toImage: async (_: object, options: object) => JSON.stringify(options),
      Icons: {},
    } satisfies Plotly;
    const read = new Promise<Plotly>((resolve) => {
      arrive = () => resolve(plotly);
    });
    const on = (follow: (next: never) => void) => {
      told.add(follow);
      return () => void told.delete(follow);
    };
    const host = { language: () => language, onLanguage: on, theme: () => theme, onTheme: on };
    view = showFigure(
      node,
      FIGURE,
      { ...host, screen: () => 598, plotly: () => read },
      { words: "[图 Figure] 产量\nOutput", picture: "data:image/png;base64," },
    );
  });

  afterEach(() => {
    view.stop();
    vi.unstubAllGlobals();
  });

  const plot = () => node.lastElementChild as HTMLElement;
  const last = () => drawn[drawn.length - 1];
  const begin = (): Promise<void> => {
    come(true);
    arrive();
    return view.ready;
  };
  const print = () => node.ownerDocument.defaultView?.dispatchEvent(new Event("beforeprint"));
  const change = async (): Promise<void> => {
    for (const follow of told) follow(undefined as never);
    await Promise.resolve();
  };

  it("has its stored picture in its place until it is drawn", async () => {
    expect([node.querySelectorAll("img").length, node.style.height]).toEqual([1, "590px"]);
    await begin();
    expect(node.querySelectorAll("img").length).toBe(0);
    expect(last()?.layout.width).toBe(848);
  });

  it("keeps its place until it comes near the screen, and is drawn then", async () => {
    arrive();
    await view.ready;
    expect([drawn.length, node.style.height, node.querySelectorAll("img").length]).toEqual([0, "590px", 1]);
    come(true);
    expect([drawn.length, node.querySelectorAll("img").length]).toEqual([1, 0]);
    come(false);
    come(true);
    expect(drawn.length).toBe(1);
  });

  it("is drawn anew for another language when it is near again", async () => {
    await begin();
    come(false);
    language = "en";
    await change();
    expect(drawn.length).toBe(1);
    come(true);
    expect([drawn.length, last()?.layout.title.text]).toEqual([2, "Output"]);
  });

  it("is drawn for a printer before that goes on, wherever it stands", async () => {
    arrive();
    await view.ready;
    print();
    expect([drawn.length, node.querySelectorAll("img").length]).toEqual([1, 0]);
    print();
    expect(drawn.length).toBe(1);
  });

  it("has words that are found in its place, if it has no picture, and a picture as soon as there is one", () => {
    view.standIn({ words: "[图 Figure] 产量" });
    expect([node.querySelectorAll("img").length, node.textContent]).toEqual([0, "[图 Figure] 产量"]);
    view.standIn({ words: "[图 Figure] 产量", picture: "data:image/png;base64," });
    expect([node.querySelectorAll("img").length, node.textContent]).toEqual([1, ""]);
    expect(node.getAttribute("role")).toBe("figure");
  });

  it("is called in the language that is read", async () => {
    const called = () => node.getAttribute("aria-label");
    expect(called()).toBe("[图 Figure] 产量\nOutput");
    language = "en";
    await change();
    expect(called()).toBe("[Figure] Output");
    language = "zh";
    await change();
    expect(called()).toBe("[图] 产量");
  });

  it("is drawn anew between the narrowest layout and the picture's own, and only scaled beyond", async () => {
    await begin();
    const at = (next: number): readonly unknown[] => {
      width = next;
      resize();
      return [drawn.length, last()?.layout.width, plot().style.transform, node.style.height];
    };
    expect(at(900)).toEqual([2, 900, "", "590px"]);
    expect(at(415.5)).toEqual([3, 831, "scale(0.5)", "295px"]);
    expect(at(554)).toEqual([3, 831, `scale(${554 / 831})`, "394px"]);
  });

  it("follows the theme", async () => {
    await begin();
    theme = "dark";
    await change();
    expect(last()?.layout.paper_bgcolor).not.toBe("#ffffff");
    expect(node.style.background).not.toBe("rgb(255, 255, 255)");
    theme = "light";
    await change();
    expect(last()?.data).toEqual(FIGURE.data);
  });

  it("follows the language, its buttons too", async () => {
    await begin();
    expect(last()?.config.modeBarButtonsToAdd.map(({ title }) => title)).toEqual([
      "全屏 · full screen",
      "存为 SVG · save as SVG",
      "存为 PNG（300 dpi） · save as PNG (300 dpi)",
      "打印，或存为 PDF · print, or save as PDF",
    ]);
    language = "en";
    await change();
    expect(last()?.layout.title.text).toBe("Output");
    expect(last()?.config.locale).toBe("en");
    expect(last()?.config.modeBarButtonsToAdd[0]?.title).toBe("full screen");
    // Plotly's own camera saves what is on the screen, dark and narrow: ours is there instead.
    expect(last()?.config.modeBarButtonsToRemove).toEqual(["select2d", "toImage"]);
  });

  it("gives its picture as it is stored: light, whatever the page is", async () => {
    theme = "dark";
    await begin();
    expect(JSON.parse((await view.picture()) ?? "")).toMatchObject({ width: 848, height: 590, scale: 2 });
  });

  it("is gone when it is stopped, and draws no more", async () => {
    await begin();
    view.stop();
    expect([node.childNodes.length, purged, told.size]).toEqual([0, 1, 0]);
  });
});

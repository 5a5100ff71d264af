import { type FigureTheme, figureInTheme } from "../../../src/chart/theme.js";
import { CHINESE, figureButtons } from "./figure-buttons.js";
import { type FigureForm, saveFigure } from "./figure-save.js";
import { type FittedSize, filling, fitted } from "./figure-size.js";
import { figureInWords, spokenWords } from "./figure-words.js";
import type { ShownLanguage } from "./language.js";
import { onNear } from "./near-screen.js";
import type { SafeFigure } from "./safe-figure.js";

export type Plotly = typeof import("plotly.js-dist-min");

/** What differs between a notebook and a page: language, theme, and where Plotly comes from. */
export interface FigureHost {
  language(): ShownLanguage;
  onLanguage(follow: (language: ShownLanguage) => void): () => void;
  theme(): FigureTheme;
  onTheme(follow: (theme: FigureTheme) => void): () => void;
  /** How many pixels down are seen at once where the figure stands. */
  screen(node: HTMLElement): number;
  /** Reads a Plotly that draws a figure, with the first one. */
  plotly(figure: SafeFigure): Promise<Plotly | undefined>;
}

/** What tells of a figure to who can't see it, and stands in its place until it is drawn. */
export interface StandIn {
  readonly words: string;
  /** The address of its stored picture, if there is one. */
  readonly picture?: string | undefined;
}

/** A figure that is shown. */
export interface ShownFigure {
  /** Settles when it can be drawn, and is, if it is near the screen. */
  readonly ready: Promise<void>;
  /** Its picture, as one that is stored: light, as wide as it was made to be; nothing, if Plotly isn't there. */
  picture(): Promise<string | undefined>;
  /** Puts another stand-in in its place, if it isn't drawn yet. */
  standIn(standIn: StandIn): void;
  stop(): void;
}

/**
 * Shows a figure in a node, in the layout of its picture at the size there is: it follows the width of the page and
 * is seen whole, in the page's language and theme; buttons fill the screen with it and save it. It is drawn, and drawn
 * anew, when it comes near the screen or goes to a printer; its place is kept until then.
 */
export function showFigure(node: HTMLElement, figure: SafeFigure, host: FigureHost, standIn: StandIn): ShownFigure {
  return new FigureView(node, figure, host, standIn);
}

class FigureView implements ShownFigure {
  readonly ready: Promise<void>;
  private readonly plot = document.createElement("div");
  private readonly observer: ResizeObserver;
  private readonly ends: readonly (() => void)[];
  private readonly own: { readonly width: number | undefined; readonly height: number };
  private plotly: Plotly | undefined;
  private size: FittedSize;
  private isNear = false;
  /** Whether what is drawn, if anything is, isn't what is to be seen. */
  private isDue = true;
  private stopped = false;

  constructor(
    private readonly node: HTMLElement,
    private readonly figure: SafeFigure,
    private readonly host: FigureHost,
    standIn: StandIn,
  ) {
    this.own = { width: figure.width, height: Number(figure.layout.height) || 450 };
    this.size = this.measure();
    node.style.cssText = "position:relative;width:100%;overflow:hidden";
    // Not "img": Plotly's buttons within can be reached.
    node.setAttribute("role", "figure");
    const speak = () => node.setAttribute("aria-label", spokenWords(standIn.words, host.language()));
    speak();
    this.plot.style.cssText = "position:absolute;transform-origin:0 0";
    node.replaceChildren(this.plot);
    this.standIn(standIn);
    this.place();
    node.addEventListener("fullscreenchange", this.refit);
    node.ownerDocument.defaultView?.addEventListener("beforeprint", this.print);
    this.observer = new ResizeObserver(this.refit);
    this.observer.observe(node);
    const redraw = () => void this.draw();
    this.ends = [host.onLanguage(speak), host.onLanguage(redraw), host.onTheme(redraw), onNear(node, this.come)];
    this.ready = this.begin();
  }

  picture(): Promise<string | undefined> {
    const size = { width: this.own.width ?? this.size.width, height: this.own.height };
    const layout = { ...this.figure.layout, ...size };
    const drawing = { data: this.figure.data, layout };
    return this.plotly?.toImage(drawing, { format: "png", scale: 2, ...size }) ?? Promise.resolve(undefined);
  }

  standIn(standIn: StandIn): void {
    if (this.plot.childElementCount === 0) this.node.replaceChildren(madeOf(standIn), this.plot);
  }

  stop(): void {
    this.stopped = true;
    for (const end of this.ends) end();
    this.node.removeEventListener("fullscreenchange", this.refit);
    this.node.ownerDocument.defaultView?.removeEventListener("beforeprint", this.print);
    this.observer.disconnect();
    this.plotly?.purge(this.plot);
    this.node.replaceChildren();
  }

  private async begin(): Promise<void> {
    this.plotly = await this.host.plotly(this.figure);
    this.plotly?.register(CHINESE);
    if (this.isNear) await this.drawNow();
  }

  private readonly come = (isNear: boolean): void => {
    this.isNear = isNear;
    if (isNear && this.isDue) void this.drawNow();
  };

  /** A browser waits for what is done at once, and for nothing else. */
  private readonly print = (): void => {
    if (this.isDue) void this.drawNow();
  };

  private async draw(): Promise<void> {
    this.isDue = true;
    if (this.isNear) await this.drawNow();
  }

  private async drawNow(): Promise<void> {
    if (this.stopped || this.plotly === undefined) return;
    this.isDue = false;
    const { data, layout, config } = figureInTheme(this.worded(), this.host.theme());
    const { width, height } = this.size;
    // What is zoomed stays so, whatever is drawn anew.
    const fixed = { ...layout, width, height, autosize: false, uirevision: "same" };
    const drawing = this.plotly.react(this.plot, data, fixed, { ...config, ...this.settings(config) });
    // The stand-in has had its time; Plotly has drawn, but for what it loads.
    if (this.node.childElementCount > 1) this.node.replaceChildren(this.plot);
    // Around the figure, where it has the whole screen.
    this.node.style.background = String(layout.paper_bgcolor ?? "#fff");
    await drawing;
  }

  private worded(): SafeFigure {
    return figureInWords(this.figure, this.host.language());
  }

  private settings(config: SafeFigure["config"]): object {
    const language = this.host.language();
    const removed = Array.isArray(config.modeBarButtonsToRemove) ? config.modeBarButtonsToRemove : [];
    return {
      responsive: false,
      locale: language === "en" ? "en" : "zh-CN",
      modeBarButtonsToRemove: [...removed, "toImage"],
      modeBarButtonsToAdd: figureButtons({ language, fill: () => this.fill(), save: (form) => this.save(form) }),
    };
  }

  private save(form: FigureForm): void {
    if (this.plotly === undefined) return;
    const size = { width: this.own.width ?? 960, height: this.own.height };
    void saveFigure(this.plotly, this.worded(), size, form);
  }

  private fill(): void {
    if (document.fullscreenElement === this.node) void document.exitFullscreen();
    else void this.node.requestFullscreen();
  }

  /** Another size of the page: mostly the same drawing, smaller or larger. */
  private readonly refit = (): void => {
    if (this.node.clientWidth === 0) return;
    const before = this.size;
    this.size = this.measure();
    this.place();
    if (before.width !== this.size.width) void this.draw();
  };

  private measure(): FittedSize {
    const { clientWidth, clientHeight } = this.node;
    if (document.fullscreenElement === this.node)
      return filling(this.own, { width: clientWidth, height: clientHeight });
    return fitted(this.own, { width: clientWidth || 960, height: this.host.screen(this.node) });
  }

  private place(): void {
    const { width, height, scale } = this.size;
    const full = document.fullscreenElement === this.node;
    const [x, y] = full
      ? [(this.node.clientWidth - scale * width) / 2, (this.node.clientHeight - scale * height) / 2]
      : [0, 0];
    this.node.style.height = full ? "" : `${Math.ceil(scale * height)}px`;
    Object.assign(this.plot.style, { width: `${width}px`, height: `${height}px`, left: `${x}px`, top: `${y}px` });
    this.plot.style.transform = scale === 1 ? "" : `scale(${scale})`;
  }
}

/** A picture as large as its figure, or words that nobody sees, but that are read and found. */
function madeOf({ words, picture }: StandIn): HTMLElement {
  if (picture === undefined) {
    const said = Object.assign(document.createElement("div"), { textContent: words, ariaHidden: "true" });
    said.style.cssText = "position:absolute;inset:0;overflow:hidden;white-space:pre-wrap;color:transparent";
    return said;
  }
  const image = Object.assign(document.createElement("img"), { src: picture, alt: "" });
  image.style.cssText = "position:absolute;inset:0;width:100%;height:100%;object-fit:contain;object-position:0 0";
  return image;
}

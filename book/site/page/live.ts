/**
 * What in a page is live, figures, tables and explorables: made when it comes into view, by the code that JupyterLab's
 * extension has, and taken down when it is replaced.
 */
import type { Host } from "../../../explore/explorable.js";
import { type FigureHost, showFigure } from "../../../jupyter/extension/src/figure-view.js";
import { safeFigure } from "../../../jupyter/extension/src/safe-figure.js";
import { readTable } from "../../../jupyter/extension/src/table-data.js";
import { showTable } from "../../../jupyter/extension/src/table-view.js";
import { load } from "./load.js";
import { language, theme } from "./settings.js";

declare global {
  /** What the scripts of the explorables leave behind, each under its name. */
  var IndustrialClustersExplorables: Readonly<Record<string, MountExplorable>> | undefined;
  var Plotly: typeof import("plotly.js-dist-min") | undefined;
}

type Stop = () => void;
type MountExplorable = (node: HTMLElement, payload: unknown, host: Host) => Stop | undefined;

/** Names of the explorables that the book has a script of: written in by the build. */
declare const EXPLORABLES: readonly string[];

/** Makes a part live in a stage of its own; nothing comes back, if it can't be. */
type Maker = (stage: HTMLElement, payload: unknown) => Promise<Stop | undefined>;

const MAKERS: Readonly<Record<string, Maker>> = { figure, table, explorable };

/** How far from the screen something is made, so that a reader seldom sees it come. */
const AHEAD = "300px";

/** The bar at the top, in pixels. */
const BAR = 48;

const stops = new WeakMap<Element, Stop>();

const watch = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watch.unobserve(target);
      void enliven(target as HTMLElement);
    }
  },
  { rootMargin: AHEAD },
);

/** Where figures are moved sideways within themselves, keys do it too. */
const phone = matchMedia("(max-width: 640px)");

/**
 * Makes what can be live in a part of the page so, each when it comes into view; at once what has no picture, such as a
 * figure that a cell has just made, or it would be words on paper.
 */
export function enlivenWithin(node: Element): void {
  for (const each of node.querySelectorAll<HTMLElement>(".live")) {
    if (each.matches(".table, :has(> .still img)")) watch.observe(each);
    else void enliven(each);
  }
  reach(node);
}

/** Takes down what is live in a part of the page that goes. */
export function endWithin(node: Element): void {
  for (const each of node.querySelectorAll(".live")) {
    watch.unobserve(each);
    stops.get(each)?.();
    stops.delete(each);
  }
}

function reach(node: ParentNode): void {
  for (const each of node.querySelectorAll<HTMLElement>(".live.figure")) {
    if (phone.matches) each.tabIndex = 0;
    else each.removeAttribute("tabindex");
  }
}

phone.addEventListener("change", () => reach(document));

async function enliven(node: HTMLElement): Promise<void> {
  const kind = [...node.classList].find((name) => Object.hasOwn(MAKERS, name)) ?? "";
  const payload: unknown = JSON.parse(node.querySelector("script")?.textContent ?? "null");
  const stage = document.createElement("div");
  stage.className = "stage-of-live";
  // What is made measures where it stands.
  node.append(stage);
  const stop = await MAKERS[kind]?.(stage, payload);
  if (stop === undefined) return stage.remove();
  if (!node.isConnected) return stop();
  node.classList.add("made");
  stops.set(node, stop);
}

const HOST: FigureHost = {
  language: () => language.value,
  onLanguage: (follow) => language.listen(follow),
  theme: () => theme.value,
  onTheme: (follow) => theme.listen(follow),
  screen: () => innerHeight - BAR,
  async plotly() {
    await load("assets/plotly.js");
    return globalThis.Plotly;
  },
};

async function figure(stage: HTMLElement, payload: unknown): Promise<Stop | undefined> {
  const safe = safeFigure(payload);
  if (safe.data.length === 0) return undefined;
  const still = stage.parentElement?.querySelector(".still");
  const image = still?.querySelector("img");
  stage.setAttribute("role", "figure");
  stage.setAttribute("aria-label", image?.alt ?? still?.textContent ?? "");
  const shown = showFigure(stage, safe, HOST, image ? [inPlace(image)] : []);
  return () => shown.stop();
}

/** A picture where its figure will be, and as large. */
function inPlace(image: HTMLImageElement): HTMLElement {
  const made = image.cloneNode() as HTMLImageElement;
  made.alt = "";
  made.style.cssText = "position:absolute;inset:0;width:100%;height:100%;object-fit:contain;object-position:0 0";
  return made;
}

async function table(stage: HTMLElement, payload: unknown): Promise<Stop | undefined> {
  const data = readTable(payload);
  return data === undefined ? undefined : showTable(stage, data, HOST);
}

/** An explorable speaks one language: of both, Chinese, with a button for the other. */
async function explorable(stage: HTMLElement, payload: unknown): Promise<Stop | undefined> {
  const { name } = (payload ?? {}) as { readonly name?: string };
  if (name === undefined || !EXPLORABLES.includes(name)) return undefined;
  await load(`assets/explorables/${name}.js`);
  const one = () => (language.value === "en" ? "en" : "zh");
  return globalThis.IndustrialClustersExplorables?.[name]?.(stage, payload, {
    language: one(),
    onLanguage: (follow) => language.listen(() => follow(one())),
  });
}

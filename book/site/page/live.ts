/**
 * What in a page is live, figures, tables and explorables: made when it comes into view, by the code that JupyterLab's
 * extension has, and taken down when it is replaced.
 */
import type { Host } from "../../../explore/explorable.js";
import { type FigureHost, type Plotly as Drawing, showFigure } from "../../../jupyter/extension/src/figure-view.js";
import { onNear } from "../../../jupyter/extension/src/near-screen.js";
import { type SafeFigure, safeFigure } from "../../../jupyter/extension/src/safe-figure.js";
import { readTable } from "../../../jupyter/extension/src/table-data.js";
import { showTable } from "../../../jupyter/extension/src/table-view.js";
import { load } from "./load.js";
import { language, theme } from "./settings.js";

declare global {
  /** What the scripts of the explorables leave behind, each under its name. */
  var IndustrialClustersExplorables: Readonly<Record<string, MountExplorable>> | undefined;
  var Plotly: Drawing | undefined;
}

type Stop = () => void;
type MountExplorable = (node: HTMLElement, payload: unknown, host: Host) => Stop | undefined;

/** Names of the explorables that the book has a script of: written in by the build. */
declare const EXPLORABLES: readonly string[];

/** Makes a part live in a stage of its own; nothing comes back, if it can't be. */
type Maker = (stage: HTMLElement, payload: unknown) => Promise<Stop | undefined>;

const MAKERS: Readonly<Record<string, Maker>> = { figure, table, explorable };

/** The bar at the top, in pixels. */
const BAR = 48;

const stops = new WeakMap<Element, Stop>();

/** Where figures are moved sideways within themselves, keys do it too. */
const phone = matchMedia("(max-width: 640px)");

/**
 * Makes what can be live in a part of the page so, each when it comes near the screen; at once what has no picture, such
 * as a figure that a cell has just made, or it would be words on paper: it draws itself when it is to be seen.
 */
export function enlivenWithin(node: Element): void {
  for (const each of node.querySelectorAll<HTMLElement>(".live")) {
    if (each.matches(".table, :has(> .still img)")) enlivenNear(each);
    else void enliven(each);
  }
  reach(node);
}

function enlivenNear(node: HTMLElement): void {
  const end = onNear(node, (isNear) => {
    if (isNear) void enlivenNow(node);
  });
  stops.set(node, end);
}

/** Makes a part live that waits to come near the screen. */
export async function enlivenNow(node: HTMLElement): Promise<void> {
  stops.get(node)?.();
  stops.delete(node);
  await enliven(node);
}

/** Takes down what is live in a part of the page that goes. */
export function endWithin(node: Element): void {
  for (const each of node.querySelectorAll(".live")) {
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

/** What a live part shows. */
export function payloadOf(node: HTMLElement): unknown {
  return JSON.parse(node.querySelector("script")?.textContent ?? "null");
}

async function enliven(node: HTMLElement): Promise<void> {
  const kind = [...node.classList].find((name) => Object.hasOwn(MAKERS, name)) ?? "";
  const stage = document.createElement("div");
  stage.className = "stage-of-live";
  // What is made measures where it stands.
  node.append(stage);
  const stop = await MAKERS[kind]?.(stage, payloadOf(node));
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
  plotly,
};

/** What the small Plotly draws, a third of the whole: of the book's own figures all but flows and radars. */
const CARTESIAN = new Set(["bar", "box", "contour", "heatmap", "histogram", "pie", "scatter", "violin"]);

/** Each Plotly leaves itself under one name. */
const plotlys = new Map<string, Drawing | undefined>();

/** The Plotly that draws a figure. */
export async function plotly({ data }: SafeFigure): Promise<Drawing | undefined> {
  const isSmall = data.every(({ type = "scatter" }) => CARTESIAN.has(String(type)));
  const script = isSmall ? "assets/plotly-cartesian.js" : "assets/plotly.js";
  await load(script);
  if (!plotlys.has(script)) plotlys.set(script, globalThis.Plotly);
  return plotlys.get(script);
}

async function figure(stage: HTMLElement, payload: unknown): Promise<Stop | undefined> {
  const safe = safeFigure(payload);
  if (safe.data.length === 0) return undefined;
  const still = stage.parentElement?.querySelector(".still");
  const image = still?.querySelector("img");
  const words = image?.alt ?? still?.textContent ?? "";
  const shown = showFigure(stage, safe, HOST, { words, picture: image?.src });
  return () => shown.stop();
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

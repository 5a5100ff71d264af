/** What in a page is alive, figures and explorables: made when it comes into view, taken down when it is replaced. */
import { load } from "./load.js";
import { figure } from "./figure.js";
import type { mount } from "../../../explore/index.js";
import { language } from "./settings.js";

/** What the script of the explorables leaves behind. */
declare global {
  var IndustrialClustersExplorables: { readonly mount: typeof mount } | undefined;
}

type Stop = () => void;

const stops = new WeakMap<Element, Stop>();

/** How far from the screen something is made, so that a reader seldom sees it come. */
const AHEAD = "300px";

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

/** Makes the figures and explorables in a part of the page alive, each when it comes into view. */
export function enlivenWithin(node: Element): void {
  for (const each of node.querySelectorAll("figure.figure, figure.explorable")) watch.observe(each);
}

/** Takes down what is alive in a part of the page that goes. */
export function endWithin(node: Element): void {
  for (const each of node.querySelectorAll("figure.figure, figure.explorable")) {
    watch.unobserve(each);
    stops.get(each)?.();
    stops.delete(each);
  }
}

async function enliven(node: HTMLElement): Promise<void> {
  const payload: unknown = JSON.parse(node.querySelector("script")?.textContent ?? "null");
  const stop = node.classList.contains("figure") ? await figure(node, payload) : await explorable(node, payload);
  if (stop === undefined) return;
  if (node.isConnected) stops.set(node, stop);
  else stop();
}

/** An explorable speaks one language, and changes with the page's. */
async function explorable(node: HTMLElement, payload: unknown): Promise<Stop | undefined> {
  await load("assets/explorables.js");
  const stage = document.createElement("div");
  const show = () =>
    globalThis.IndustrialClustersExplorables?.mount(stage, payload, {
      language: language.value === "en" ? "en" : "zh",
    });
  let stop = await show();
  if (stop === undefined) return undefined;
  node.querySelector(".still")?.replaceWith(stage);
  const deaf = language.listen(async () => {
    stop?.();
    stop = await show();
  });
  return () => {
    deaf();
    stop?.();
  };
}

/**
 * On paper in one language figures are in it, too: their stored pictures have both. A browser that prints waits for
 * nothing, so that Ctrl + P draws them first.
 */
import { svgOf } from "../../../jupyter/extension/src/figure-save.js";
import { figureInWords } from "../../../jupyter/extension/src/figure-words.js";
import { type SafeFigure, safeFigure } from "../../../jupyter/extension/src/safe-figure.js";
import { enlivenNow, payloadOf, plotly } from "./live.js";
import { language } from "./settings.js";

export function printing(): void {
  addEventListener("keydown", (event) => {
    const isPrint = event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey);
    if (!isPrint || event.shiftKey || event.altKey || language.value === "both") return;
    event.preventDefault();
    void inOneLanguage().finally(() => print());
  });
}

async function inOneLanguage(): Promise<void> {
  for (const node of document.querySelectorAll<HTMLElement>(".live.explorable:not(.made)")) await enlivenNow(node);
  for (const node of document.querySelectorAll<HTMLElement>(".live.figure")) {
    const image = node.querySelector<HTMLImageElement>(":scope > .still img");
    if (image !== null) await drawFor(image, safeFigure(payloadOf(node)));
  }
}

/** Another picture, until it is printed. */
async function drawFor(image: HTMLImageElement, figure: SafeFigure): Promise<void> {
  const drawer = await plotly(figure);
  if (drawer === undefined) return;
  const [width, height] = ["width", "height"].map((name) => Number(image.getAttribute(name)));
  const svg = await svgOf(drawer, figureInWords(figure, language.value), { width, height });
  const stored = image.src;
  // One that isn't seen yet would be waited for in vain.
  image.loading = "eager";
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  addEventListener("afterprint", () => image.setAttribute("src", stored), { once: true });
}

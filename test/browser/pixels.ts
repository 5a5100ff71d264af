import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Locator, Page } from "playwright-core";

/** How many different colours an element shows: one or two where nothing is drawn. */
export async function countColours(element: Locator): Promise<number> {
  await element.scrollIntoViewIfNeeded();
  const image = await loadImage(await element.screenshot());
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return new Set(new Uint32Array(data.buffer)).size;
}

/**
 * How many different shapes the page's own font draws for the letters of a text.
 * Letters that a font lacks all look alike (tofu), so that fewer shapes than letters come out.
 */
export function countShapes(page: Page, text: string): Promise<number> {
  return page.evaluate((letters) => {
    const shape = (letter: string): string => {
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 40;
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("The page can't draw.");
      context.font = `32px ${getComputedStyle(document.body).fontFamily}`;
      context.fillText(letter, 4, 34);
      return canvas.toDataURL();
    };
    return new Set([...letters].map(shape)).size;
  }, text);
}

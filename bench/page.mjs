import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

/** Times eight moves for each repetition: 40 by default. */
const MOVES = 8;

/**
 * Moves something in a page of Chromium, one move after the other is painted, and prints the CPU time that the page
 * took for each: tasks, as the browser counts them, with script, style, layout and paint.
 *
 * @param {string} code - a module that exports `prepare(node, case)`, which gives what moves to a place in 0 … 1,
 * and `said(node)`, a text whose numbers are compared.
 * @param {readonly string[]} scripts - of packages, read before it.
 */
export async function measureMoves(code, scripts = []) {
  const [folder = "", repeat = "5"] = process.argv.slice(2);
  const given = JSON.parse(readFileSync(join(folder, "explorable.json"), "utf8"));
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.setContent('<div id="node" style="width:831px"></div>');
    for (const script of scripts) await page.addScriptTag({ path: require.resolve(script) });
    await page.addScriptTag({ content: await bundled(code) });
    await page.evaluate(async (one) => {
      const { prepare } = Reflect.get(globalThis, "moved");
      Reflect.set(globalThis, "move", await prepare(Reflect.get(globalThis, "document").getElementById("node"), one));
    }, given);
    const times = await moves(page, MOVES * Number(repeat));
    const text = await page.evaluate(() =>
      Reflect.get(globalThis, "moved").said(Reflect.get(globalThis, "document").getElementById("node")),
    );
    const numbers =
      String(text)
        .replaceAll("−", "-")
        .match(/-?\d+\.\d+/g) ?? [];
    console.log(JSON.stringify({ seconds: times, result: numbers.map(Number) }));
  } finally {
    await browser.close();
  }
}

/**
 * @param {import("playwright-core").Page} page
 * @param {number} count
 */
async function moves(page, count) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const spent = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  };
  /** @type {number[]} */
  const times = [];
  for (let k = -5; k < count; k++) {
    const before = await spent();
    await page.evaluate(moveTo, 0.2 + 0.6 * ((k + 6) / (count + 6)));
    // What is done when nothing moves comes later, and isn't counted; the first moves warm up.
    if (k >= 0) times.push((await spent()) - before);
  }
  return times;
}

/**
 * In the page: a move, and the frame after the one that it is drawn in.
 *
 * @param {number} place
 */
function moveTo(place) {
  Reflect.get(globalThis, "move")(place);
  const frame = () => new Promise((resolve) => Reflect.get(globalThis, "requestAnimationFrame")(resolve));
  return frame().then(frame);
}

/** @param {string} code */
async function bundled(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    globalName: "moved",
    loader: { ".css": "text" },
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** The machine's own Chromium, as the browser tests find it. */
function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  const path = process.env.CHROME_PATH ?? found;
  if (path === undefined) throw new Error("No Chromium was found: name it, CHROME_PATH=<path>");
  return path;
}

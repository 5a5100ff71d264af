/** The worker that runs cells: it can be ended at any time, and what cells have declared ends with it. */
import { doors } from "../../../../src/browser.js";
import { fileNames } from "../../../../jupyter/kernel/execution/file-names.js";
import { liveNames } from "../../../../jupyter/kernel/execution/live-names.js";
import type { Content, FromRunner, ToRunner } from "../messages.js";
import { onWritten, PACKAGE, place } from "../stand-ins/disk.js";
import * as fs from "../stand-ins/fs.js";
import * as os from "../stand-ins/os.js";
import * as path from "../stand-ins/path.js";
import * as url from "../stand-ins/url.js";
import * as util from "../stand-ins/util.js";
import { drawBy } from "../stand-ins/pictures.js";
import { CellRunner, type ImportableModules } from "./cell-runner.js";
import { consoleOf } from "./console.js";

declare const self: {
  postMessage(message: FromRunner): void;
  addEventListener(type: string, listener: (event: never) => void): void;
  console: unknown;
};

const node: ImportableModules = Object.fromEntries(
  Object.entries({ fs, os, path, url, util, "fs/promises": fs }).map(([name, module]) => [
    `node:${name}`,
    () => module,
  ]),
);
const runner = new CellRunner({ ...doors, ...node }, (output) => self.postMessage({ kind: "output", output }));
self.console = consoleOf((name, text) => runner.print(name, text));
onWritten((name, bytes) => {
  if (!name.startsWith("/tmp/")) self.postMessage({ kind: "written", name, bytes });
});

/** Pictures that the page is drawing. */
const awaited: { resolve(bytes: Uint8Array): void; reject(error: Error): void }[] = [];
drawBy(
  (drawing) =>
    new Promise((resolve, reject) => {
      const id = awaited.push({ resolve, reject }) - 1;
      self.postMessage({ kind: "draw", id, drawing: JSON.parse(JSON.stringify(drawing)) });
    }),
);

self.addEventListener("message", ({ data }: { readonly data: ToRunner }) => {
  if (data.kind === "data") {
    for (const [name, content] of Object.entries(data.files)) place(`${PACKAGE}/${name}`, contentOf(content));
  } else if (data.kind === "file") place(data.name, data.bytes);
  else if (data.kind === "names") self.postMessage({ kind: "names", id: data.id, names: namesOf(data) });
  else if (data.kind === "drawn") awaited[data.id]?.resolve(data.bytes);
  else if (data.kind === "not drawn") awaited[data.id]?.reject(new Error(data.reason));
  else void run(data);
});
self.addEventListener("error", (event: { readonly error: unknown; preventDefault(): void }) => {
  event.preventDefault();
  runner.report("Uncaught", event.error);
});
self.addEventListener("unhandledrejection", (event: { readonly reason: unknown; preventDefault(): void }) => {
  event.preventDefault();
  runner.report("Unhandled rejection:", event.reason);
});

function namesOf({ place: at, typed }: Extract<ToRunner, { kind: "names" }>): readonly string[] {
  const files = fileNames(at, typed);
  return files.length > 0 ? files : liveNames(at, runner.scope.look);
}

function contentOf(content: Content): string | Uint8Array {
  if (typeof content === "string") return content;
  return Uint8Array.from(atob(content.base64), (letter) => letter.charCodeAt(0));
}

async function run({ id, cell, count }: Extract<ToRunner, { kind: "run" }>): Promise<void> {
  const end = await runner.run(cell, count);
  // One turn of the event loop: a rejection that nobody handles is reported within its cell.
  await new Promise((resolve) => setTimeout(resolve));
  self.postMessage({ kind: "end", id, end });
}

import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { HERE } from "../../jupyter/setup/folders.mjs";
import { venvPython } from "../../jupyter/setup/install/venv.mjs";
import { watchedConnections } from "./watched-connections.js";

let folder: string;
let log: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "connections "));
  log = join(folder, "log");
});

afterEach(() => rm(folder, { recursive: true }));

function runWatched(file: string, ...args: string[]): void {
  execFileSync(file, args, { env: { ...process.env, ...watchedConnections(log) } });
}

it("a connection of a Python program is noted, a local one isn't", async () => {
  // The events that `socket` raises, without the connections.
  const attempt = `import sys
sys.audit("socket.connect", None, ("192.0.2.1", 443))
sys.audit("socket.getaddrinfo", "news.example", 443, 0, 0, 0)
sys.audit("socket.connect", None, ("127.0.0.1", 8888))`;
  runWatched(venvPython(HERE.venv), "-c", attempt);
  expect(await readFile(log, "utf8")).toBe(
    "python is watched\npython asks for 192.0.2.1\npython asks for news.example\n",
  );
});

it("a connection of a Node program is noted, a local one isn't", async () => {
  // A look-up that fails at once, so that nothing is sent.
  const attempt = `const lookup = (host, options, done) => done(new Error("no network"));
    for (const host of ["news.example", "localhost"])
      require("node:net").connect({ host, port: 443, lookup }).on("error", () => {})`;
  runWatched(process.execPath, "-e", attempt);
  expect(await readFile(log, "utf8")).toBe("node is watched\nnode asks for news.example\n");
});

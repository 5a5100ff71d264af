/** A kernel begins with an image of its compiler where there is one that this Node can use, and without it elsewhere. */

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { kernelSpec } from "../../jupyter/kernel/kernelspec.mjs";
import { kernelMain } from "./build.js";
import { contents, KernelClient, result, type StartOptions } from "./client.js";

const HAS_IMAGE = 'Symbol.for("industrial-clusters.kernel.read") in globalThis';

/** What a first cell shows, in a kernel of its own. */
async function first(code: string, options: StartOptions = {}): Promise<unknown> {
  const kernel = await KernelClient.start(options);
  const cell = await kernel.execute(code, {}, 60_000);
  kernel.close();
  expect(kernel.printed).toBe("");
  return result(cell) ?? contents(cell, "error");
}

describe.skipIf(process.platform === "win32")("a kernel", () => {
  const [shell, script, ...start] = kernelSpec(process.execPath, kernelMain).argv as [string, string, ...string[]];
  const image = (parts: readonly string[] = start, env: NodeJS.ProcessEnv = {}): string =>
    execFileSync(shell, [script, "--image", ...parts], { encoding: "utf8", env: { ...process.env, ...env } });

  test("has an image for one Node with its options, wherever the connection file lies", () => {
    const plain = image();
    expect(image([...start.slice(0, -1), "/other/connection.json"])).toBe(plain);
    const others = [
      image(start.toSpliced(1, 0, "--stack-size=2000")),
      image(["/bin/sh", ...start.slice(1)]),
      image(start.with(-2, "/other/main.js")),
      image(start, { NODE_OPTIONS: "--max-old-space-size=3000" }),
    ];
    expect(new Set([plain, ...others]).size).toBe(5);
  });

  test("begins with it, in the folder and with the arguments that it is given", async () => {
    expect(await first(HAS_IMAGE)).toBe("true");
    const told = "[process.cwd(), process.argv[1], process.execArgv.join()].join('|')";
    const cwd = join(process.cwd(), "notebooks");
    expect(await first(told, { cwd })).toBe(`'${cwd}|${kernelMain}|${start.slice(1, -2).join()}'`);
  });

  test("begins without it when Node is told to be another one", async () => {
    const env = { NODE_OPTIONS: "--max-old-space-size=3000" };
    expect(await first(HAS_IMAGE, { env })).toBe("false");
    expect(await first('import { dataset } from "industrial-clusters";\ndataset("gdp").length', { env })).not.toBe("");
  });
});

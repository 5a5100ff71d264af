/** Child processes: what they print is seen, and a cell that waits for one can be interrupted. */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contents, KernelClient, printed, result } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  await kernel.execute('import * as child from "node:child_process";\nconst node = process.execPath;');
  writeFileSync(join(kernel.folder, "both.cjs"), 'console.log("出"); console.error("误");');
});
afterAll(() => kernel.close());

describe("what a child prints where its parent prints", () => {
  test.each([
    ["spawnSync", 'child.spawnSync(node, ["both.cjs"], { stdio: "inherit" })'],
    ["execFileSync", 'child.execFileSync(node, ["both.cjs"], { stdio: ["ignore", 1, process.stderr] })'],
    ["spawn", 'await new Promise((r) => child.spawn(node, ["both.cjs"], { stdio: "inherit" }).on("close", r))'],
    ["fork", 'await new Promise((r) => child.fork("both.cjs").on("close", r))'],
  ])("is shown in its order: %s", async (_, code) => {
    const cell = await kernel.execute(`console.log("before"); ${code}; console.log("after");`);
    expect(cell.reply.status).toBe("ok");
    expect(printed(cell)).toBe("before\n出\nafter\n");
    expect(printed(cell, "stderr")).toBe("误\n");
    expect(contents(cell, "stream").at(0).text).toBe("before\n");
    expect(contents(cell, "stream").at(-1).text).toBe("after\n");
  });

  test("is shown while the child runs", async () => {
    const script = 'console.log("soon"); setTimeout(() => {}, 3000);';
    const code = `child.spawnSync(node, ["-e", ${JSON.stringify(script)}], { stdio: "inherit" })`;
    const id = kernel.send("execute_request", { code });
    const soon = await kernel.message(({ type, parent }) => parent === id && type === "stream");
    expect(soon.content.text).toBe("soon\n");
    expect(kernel.messages.some(({ parent, channel }) => parent === id && channel === "shell")).toBe(false);
    await kernel.interrupt();
    expect((await kernel.completed(id)).reply.ename).toBe("Interrupted");
  });

  test("is not shown of a silent cell", async () => {
    const cell = await kernel.execute('child.spawnSync(node, ["both.cjs"], { stdio: "inherit" })', { silent: true });
    expect(contents(cell, "stream")).toEqual([]);
  });

  test("of a child that is spawned, no stream is there that nobody asked for", async () => {
    const cell = await kernel.execute(
      'const one = child.spawn(node, ["-v"], { stdio: "inherit" }); [one.stdout, one.stdio]',
    );
    expect(result(cell)).toBe("[ null, [ null, null, null ] ]");
  });
});

describe("a child that a cell waits for", () => {
  const value = async (code: string): Promise<string> => {
    const cell = await kernel.execute(code);
    return result(cell) ?? JSON.stringify(cell.reply);
  };

  test("gets its input, arguments, environment and folder, and gives its output", async () => {
    const script =
      "process.stdin.on('data', (d) => console.log(String(d), process.argv[1], process.env.Q, process.cwd()))";
    const options = '{ input: "江西", env: { ...process.env, Q: "x=y" }, cwd: "..", encoding: "utf8" }';
    const code = `child.execFileSync(node, ["-e", ${JSON.stringify(script)}, "甲"], ${options}) === "江西 甲 x=y " + require("path").resolve("..") + "\\n"`;
    expect(await value(code)).toBe("true");
  });

  test("tells how it ended", async () => {
    expect(await value('child.spawnSync(node, ["-e", "process.exit(7)"]).status')).toBe("7");
    expect(await value('child.spawnSync(node, ["-e", "process.exit(7)"]).output')).toBe(
      "[ null, <Buffer >, <Buffer > ]",
    );
    expect(await value('child.spawnSync("no such program").error')).toMatch(
      /^Error: spawnSync no such program ENOENT\n/,
    );
    const { reply } = await kernel.execute('child.execSync("exit 3", { stdio: "pipe" })');
    expect(reply).toMatchObject({ ename: "Error", evalue: "Command failed: exit 3" });
  });

  test("keeps within the limits of its time and its output", async () => {
    const endless = `child.spawnSync(node, ["-e", "setInterval(() => {}, 9)"], { timeout: 300 })`;
    expect(await value(`const { error, signal } = ${endless}; [(error as any).code, signal]`)).toBe(
      "[ 'ETIMEDOUT', 'SIGTERM' ]",
    );
    const long = `child.spawnSync(node, ["-e", "for (;;) console.log(1)"], { maxBuffer: 10 })`;
    expect(await value(`const full = ${long}; [(full.error as any).code, full.stdout.length]`)).toBe(
      "[ 'ENOBUFS', 10 ]",
    );
  });

  test.skipIf(process.platform === "win32")("ends with the kernel, whatever it listens to", async () => {
    const other = await KernelClient.start();
    const code = `require("node:child_process").execSync("trap '' INT TERM; echo $$ > pid; sleep 12.0732; touch went-on")`;
    other.send("execute_request", { code });
    const file = join(other.folder, "pid");
    await expect.poll(() => existsSync(file) && readFileSync(file, "utf8"), { timeout: 20_000 }).toMatch(/^\d+\n$/);
    const pid = Number(readFileSync(file, "utf8"));
    await other.shutdown();
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  test.skipIf(process.platform === "win32").each([
    ["a program", 'child.execFileSync(node, ["-e", "setTimeout(() => {}, 12000)"])'],
    ["a shell with a program in it", 'child.execSync("sleep 12.0731; touch went-on")'],
    ["one that doesn't listen to interrupts", `child.execSync("trap '' INT; sleep 12.0731; touch went-on")`],
    ["in a try", 'for (;;) try { child.execSync("sleep 12.0731; touch went-on") } catch {}'],
  ])("is interrupted: %s", async (_, code) => {
    const id = kernel.send("execute_request", { code });
    await kernel.message(({ parent, type }) => parent === id && type === "execute_input");
    await sleep(500);
    await kernel.interrupt();
    expect((await kernel.completed(id, 5000)).reply.ename).toBe("Interrupted");
    expect(await value("6 * 7")).toBe("42");
    await sleep(300);
    expect(
      await value(`child.spawnSync("sh", ["-c", "ps -o args= -A | grep -c '[s]leep 12.0731$'"]).stdout.toString()`),
    ).toBe("0\n");
    expect(existsSync(join(kernel.folder, "went-on"))).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

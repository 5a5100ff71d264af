import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { kernelMain } from "./build.js";
import { KernelClient, result } from "./client.js";

let kernel: KernelClient;
afterEach(() => kernel.close());

test.each([
  ["at once", ""],
  ["with open timers", "setInterval(() => {}, 1000);"],
  ["with an open server", 'require("node:net").createServer().listen(0);'],
])("a kernel leaves when it is told to, %s", async (_, code) => {
  kernel = await KernelClient.start();
  await kernel.execute(code);
  const { code: exitCode, reply } = await kernel.shutdown();
  expect(reply).toEqual({ status: "ok", restart: false });
  expect(exitCode).toBe(0);
  expect(kernel.printed).toBe("");
});

test.each(["while (true);", "await new Promise(() => {});"])("a kernel leaves while a cell runs: %s", async (code) => {
  kernel = await KernelClient.start();
  kernel.send("execute_request", { code });
  await kernel.message(({ type }) => type === "execute_input");
  await sleep(300);
  expect((await kernel.shutdown()).reply).toEqual({ status: "ok", restart: false });
});

test("a restart is answered as such, and a new kernel knows nothing of the old one", async () => {
  kernel = await KernelClient.start();
  await kernel.execute("const old = 1;");
  const options = { channel: "control" } as const;
  const { reply } = await kernel.request("shutdown_request", { restart: true }, options);
  expect(reply).toEqual({ status: "ok", restart: true });
  kernel.close();
  kernel = await KernelClient.start();
  expect((await kernel.execute("old")).reply.evalue).toBe("1:1 - Cannot find name 'old'.");
});

test.each([
  { from: "its image", env: {} },
  // With other options than the image was made with.
  { from: "its files", env: { NODE_OPTIONS: "--no-warnings" } },
])("an interrupt while the kernel is still loading from $from waits until it is loaded", async ({ env }) => {
  kernel = await KernelClient.start({ env });
  const loop = kernel.send("execute_request", { code: "while (true);" });
  // By another socket than the cell: it could come before it.
  await kernel.message(({ type, parent }) => type === "execute_input" && parent === loop);
  await kernel.interrupt();
  expect((await kernel.completed(loop)).reply.ename).toBe("Interrupted");
  expect(result(await kernel.execute("1"))).toBe("1");
});

test.skipIf(process.platform === "win32")("a kernel whose Jupyter has died leaves", async () => {
  const folder = mkdtempSync(join(tmpdir(), "orphan-"));
  const connection = join(folder, "connection.json");
  const ports = ["shell", "iopub", "stdin", "control", "hb"].map((name) => [`${name}_port`, 0]);
  writeFileSync(connection, JSON.stringify(Object.fromEntries(ports)));
  const start = `const { pid } = require("node:child_process").spawn(
    process.execPath, ${JSON.stringify([kernelMain, connection])}, { stdio: "ignore" });
    console.log(pid); setInterval(() => {}, 1000);`;
  const env = { ...process.env, JPY_PARENT_PID: "1" };
  const jupyter = spawn(process.execPath, ["-e", start], { env });
  const [pid] = await once(jupyter.stdout, "data");
  // It looks who its parent is when it has started.
  await sleep(4000);
  expect(isRunning(Number(pid))).toBe(true);
  jupyter.kill("SIGKILL");
  await expect.poll(() => isRunning(Number(pid)), { timeout: 10_000 }).toBe(false);
  rmSync(folder, { recursive: true });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

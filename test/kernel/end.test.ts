/** What would end a kernel: refused where it can be, and told in the notebook where it can't. */

import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { kernelMain } from "./build.js";
import { contents, KernelClient, printed, result } from "./client.js";

let kernel: KernelClient;
afterEach(() => kernel.close());

describe("a cell that ends the process", () => {
  test("is refused in Chinese and English, and nothing is lost", async () => {
    kernel = await KernelClient.start();
    await kernel.execute("const kept = 42;");
    for (const call of ["exit(3)", "exit()", "abort()", "reallyExit(0)"]) {
      const { reply } = await kernel.execute(`(process as any).${call}`);
      const name = `process.${call.replace(/\d/, "")}`;
      expect(reply.ename).toBe("KernelError");
      expect(reply.traceback.slice(0, 3)).toEqual([
        `KernelError: ${name} 在笔记本里不结束内核，变量都还在。要结束这一格，请抛出错误（throw）；要结束内核，请用菜单“内核 → 关闭内核”或“重启内核”`,
        `KernelError: ${name} doesn't end a kernel, and every variable is still there. To end a cell, throw an error; to end the kernel, choose Kernel → Shut Down Kernel or Restart Kernel`,
        expect.stringMatching(/^ {4}at cell\[\d\]:1:\d+$/),
      ]);
      expect(result(await kernel.execute("kept"))).toBe("42");
    }
  });

  test("in a timer it is reported", async () => {
    kernel = await KernelClient.start();
    const { id } = await kernel.execute("setTimeout(() => process.exit(), 5); 0");
    const report = await kernel.message(({ type, parent }) => type === "stream" && parent === id);
    expect(report.content.text).toMatch(/^Uncaught KernelError: process\.exit\(\) 在笔记本里/);
    expect((await kernel.shutdown()).code).toBe(0);
  });
});

describe("signals", () => {
  const KEPT =
    "and every variable is still there. To end a cell, throw an error; to end the kernel, choose Kernel → Shut Down Kernel or Restart Kernel";

  test("that would end or stop the kernel are refused to a cell", async () => {
    kernel = await KernelClient.start();
    await kernel.execute("const kept = 42;");
    for (const [call, as] of [
      ['kill(process.pid, "SIGTERM")'],
      ["kill(process.pid)", 'kill(process.pid, "SIGTERM")'],
      ["kill(process.pid, 9)", 'kill(process.pid, "SIGKILL")'],
      ['kill(-process.pid, "SIGHUP")', 'kill(process.pid, "SIGHUP")'],
      ['kill(process.pid, "SIGSTOP")'],
      ['kill(-1, "SIGKILL")'],
    ]) {
      const { reply } = await kernel.execute(`process.${call}`);
      expect(reply.traceback[0]).toContain(`KernelError: process.${as ?? call} 在笔记本里不结束内核，变量都还在。`);
      expect(reply.traceback[1]).toBe(`KernelError: process.${as ?? call} doesn't end a kernel, ${KEPT}`);
      expect(result(await kernel.execute("kept"))).toBe("42");
    }
    expect(kernel.printed).toBe("");
  });

  test("to whoever has started the kernel are refused: it would end with all notebooks", async () => {
    kernel = await KernelClient.start();
    for (const signal of ["SIGINT", "SIGTERM"]) {
      const { reply } = await kernel.execute(`process.kill(process.ppid, "${signal}")`);
      expect(reply.traceback.slice(0, 2)).toEqual([
        `KernelError: process.kill(process.ppid, "${signal}") 会结束 Jupyter，所有打开的笔记本和内核都会随它结束，所以没有执行。要结束 JupyterLab，请用菜单“文件 → 关闭”`,
        `KernelError: process.kill(process.ppid, "${signal}") would end Jupyter, and with it every open notebook and kernel; it was not done. To end JupyterLab, choose File → Shut Down`,
      ]);
    }
  });

  test.each([
    ["by the cell itself, where it stands", 'process.kill(process.pid, "SIGINT"); console.log("not here")'],
    [
      "by a timer of a cell that waits",
      'setTimeout(() => process.kill(process.pid, "SIGINT"), 5); await new Promise(() => {});',
    ],
    [
      "by another program",
      'require("node:child_process").execSync("kill -INT " + process.pid); await new Promise(() => {});',
    ],
    ["as an event", 'setTimeout(() => process.emit("SIGINT"), 5); await new Promise(() => {});'],
  ])("SIGINT interrupts: %s", async (_, code) => {
    kernel = await KernelClient.start();
    await kernel.execute("const kept = 42;");
    const cell = await kernel.execute(code);
    expect(cell.reply).toMatchObject({ ename: "Interrupted", evalue: "the cell was interrupted" });
    expect(printed(cell)).toBe("");
    expect(result(await kernel.execute("kept"))).toBe("42");
  });

  test("that end nothing, events of the same names, and signals to children go their way", async () => {
    kernel = await KernelClient.start();
    expect(result(await kernel.execute("process.kill(process.pid, 0) && process.kill(process.ppid, 0)"))).toBe("true");
    expect(result(await kernel.execute('process.kill(process.pid, "SIGWINCH")'))).toBe("true");
    for (const event of ['"exit", 0', '"SIGTERM"', '"SIGHUP"', '"beforeExit"']) {
      await kernel.execute(`(process as NodeJS.EventEmitter).emit(${event})`);
    }
    const child = await kernel.execute(`import { spawn } from "node:child_process";
const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
process.kill(child.pid ?? 0, "SIGTERM");
await new Promise((ended) => child.on("exit", (_, signal) => ended(signal)))`);
    expect(result(child)).toBe("'SIGTERM'");
  });

  test.each(["SIGTERM", "SIGHUP"] as const)(
    "%s from outside ends the kernel in good order, and says so",
    async (signal) => {
      kernel = await KernelClient.start();
      // The kernel listens when it has run something.
      await kernel.execute("1");
      const ended = once(kernel.process, "exit");
      const id = kernel.send("execute_request", { code: "await new Promise(() => {});" });
      await kernel.message(({ parent, type }) => parent === id && type === "execute_input");
      kernel.process.kill(signal);
      const { reply } = await kernel.completed(id);
      expect(reply.traceback).toEqual([
        `KernelEnded: 另一个程序用信号 ${signal} 结束了内核，变量都不在了。要继续，请重启内核，再从头运行`,
        `KernelEnded: another program has ended the kernel by the signal ${signal}, and its variables are gone. To go on, restart the kernel and run all cells`,
      ]);
      expect(await ended).toEqual([signal === "SIGTERM" ? 143 : 129, null]);
    },
  );
});

describe("a kernel that does end", () => {
  const fatal = `process.removeAllListeners("uncaughtException");
setTimeout(() => { throw new RangeError("the last word"); }, 50);`;

  test("tells why in the cell that waits, and leaves in good order", async () => {
    kernel = await KernelClient.start();
    const ended = once(kernel.process, "exit");
    const cell = await kernel.execute(`${fatal}\nawait new Promise(() => {});`);
    expect(cell.reply).toMatchObject({ status: "error", ename: "RangeError", evalue: "the last word" });
    expect(contents(cell, "error")[0].traceback[1]).toBe("    at Timeout.<anonymous> (cell[1]:2:26)");
    expect(await ended).toEqual([1, null]);
  });

  test("tells why in the last cell when none runs", async () => {
    kernel = await KernelClient.start();
    const ended = once(kernel.process, "exit");
    const { id } = await kernel.execute(`${fatal}\n0`);
    const last = await kernel.message(({ type, parent }) => type === "stream" && parent === id);
    expect(last.content).toMatchObject({ name: "stderr", text: expect.stringMatching(/^RangeError: the last word\n/) });
    expect(await ended).toEqual([1, null]);
  });
});

/** A kernel whose tslab is another one than it is written for. */
function brokenInstallation(): string {
  const root = mkdtempSync(join(tmpdir(), "broken-"));
  const project = dirname(dirname(dirname(kernelMain)));
  cpSync(dirname(kernelMain), join(root, "dist", "kernel"), { recursive: true });
  cpSync(join(project, "package.json"), join(root, "package.json"));
  mkdirSync(join(root, "node_modules", "tslab"), { recursive: true });
  symlinkSync(join(project, "node_modules", "zeromq"), join(root, "node_modules", "zeromq"));
  writeFileSync(join(root, "node_modules", "tslab", "package.json"), '{ "name": "tslab", "version": "9.9.9" }');
  return root;
}

test("a kernel that can't load says so, and the remedy, in every cell", async () => {
  const root = brokenInstallation();
  kernel = await KernelClient.start({ main: join(root, "dist", "kernel", "main.js") });
  for (let cell = 0; cell < 2; cell++) {
    const { reply, published } = await kernel.execute("1");
    expect(reply.traceback).toEqual([
      expect.stringMatching(/^KernelError: 内核没能加载：.*9\.9\.9.*请在项目的文件夹里运行 npm start，然后重启内核$/),
      expect.stringMatching(/^KernelError: the kernel could not be loaded: .*9\.9\.9.* then restart the kernel$/),
    ]);
    expect(published.map(({ type }) => type)).toContain("error");
  }
  expect((await kernel.shutdown()).code).toBe(0);
  rmSync(root, { recursive: true });
});

test("a request whose answer can't be written is answered with an error, and the next ones are served", async () => {
  kernel = await KernelClient.start();
  const display = '({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": 5n }) })';
  const { reply } = await kernel.execute("1", { user_expressions: { x: display } });
  expect(reply).toMatchObject({ status: "error", ename: "TypeError" });
  const cell = await kernel.execute(display);
  expect(contents(cell, "error")).toMatchObject([
    { ename: "TypeError", evalue: "Do not know how to serialize a BigInt" },
  ]);
  expect(printed(cell, "stderr")).toBe("");
  expect(result(await kernel.execute("6 * 7"))).toBe("42");
});

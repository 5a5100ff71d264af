import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { KernelClient, printed, result } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
});
afterAll(() => kernel.close());

// Whatever was interrupted: the kernel is the same one, and works.
afterEach(async () => {
  expect(result(await kernel.execute("6 * 7"))).toBe("42");
  expect(kernel.printed).toBe("");
});

/** Runs `code`, which never ends, and interrupts it once it is under way. */
async function interrupted(code: string) {
  const id = kernel.send("execute_request", { code });
  await kernel.message(({ parent, type }) => parent === id && type === "execute_input");
  await sleep(300);
  const { reply } = await kernel.interrupt();
  expect(reply).toEqual({ status: "ok" });
  return kernel.completed(id);
}

test.each([
  ["a loop", "while (true);"],
  ["a loop after await", "await null; while (true);"],
  ["a loop after a timer", "await new Promise((r) => setTimeout(r, 10)); while (true);"],
  ["a loop of promises", "while (true) await null;"],
  ["a loop in finally", "try { while (true); } finally { while (true); }"],
  ["a regular expression", '/(a+)+$/.test("a".repeat(50) + "b");'],
  ["a loop that prints", 'while (true) console.log("again");'],
  ["a promise that nothing settles", "await new Promise(() => {});"],
  ["a display that never comes", '({ [Symbol.for("Jupyter.display")]: () => new Promise(() => {}) })'],
])("%s is interrupted", async (_, code) => {
  const { reply } = await interrupted(code);
  expect(reply).toMatchObject({
    status: "error",
    ename: "Interrupted",
    evalue: "the cell was interrupted",
    traceback: ["Interrupted: the cell was interrupted"],
  });
});

test("twenty times in a row", async () => {
  for (let round = 0; round < 20; round++) {
    const { reply } = await interrupted(round % 2 ? "await null; while (true);" : "while (true);");
    expect(reply.ename).toBe("Interrupted");
  }
});

test("what the cell has printed and declared before is kept, as of any cell that fails", async () => {
  const cell = await interrupted('console.log("begun"); const half = 1; while (true);');
  expect(printed(cell)).toBe("begun\n");
  expect(result(await kernel.execute("half"))).toBe("1");
});

test("an interrupted loop over timers doesn't go on behind the next cell", async () => {
  const cell = await interrupted('while (true) { console.log("tick"); await new Promise((r) => setTimeout(r, 50)); }');
  const ticks = (): number => kernel.messages.filter(({ parent }) => parent === cell.id).length;
  const before = ticks();
  await sleep(300);
  expect(ticks()).toBe(before);
});

test.each(["setTimeout", "setInterval"])("a loop in the callback of %s is stopped", async (timer) => {
  await kernel.execute(`${timer}(() => { while (true); }, 10);`);
  await sleep(200);
  const waiting = kernel.send("execute_request", { code: "'was waiting'" });
  await kernel.interrupt();
  await kernel.completed(waiting);
});

test.each([
  ["a timer of the module", 'require("node:timers").setTimeout(loop, 5)'],
  ["AbortSignal.timeout", 'AbortSignal.timeout(5).addEventListener("abort", loop)'],
  ["fs", 'require("node:fs").readFile("/", loop)'],
  ["a stream", "require('node:stream').Readable.from(['a']).on('data', loop)"],
  ["a child", "require('node:child_process').exec('echo 1', loop)"],
  [
    "a socket",
    "require('node:net').createServer(loop).listen(0, function (this: any) { require('node:net').connect(this.address().port) })",
  ],
])("a loop in a callback of %s is stopped, and timers go on", async (_, code) => {
  const loop = 'const loop = () => { console.log("there"); while (true); };';
  const id = kernel.send("execute_request", { code: `${loop}\n${code};\nawait new Promise(() => {});` });
  await kernel.message(({ parent, type }) => parent === id && type === "stream");
  await kernel.interrupt();
  expect((await kernel.completed(id)).reply.ename).toBe("Interrupted");
  const timers =
    'import { setTimeout as later } from "node:timers";\nawait new Promise((over) => later(over, 5, "over"))';
  expect(result(await kernel.execute(timers))).toBe("'over'");
  expect(result(await kernel.execute("await new Promise((over) => setTimeout(over, 5, 'over'))"))).toBe("'over'");
});

test("cells that wait behind an interrupted one are aborted", async () => {
  const loop = kernel.send("execute_request", { code: "while (true);" });
  const waiting = kernel.send("execute_request", { code: "1" });
  await kernel.message(({ parent, type }) => parent === loop && type === "execute_input");
  await kernel.interrupt();
  expect((await kernel.completed(waiting)).reply.status).toBe("aborted");
});

test("an interrupt when nothing runs does nothing", async () => {
  await kernel.execute("1");
  expect((await kernel.interrupt()).reply).toEqual({ status: "ok" });
});

test("an interrupt while the compiler works leaves it whole", async () => {
  for (let wait = 0; wait < 120; wait += 15) {
    const code = `const big = [${"{ a: 1, b: [1, 2, 3] }, ".repeat(3000)}]; while (true);`;
    const id = kernel.send("execute_request", { code });
    // Before the cell has come in there is nothing to interrupt, and the two come by sockets of their own.
    await kernel.message(({ parent, type }) => parent === id && type === "execute_input");
    await sleep(wait);
    await kernel.interrupt();
    await kernel.completed(id);
  }
});

test("while a cell computes, heartbeat and control are answered", async () => {
  const id = kernel.send("execute_request", { code: "while (true);" });
  await kernel.message(({ parent, type }) => parent === id && type === "execute_input");
  await sleep(100);
  await kernel.heartbeat();
  const { reply } = await kernel.request("kernel_info_request", {}, { channel: "control" });
  expect(reply.implementation).toBe("industrial-clusters");
  await kernel.interrupt();
  await kernel.completed(id);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { contents, type Exchange, KernelClient, printed, result } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
});
afterAll(() => kernel.close());

/** What was published, in its order, with the state of a status. */
function order({ published }: Exchange): string[] {
  return published.map(({ type, content }) => content.execution_state ?? type);
}

test("a cell publishes busy, its input, its outputs, its result and idle, in this order", async () => {
  const cell = await kernel.execute('console.log("a"); console.error("b"); 6 * 7');
  expect(order(cell)).toEqual(["busy", "execute_input", "stream", "stream", "execute_result", "idle"]);
  expect(contents(cell, "execute_input")).toEqual([
    { code: 'console.log("a"); console.error("b"); 6 * 7', execution_count: 1 },
  ]);
  expect(printed(cell)).toBe("a\n");
  expect(printed(cell, "stderr")).toBe("b\n");
  expect(contents(cell, "execute_result")).toEqual([
    { execution_count: 1, data: { "text/plain": "42" }, metadata: {} },
  ]);
  expect(cell.reply).toEqual({
    status: "ok",
    execution_count: 1,
    payload: [],
    user_expressions: {},
  });
});

test("the reply stands between the last output and idle", async () => {
  const { id } = await kernel.execute("1");
  const types = kernel.messages
    .filter(({ parent, channel }) => parent === id && channel === "shell")
    .map(({ type }) => type);
  expect(types).toEqual(["execute_reply"]);
});

test("names live on from cell to cell, may be declared again, and keep their types", async () => {
  await kernel.execute("const sizes: number[] = [3, 1, 2];");
  expect(result(await kernel.execute("sizes.length"))).toBe("3");
  await kernel.execute('const sizes = ["a"];');
  expect(result(await kernel.execute("sizes[0].toUpperCase()"))).toBe("'A'");
});

test("top-level await waits, and what was printed meanwhile belongs to the cell", async () => {
  const cell = await kernel.execute('await new Promise((r) => setTimeout(r, 20)); console.log("then"); "done"');
  expect(printed(cell)).toBe("then\n");
  expect(result(cell)).toBe("'done'");
});

test("the count grows by one with every cell, failed ones included", async () => {
  const before = (await kernel.execute("1")).reply.execution_count;
  expect((await kernel.execute("throw 1")).reply.execution_count).toBe(before + 1);
  expect((await kernel.execute("1")).reply.execution_count).toBe(before + 2);
});

test("silent: runs, publishes nothing but its status, isn't counted", async () => {
  const before = (await kernel.execute("1")).reply.execution_count;
  const quiet = await kernel.execute('console.log("x"); const hidden = 5; hidden', {
    silent: true,
  });
  expect(order(quiet)).toEqual(["busy", "idle"]);
  expect(quiet.reply.status).toBe("ok");
  const after = await kernel.execute("hidden");
  expect(result(after)).toBe("5");
  expect(after.reply.execution_count).toBe(before + 1);
});

test("store_history: false shows everything but isn't counted or remembered", async () => {
  const before = (await kernel.execute("1")).reply.execution_count;
  const cell = await kernel.execute('"unstored"', { store_history: false });
  expect(result(cell)).toBe("'unstored'");
  expect((await kernel.execute("2")).reply.execution_count).toBe(before + 1);
  const { reply } = await kernel.request("history_request", { hist_access_type: "tail", n: 2 });
  expect(reply.history.map((entry: unknown[]) => entry[2])).toEqual(["1", "2"]);
});

test("user_expressions are evaluated after the cell, each with its own outcome", async () => {
  const { reply } = await kernel.execute("const base = 20;", {
    user_expressions: { sum: "base + 1", wrong: "base.nope", thrown: 'JSON.parse("{")' },
  });
  expect(reply.user_expressions.sum).toEqual({
    status: "ok",
    data: { "text/plain": "21" },
    metadata: {},
  });
  expect(reply.user_expressions.wrong.evalue).toMatch(/^1:6 - .*\nbase is a number and has no nope: write base$/);
  expect(reply.user_expressions.thrown.ename).toBe("SyntaxError");
});

test("?name and name? give help in the pager", async () => {
  for (const code of ["?Math.max", "Math.max?"]) {
    const { reply } = await kernel.execute(code);
    const [page] = reply.payload;
    expect(page.source).toBe("page");
    expect(page.data["text/plain"]).toContain("Math.max(...values: number[]): number");
  }
  const { reply } = await kernel.execute("?nothingOfThatName");
  expect(reply.payload[0].data["text/plain"]).toBe("Nothing is known about nothingOfThatName.");
});

test("standard input is refused in words, and nobody is asked for any", async () => {
  const { reply } = await kernel.execute('process.stdin.on("data", () => {})', {
    allow_stdin: true,
  });
  expect(reply.evalue).toBe("This kernel has no standard input: assign the value to a variable in a cell instead");
});

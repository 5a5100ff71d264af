import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contents, type Exchange, KernelClient, type Received, result } from "./client.js";

const PNG = "image/png";
const PLOTLY = "application/vnd.plotly.v1+json";

/** What JupyterLab and Notebook 7 say with every cell that they run. */
const JUPYTERLAB = { cellId: "4f1c", deletedCells: [], recordTiming: false };

const IMPORT = `import { Figure } from "industrial-clusters";
import { figureBundle } from "industrial-clusters/display";
const bars = (...y: number[]) => new Figure({ title: "值", data: [{ type: "bar", y }], width: 300, height: 200 });`;

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  await kernel.execute(IMPORT, {}, 60_000);
});
afterAll(() => kernel.close());

/** Runs a cell as JupyterLab does. */
function run(code: string): Promise<Exchange> {
  return kernel.request("execute_request", { code }, { metadata: JUPYTERLAB });
}

/** The update that a cell's figure gets, whenever that comes. */
function update({ id }: Pick<Exchange, "id">): Promise<Received> {
  return kernel.message(({ type, parent }) => type === "update_display_data" && parent === id);
}

function isPng(base64: unknown): boolean {
  return Buffer.from(String(base64), "base64").subarray(1, 4).toString() === "PNG";
}

/** The picture as a plain client gets it. */
async function pictureOf(code: string): Promise<unknown> {
  return contents(await kernel.execute(code), "display_data")[0].data[PNG];
}

describe("in a front end that keeps the notebook", () => {
  test("a figure is shown without its picture, which comes when the cell is done", async () => {
    const cell = await run("bars(1, 2)");
    const [shown] = contents(cell, "display_data");
    expect(Object.keys(shown.data)).toEqual([PLOTLY, "text/plain"]);
    expect(shown.metadata).toEqual({ "industrial-clusters": { awaits: PNG } });
    expect(contents(cell, "execute_result")).toEqual([]);
    const { content } = await update(cell);
    expect(Object.keys(content.data)).toEqual([PLOTLY, PNG, "text/plain"]);
    expect(content.data[PLOTLY]).toEqual(shown.data[PLOTLY]);
    expect(isPng(content.data[PNG])).toBe(true);
    expect(content.metadata).toEqual({});
    expect(content.transient).toEqual(shown.transient);
    expect(content.transient.display_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("a figure shown twice gets its picture in both places", async () => {
    const cells = [await run("const both = bars(1, 2); both"), await run("both")];
    const updates = await Promise.all(cells.map(update));
    const [first, second] = updates.map(({ content }) => content);
    expect(second.data[PNG]).toBe(first.data[PNG]);
    expect(second.transient.display_id).not.toBe(first.transient.display_id);
  });

  test("the picture is the figure's state when it was shown", async () => {
    const cell = await run("const changing = bars(1, 2); changing");
    await run("(changing.data[0] as any).y[0] = 9; (changing.layout as any).showlegend = true;");
    const { content } = await update(cell);
    expect(content.data[PNG]).toBe(await pictureOf("bars(1, 2)"));
    expect(content.data[PNG]).not.toBe(await pictureOf("changing"));
  });

  test("the picture comes while the next cell computes", async () => {
    const cell = await run("bars(3, 2)");
    const loop = kernel.send("execute_request", { code: "while (true);" }, { metadata: JUPYTERLAB });
    expect(isPng((await update(cell)).content.data[PNG])).toBe(true);
    expect(kernel.messages.at(-1)?.content).not.toEqual({ execution_state: "idle" });
    await kernel.interrupt();
    expect((await kernel.completed(loop)).reply.ename).toBe("Interrupted");
  });

  test("the picture comes after an interrupt and a cell that fails", async () => {
    const cell = await run("bars(5, 2)");
    await kernel.interrupt();
    await run("throw 1");
    expect(isPng((await update(cell)).content.data[PNG])).toBe(true);
  });
});

describe("for a client that may read nothing after a cell", () => {
  test("a figure is shown once, whole, before the cell is idle", async () => {
    const cell = await kernel.execute("bars(1, 2)");
    const [shown, ...others] = contents(cell, "display_data");
    expect(others).toEqual([]);
    expect(Object.keys(shown.data)).toEqual([PLOTLY, PNG, "text/plain"]);
    expect(isPng(shown.data[PNG])).toBe(true);
    expect(shown.metadata).toEqual({});
    expect(contents(cell, "update_display_data")).toEqual([]);
    expect(cell.published.at(-1)?.content).toEqual({ execution_state: "idle" });
  });

  test("two figures in a cell are whole, and so is one in a cell that fails then", async () => {
    const show = 'const show = async (figure: Figure) => (globalThis as any)[Symbol.for("Jupyter.kernel")]';
    await kernel.execute(`${show}.display(await figureBundle(figure));`);
    const two = contents(await kernel.execute("await show(bars(1, 2)); bars(2, 1)"), "display_data");
    expect(two.map(({ data }) => isPng(data[PNG]))).toEqual([true, true]);
    expect(two[1].data[PNG]).not.toBe(two[0].data[PNG]);
    const failing = await kernel.execute('await show(bars(1, 2)); throw new Error("then");');
    expect(failing.reply.evalue).toBe("then");
    expect(contents(failing, "display_data")[0].data[PNG]).toBe(two[0].data[PNG]);
  });

  test("an expression that is evaluated besides holds its picture, too", async () => {
    const { reply } = await kernel.execute("1", { user_expressions: { figure: "bars(1, 2)" } });
    expect(isPng(reply.user_expressions.figure.data[PNG])).toBe(true);
  });
});

test.skipIf(process.platform !== "linux")("nothing that draws is in the kernel's own process", async () => {
  await pictureOf("bars(1, 2)");
  await kernel.execute(
    'const { figureToPng } = await import("industrial-clusters/display"); await figureToPng(bars(1));',
  );
  expect(readFileSync(`/proc/${kernel.process.pid}/maps`, "utf8")).not.toMatch(/napi-rs|skia/);
  expect(result(await kernel.execute('typeof require.cache === "object" && "document" in globalThis'))).toBe("false");
});

test.skipIf(process.platform !== "linux")(
  "a process that dies at its drawing is missed in words, and replaced",
  async () => {
    await pictureOf("bars(1, 2)");
    const cell = await run("bars(2, 2)");
    for (const pid of childrenOf(Number(kernel.process.pid))) process.kill(pid, "SIGKILL");
    const missed = await kernel.message(({ type, parent }) => type === "stream" && parent === cell.id);
    expect(missed.content).toEqual({
      name: "stderr",
      text: `没能做成 image/png，保存的笔记本中没有它：the process that draws pictures gave none: it ended with SIGKILL
image/png could not be made, and the saved notebook lacks it: the process that draws pictures gave none: it ended with SIGKILL
`,
    });
    expect(isPng(await pictureOf("bars(2, 2)"))).toBe(true);
  },
);

describe("a kernel that leaves while a picture is drawn", () => {
  beforeAll(() => kernel.close());

  /** Starts another kernel, whose drawing is under way. */
  async function startDrawing(): Promise<Exchange> {
    kernel = await KernelClient.start();
    await kernel.execute(IMPORT, {}, 60_000);
    await pictureOf("bars(2, 1)");
    return run("bars(1, 2)");
  }

  test("sends it first, if it is shut down", async () => {
    const cell = await startDrawing();
    await kernel.shutdown();
    const published = kernel.messages.filter(({ channel }) => channel === "iopub");
    const place = published.findIndex(({ type, parent }) => type === "update_display_data" && parent === cell.id);
    expect(isPng(published[place]?.content.data[PNG])).toBe(true);
    expect(published.at(-1)).toMatchObject({ type: "status", content: { execution_state: "idle" } });
  });

  test.skipIf(process.platform !== "linux")("leaves no process behind, if it is restarted", async () => {
    await startDrawing();
    const children = childrenOf(Number(kernel.process.pid));
    expect(children).toHaveLength(1);
    await kernel.request("shutdown_request", { restart: true }, { channel: "control" });
    const left = (): number[] => children.filter((pid) => commandOf(pid).includes("process.js"));
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
  });
});

function childrenOf(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  const lists = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8"));
  return lists.flatMap((list) => list.split(" ").filter(Boolean).map(Number));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

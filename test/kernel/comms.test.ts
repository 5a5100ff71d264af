import { afterAll, beforeAll, expect, test } from "vitest";
import { contents, type Exchange, KernelClient, printed } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  await kernel.execute('const { comms } = (globalThis as any)[Symbol.for("Jupyter.kernel")]; let seen: any[] = [];');
});
afterAll(() => kernel.close());

/** Sends a comm message and waits until it has been handled. */
async function tell(type: string, content: object, buffers: Uint8Array[] = []) {
  const id = kernel.send(type, content, { buffers });
  const own = () => kernel.messages.filter(({ parent }) => parent === id);
  const isIdle = () => own().some(({ content }) => content.execution_state === "idle");
  await kernel.until(({ parent }) => parent === id, isIdle);
  expect(own().filter(({ channel }) => channel === "shell")).toEqual([]);
  return { id, reply: undefined, published: own() } satisfies Exchange;
}

test("the front end opens a channel, talks, gets answers, and closes", async () => {
  await kernel.execute(`comms.registerTarget("slider", (comm: any, { data }: any) => {
  comm.send({ opened: data.from });
  comm.onMessage((message: any) => comm.send({ twice: message.data.value * 2 }));
  comm.onClose(() => console.log("closed"));
});`);
  const opened = await tell("comm_open", {
    comm_id: "c1",
    target_name: "slider",
    data: { from: "front" },
  });
  expect(contents(opened, "comm_msg")).toEqual([{ comm_id: "c1", data: { opened: "front" } }]);

  const { reply } = await kernel.request("comm_info_request", { target_name: "slider" });
  expect(reply.comms).toEqual({ c1: { target_name: "slider" } });
  const others = await kernel.request("comm_info_request", { target_name: "other" });
  expect(others.reply.comms).toEqual({});

  const answered = await tell("comm_msg", { comm_id: "c1", data: { value: 21 } });
  expect(contents(answered, "comm_msg")).toEqual([{ comm_id: "c1", data: { twice: 42 } }]);

  const closed = await tell("comm_close", { comm_id: "c1", data: {} });
  expect(printed(closed)).toBe("closed\n");
  expect((await kernel.request("comm_info_request", {})).reply.comms).toEqual({});
});

test("the notebook opens a channel, sends bytes beside its data, and closes it", async () => {
  const cell = await kernel.execute(
    'const own = comms.open("map", { zoom: 1 }); own.send("hi", [Uint8Array.of(1, 255)]); own.close();',
  );
  const [open] = contents(cell, "comm_open");
  expect(open).toMatchObject({ target_name: "map", data: { zoom: 1 } });
  const sent = cell.published.find(({ type }) => type === "comm_msg");
  expect(sent?.content).toEqual({ comm_id: open.comm_id, data: "hi" });
  expect(sent?.buffers.map((bytes) => [...bytes])).toEqual([[1, 255]]);
  expect(contents(cell, "comm_close")).toEqual([{ comm_id: open.comm_id, data: {} }]);
});

test("bytes arrive in the notebook", async () => {
  await kernel.execute(
    'comms.registerTarget("bytes", (_: any, { buffers }: any) => { console.log(buffers[0].length); });',
  );
  const opened = await tell("comm_open", { comm_id: "b", target_name: "bytes", data: {} }, [Buffer.alloc(7)]);
  expect(printed(opened)).toBe("7\n");
});

test("a channel to a target that nobody has registered is closed", async () => {
  const opened = await tell("comm_open", { comm_id: "u", target_name: "unknown", data: {} });
  expect(contents(opened, "comm_close")).toEqual([{ comm_id: "u", data: {} }]);
});

test("a message to a channel that isn't open is ignored", async () => {
  const told = await tell("comm_msg", { comm_id: "nobody", data: {} });
  expect(told.published.map(({ type }) => type)).toEqual(["status", "status"]);
});

test("an error in a listener is shown, and the kernel goes on", async () => {
  await kernel.execute('comms.registerTarget("broken", () => { throw new RangeError("out of range"); });');
  const opened = await tell("comm_open", { comm_id: "e", target_name: "broken", data: {} });
  expect(printed(opened, "stderr")).toMatch(/^Uncaught RangeError: out of range\n/);
  expect((await kernel.execute("1")).reply.status).toBe("ok");
});

test("a front end is told which names cells deal with, and nothing for what isn't a list of cells", async () => {
  await tell("comm_open", { comm_id: "n1", target_name: "industrial-clusters:names", data: {} });
  const ask = async (data: unknown) => contents(await tell("comm_msg", { comm_id: "n1", data }), "comm_msg");
  const names = [
    { declares: ["a"], assigns: [], reads: ["b"] },
    { declares: [], assigns: ["a"], reads: ["a"] },
  ];
  expect(await ask({ cells: ["let a = b + 1;", "a = 2; ("] })).toEqual([{ comm_id: "n1", data: { names } }]);
  for (const wrong of [null, "cells", { cells: "let a;" }, {}]) {
    expect(await ask(wrong)).toEqual([{ comm_id: "n1", data: { names: [] } }]);
  }
  await tell("comm_close", { comm_id: "n1", data: {} });
});

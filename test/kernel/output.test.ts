/** What kernels lose, misplace or hide; first of all what bare tslab does. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { Subscriber } from "zeromq";
import { contents, KernelClient, printed, type Received } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
});
afterAll(() => kernel.close());

test("50 000 lines of one cell arrive, all and in order, in few messages", async () => {
  const cell = await kernel.execute('for (let i = 0; i < 50_000; i++) console.log("line " + i);');
  const lines = Array.from({ length: 50_000 }, (_, index) => `line ${index}\n`);
  expect(printed(cell)).toBe(lines.join(""));
  expect(contents(cell, "stream").length).toBeLessThan(500);
});

test("5 000 displays of one cell arrive, all and in order", async () => {
  const cell = await kernel.execute(
    'import { display } from "tslab"; for (let i = 0; i < 5000; i++) display.text(String(i));',
  );
  const texts = contents(cell, "display_data").map(({ data }) => data["text/plain"]);
  expect(texts).toEqual(Array.from({ length: 5000 }, (_, index) => String(index)));
});

test("1 000 small cells, sent at once: every one goes busy, answers, and goes idle", async () => {
  const ids = Array.from({ length: 1000 }, (_, index) => kernel.send("execute_request", { code: `${index}` }));
  const cells = await Promise.all(ids.map((id) => kernel.completed(id, 120_000)));
  const states = cells.map(({ reply, published }) => [
    reply.status,
    ...published.flatMap(({ content }) => content.execution_state ?? []),
    ...published.flatMap(({ type, content }) => (type === "execute_result" ? content.data["text/plain"] : [])),
  ]);
  expect(states).toEqual(ids.map((_, index) => ["ok", "busy", "idle", String(index)]));
}, 150_000);

test("text printed to both streams keeps its order", async () => {
  const cell = await kernel.execute('for (let i = 0; i < 3; i++) { console.log("o" + i); console.error("e" + i); }');
  const streams = contents(cell, "stream").map(({ name, text }) => [name, text]);
  expect(streams).toEqual(
    [0, 1, 2].flatMap((i) => [
      ["stdout", `o${i}\n`],
      ["stderr", `e${i}\n`],
    ]),
  );
});

test("a printed line is there before the display that follows it", async () => {
  const cell = await kernel.execute(
    'import { display } from "tslab"; console.log("first"); display.text("second"); console.log("third");',
  );
  const shown = cell.published.filter(({ type }) => /stream|display_data/.test(type));
  expect(shown.map(({ type }) => type)).toEqual(["stream", "display_data", "stream"]);
});

test("text is there while the cell still computes", async () => {
  const code = 'console.log("soon"); const end = Date.now() + 2000; while (Date.now() < end);';
  const id = kernel.send("execute_request", { code });
  const isOwn = (message: Received): boolean => message.parent === id;
  await kernel.message((message) => isOwn(message) && message.type === "stream");
  expect(kernel.messages.some((message) => isOwn(message) && message.channel === "shell")).toBe(false);
  await kernel.completed(id);
});

test("a character split between two writes of bytes is one character", async () => {
  const cell = await kernel.execute(`const bytes = Buffer.from("江西");
process.stdout.write(bytes.subarray(0, 2)); process.stdout.write(bytes.subarray(2));`);
  expect(printed(cell)).toBe("江西");
});

test("process.stdout.write calls back", async () => {
  const cell = await kernel.execute('await new Promise<void>((r) => process.stdout.write("x", () => r())); "called"');
  expect(contents(cell, "execute_result")[0].data["text/plain"]).toBe("'called'");
});

test("late output of an earlier cell is addressed to that cell", async () => {
  const early = await kernel.execute(
    'setTimeout(async () => { console.log("timer"); await null; console.log("promise"); }, 100);',
  );
  const later = await kernel.execute('await new Promise((r) => setTimeout(r, 300)); console.log("own");');
  expect(printed(later)).toBe("own\n");
  const texts = kernel.messages.filter(({ type, parent }) => type === "stream" && parent === early.id);
  expect(texts.map(({ content }) => content.text).join("")).toBe("timer\npromise\n");
});

test("an error stops the cells that wait, and only those", async () => {
  const send = (code: string): string => kernel.send("execute_request", { code });
  const [fails, ...waiting] = [send("throw new Error('stop')"), send("1"), send("2")];
  const info = kernel.send("kernel_info_request", {});
  expect((await kernel.completed(fails as string)).reply.status).toBe("error");
  const statuses = await Promise.all(waiting.map((id) => kernel.completed(id)));
  expect(statuses.map(({ reply }) => reply.status)).toEqual(["aborted", "aborted"]);
  expect(statuses.flatMap((cell) => contents(cell, "execute_input"))).toEqual([]);
  expect((await kernel.completed(info)).reply.status).toBe("ok");
  expect((await kernel.execute("3")).reply.status).toBe("ok");
});

test("a cell sent after the reply to a failed one runs", async () => {
  await kernel.execute("throw 1");
  expect((await kernel.execute("'runs'")).reply.status).toBe("ok");
});

test("with stop_on_error: false, as for a cell tagged raises-exception, the next ones run", async () => {
  const fails = kernel.send("execute_request", { code: "throw 1", stop_on_error: false });
  const next = kernel.send("execute_request", { code: "'next'" });
  expect((await kernel.completed(fails)).reply.status).toBe("error");
  expect((await kernel.completed(next)).reply.status).toBe("ok");
});

test("a write of any length travels in pieces that a message can hold, and no character is cut", async () => {
  const cell = await kernel.execute(
    'process.stdout.write("𠮷x江".repeat(3_000_000)); process.stdout.write(Buffer.from("江西".repeat(1_000_000)));',
  );
  const texts = contents(cell, "stream").map(({ text }) => text as string);
  expect(texts.join("") === "𠮷x江".repeat(3_000_000) + "江西".repeat(1_000_000)).toBe(true);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(1.2e6);
  expect(texts.every((text) => text === Buffer.from(text).toString())).toBe(true);
});

test("a text in another encoding is the bytes that it stands for", async () => {
  const cell = await kernel.execute('process.stdout.write("e6b19f", "hex"); process.stdout.write("6KW/", "base64");');
  expect(printed(cell)).toBe("江西");
});

/** The type of the first message that a client hears who connects now. */
async function firstHeard(): Promise<string | undefined> {
  const socket = new Subscriber({ linger: 0 });
  socket.connect(`tcp://127.0.0.1:${kernel.ports[1]}`);
  socket.subscribe();
  const [topic] = await socket.receive();
  socket.close();
  return topic?.toString();
}

test("the first that a client hears is its welcome, before the kernel begins and amid output", async () => {
  const first = kernel.messages.find(({ channel }) => channel === "iopub");
  expect(first?.type).toBe("iopub_welcome");
  const code =
    'import { display } from "tslab"; for (let i = 0; i < 400; i++) { display.text("x"); await new Promise((later) => setTimeout(later, 5)); }';
  const id = kernel.send("execute_request", { code });
  const isOwn = ({ parent, type }: Received): boolean => parent === id && type === "display_data";
  await kernel.message(isOwn);
  const clients = await Promise.all(Array.from({ length: 100 }, firstHeard));
  expect(clients).toEqual(clients.map(() => "iopub_welcome"));
  await kernel.completed(id);
});

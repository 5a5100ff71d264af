import { afterAll, beforeAll, expect, test } from "vitest";
import { createSigner } from "../../jupyter/kernel/protocol/signature.js";
import { KernelClient, result } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
});
afterAll(() => kernel.close());

test("kernel_info tells a front end all that it needs for our language", async () => {
  const { reply } = await kernel.request("kernel_info_request", {});
  expect(reply).toMatchObject({
    status: "ok",
    protocol_version: "5.4",
    implementation: "industrial-clusters",
    language_info: {
      name: "typescript",
      version: "5.9.3",
      mimetype: "text/typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      codemirror_mode: "typescript",
    },
  });
});

test.each([
  ["execute_request", { code: "1" }],
  ["complete_request", { code: "1", cursor_pos: 1 }],
  ["inspect_request", { code: "Math", cursor_pos: 2, detail_level: 0 }],
  ["is_complete_request", { code: "1" }],
  ["history_request", { hist_access_type: "tail", n: 1 }],
  ["comm_info_request", {}],
  ["connect_request", {}],
  ["kernel_info_request", {}],
])("%s is answered between busy and idle", async (type, content) => {
  const { published, reply } = await kernel.request(type, content);
  const states = published.map((message) => message.content.execution_state);
  expect(states.at(0)).toBe("busy");
  expect(states.at(-1)).toBe("idle");
  expect(reply.status).toMatch(/^(ok|complete)$/);
});

test("a request that nobody knows goes busy and idle, without a reply", async () => {
  const id = kernel.send("no_such_request", {});
  const states = (): string[] =>
    kernel.messages.filter(({ parent }) => parent === id).map(({ type, content }) => content.execution_state ?? type);
  await kernel.until(
    ({ parent }) => parent === id,
    () => states().includes("idle"),
  );
  await kernel.execute("1");
  expect(states()).toEqual(["busy", "idle"]);
});

const key = "not the kernel's";
const header = JSON.stringify({ msg_id: "x", msg_type: "execute_request", session: "s" });
const parts = [header, "{}", "{}", '{"code":"const stolen = 1;"}'];

test.each<[string, (string | Uint8Array)[]]>([
  ["a wrong key", ["<IDS|MSG>", createSigner(key, "hmac-sha256").sign(parts), ...parts]],
  ["no signature", ["<IDS|MSG>", "", ...parts]],
  ["no delimiter", parts],
  ["one empty frame", [""]],
  ["bytes that aren't text", [Buffer.from([255, 0, 128]), Buffer.from([1, 2, 3])]],
])("a message with %s is dropped, and the kernel goes on", async (_, frames) => {
  for (const channel of ["shell", "control"] as const) kernel.sendFrames(frames, channel);
  expect(result(await kernel.execute("typeof globalThis"))).toBe("'object'");
  expect((await kernel.execute("stolen")).reply.status).toBe("error");
  expect(kernel.printed).toBe("");
});

test("completes members and names, with their kinds", async () => {
  await kernel.execute("const hooverIndex = (shares: number[]): number => shares.length;");
  const { reply } = await kernel.request("complete_request", { code: "hoov", cursor_pos: 4 });
  expect(reply).toMatchObject({ matches: ["hooverIndex"], cursor_start: 0, cursor_end: 4 });
  expect(reply.metadata._jupyter_types_experimental).toEqual([
    { text: "hooverIndex", type: "const", start: 0, end: 4 },
  ]);
  const code = "[1].redu";
  const members = await kernel.request("complete_request", { code, cursor_pos: code.length });
  expect(members.reply.matches).toEqual(["reduce", "reduceRight"]);
});

test("places are counted in characters, not in UTF-16 units", async () => {
  const code = '"😀😀"; Math.flo';
  const cursor_pos = [...code].length;
  const { reply } = await kernel.request("complete_request", { code, cursor_pos });
  expect(reply).toMatchObject({
    matches: ["floor"],
    cursor_start: cursor_pos - 3,
    cursor_end: cursor_pos,
  });
});

test("inspects a name of an earlier cell with its documentation", async () => {
  await kernel.execute("/** Doubles it. */\nfunction twice(x: number): number { return 2 * x; }");
  const { reply } = await kernel.request("inspect_request", { code: "twice(1)", cursor_pos: 2 });
  expect(reply.found).toBe(true);
  expect(reply.data["text/plain"]).toContain("function twice(x: number): number");
  const unknown = { code: "neverHeardOf", cursor_pos: 2 };
  expect((await kernel.request("inspect_request", unknown)).reply.found).toBe(false);
});

test.each([
  ["1 + 1", { status: "complete" }],
  ["await f()", { status: "complete" }],
  ["const f = <T>(x: T) => x", { status: "complete" }],
  ["function f() {", { status: "incomplete", indent: "  " }],
  ["  if (a) {\n    b(", { status: "incomplete", indent: "      " }],
  ["`a", { status: "incomplete", indent: "" }],
  ["/* a", { status: "incomplete", indent: "" }],
  ["const = 1", { status: "invalid" }],
  ["}", { status: "invalid" }],
])("is %j complete?", async (code, expected) => {
  expect((await kernel.request("is_complete_request", { code })).reply).toEqual(expected);
});

test("history has inputs and outputs of what was executed", async () => {
  const count = (await kernel.execute("20 + 2")).reply.execution_count;
  const request = { hist_access_type: "tail", n: 1, output: true };
  const { reply } = await kernel.request("history_request", request);
  expect(reply.history).toEqual([[1, count, ["20 + 2", "22"]]]);
});

test("connect_request tells the ports", async () => {
  const { reply } = await kernel.request("connect_request", {});
  const { shell_port, iopub_port, stdin_port, control_port, hb_port } = reply;
  expect([shell_port, iopub_port, stdin_port, control_port, hb_port]).toEqual(kernel.ports);
  expect(reply).not.toHaveProperty("key");
});

import { expect, test } from "vitest";
import { decode, encode, type Header } from "../../jupyter/kernel/protocol/message.js";
import { createSigner } from "../../jupyter/kernel/protocol/signature.js";

const signer = createSigner("secret", "hmac-sha256");

const parent: Header = {
  msg_id: "1",
  msg_type: "execute_request",
  session: "s",
  username: "u",
  date: "2025-01-01T00:00:00.000Z",
  version: "5.3",
};

function bytes(frames: readonly (string | Uint8Array)[]): Buffer[] {
  return frames.map((frame) => Buffer.from(frame as string));
}

function frames(content = '{"code":"1"}'): Buffer[] {
  const draft = { identities: ["client", "hop"], type: "execute_request", parent, content };
  return bytes(encode({ ...draft, buffers: [Buffer.from([0, 255])] }, signer));
}

test("frames stand in the protocol's order", () => {
  const texts = frames().map((frame) => frame.toString("latin1"));
  expect(texts.slice(0, 3)).toEqual(["client", "hop", "<IDS|MSG>"]);
  expect(texts[3]).toBe(signer.sign(texts.slice(4, 8)));
  expect(JSON.parse(texts[4] ?? "")).toMatchObject({ msg_type: "execute_request", version: "5.4" });
  expect(JSON.parse(texts[5] ?? "")).toEqual(parent);
  expect(texts.slice(6)).toEqual(["{}", '{"code":"1"}', "\x00\xff"]);
});

test("what was encoded is decoded, with identities and buffers", () => {
  const message = decode(frames(), signer);
  expect(message?.identities.map(String)).toEqual(["client", "hop"]);
  expect(message?.header.msg_type).toBe("execute_request");
  expect(message?.content).toEqual({ code: "1" });
  expect(message?.buffers).toEqual([Buffer.from([0, 255])]);
});

test("every message has an id of its own and the kernel's one session", () => {
  const [first, second] = [decode(frames(), signer)?.header, decode(frames(), signer)?.header];
  expect(first?.msg_id).not.toBe(second?.msg_id);
  expect(first?.session).toBe(second?.session);
});

test.each<[string, (good: Buffer[]) => Buffer[]]>([
  ["no frames", () => []],
  ["no delimiter", (good) => good.filter((frame) => frame.toString() !== "<IDS|MSG>")],
  ["nothing after the delimiter", (good) => good.slice(0, 3)],
  ["too few parts", (good) => good.slice(0, 7)],
  ["a changed part", (good) => good.with(7, Buffer.from('{"code":"2"}'))],
  ["another key", (good) => good.with(3, Buffer.from("0".repeat(64)))],
  ["content that isn't JSON", () => frames("{")],
  ["content that isn't an object", () => frames("[1]")],
])("%s: no message", (_, spoil) => {
  expect(decode(spoil(frames()), signer)).toBeUndefined();
});

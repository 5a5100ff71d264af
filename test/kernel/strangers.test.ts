/** Bytes from strangers: port scanners and endpoint security connect to every port of a machine. */

import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Dealer, Request, XSubscriber } from "zeromq";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KernelClient, result } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  await kernel.execute("const kept = 42;");
});
afterAll(() => kernel.close());

const PORTS = ["shell", "iopub", "stdin", "control", "heartbeat"];

/** A thousand bytes without any order, the same in every run. */
const noise = Buffer.concat(Array.from({ length: 32 }, (_, i) => createHash("sha256").update(String(i)).digest()));
const greeting = Buffer.from(`\xff${"\0".repeat(7)}\x01\x7f\x03\x00NULL${"\0".repeat(48)}`, "latin1");
const ready = Buffer.from("\x04\x1a\x05READY\x0bSocket-Type\x00\x00\x00\x03REQ", "latin1");
const http = Buffer.from("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

const PAYLOADS: [string, Buffer][] = [
  ["nothing", Buffer.alloc(0)],
  ["HTTP", http],
  ["HTTP and noise", Buffer.concat([http, noise])],
  ["noise", noise],
  ["64 zeros", Buffer.alloc(64)],
  ["ZMTP 3 and junk", Buffer.concat([greeting, Buffer.from("deadbeef".repeat(20), "hex")])],
  ["ZMTP 1", Buffer.from(`\x01\x00${"\x05\x00abcd".repeat(3)}`, "latin1")],
  [
    "ZMTP 3 and the longest of all frames",
    Buffer.concat([greeting, ready, Buffer.from(`02${"7f".repeat(8)}00`, "hex")]),
  ],
];

/** Sends bytes to a port and hangs up, before an answer can be sent. */
async function send(port: number, payload: Buffer): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  if (payload.length > 0) await new Promise((resolve) => socket.write(payload, resolve));
  socket.destroy();
  await once(socket, "close");
}

/** It is the kernel that it was, its heart beats, and nothing was said in the log. */
async function expectWell(): Promise<void> {
  expect(result(await kernel.execute("kept"))).toBe("42");
  expect(await kernel.heartbeat()).toBeLessThan(5000);
  expect(kernel.printed).toBe("");
}

const cases = PORTS.flatMap((port, index) => PAYLOADS.map(([name, bytes]) => [name, port, index, bytes] as const));

test.each(cases)("%s on the %s port", async (_name, _port, index, bytes) => {
  for (let time = 0; time < 3; time++) await send(kernel.ports[index] as number, bytes);
  await sleep(50);
  await expectWell();
});

test("heartbeats whose sender is gone before the answer", async () => {
  for (let time = 0; time < 200; time++) {
    const socket = new Request({ linger: 0 });
    socket.connect(`tcp://127.0.0.1:${kernel.ports[4]}`);
    await socket.send("beat");
    socket.close();
  }
  await expectWell();
});

test("frames that are no message, on every port that takes messages", async () => {
  for (const index of [0, 2, 3, 4]) {
    const socket = new Dealer({ linger: 0 });
    socket.connect(`tcp://127.0.0.1:${kernel.ports[index]}`);
    for (const frames of [
      ["x"],
      ["", "x"],
      ["a", "b", "c"],
      ["", ""],
      ["<IDS|MSG>"],
      ["<IDS|MSG>", ...Array(9).fill("{}")],
    ])
      await socket.send(frames);
    await sleep(50);
    socket.close();
  }
  await expectWell();
});

test("subscriptions that are none", async () => {
  const socket = new XSubscriber({ linger: 0 });
  socket.connect(`tcp://127.0.0.1:${kernel.ports[1]}`);
  for (const frame of ["\x01", "\x01abc", "\x00abc", "", "\x07zz", `\x01${"q".repeat(100_000)}`])
    await socket.send(frame);
  await sleep(50);
  socket.close();
  await expectWell();
});

test("after all of them the same kernel runs", async () => {
  await sleep(1000);
  await expectWell();
  expect(kernel.process.exitCode).toBe(null);
});

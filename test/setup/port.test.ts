import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { choosePort, portIsFree, readPort } from "../../jupyter/setup/lab/port.mjs";

describe("choosePort", () => {
  it("takes the first free one from 8888 on", async () => {
    expect(await choosePort(undefined, async () => true)).toBe(8888);
    expect(await choosePort(undefined, async (port) => port > 8890)).toBe(8891);
  });

  it("takes the one asked for", async () => {
    expect(await choosePort(9000, async () => true)).toBe(9000);
  });

  it("says so when the one asked for is in use", async () => {
    await expect(choosePort(9000, async () => false)).rejects.toMatchObject({
      message: "Port 9000 is in use by another program.",
      remedy: "Choose another one, or leave --port away and a free one is taken.",
    });
  });

  it("says so when all are in use", async () => {
    await expect(choosePort(undefined, async () => false)).rejects.toMatchObject({
      message: "The ports 8888 to 8907 are all in use.",
      remedy: "Choose another one: npm start -- --port 9000",
    });
  });
});

describe("portIsFree", () => {
  it("sees a server on 127.0.0.1", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    expect(await portIsFree(port)).toBe(false);
    server.close();
    await once(server, "close");
    expect(await portIsFree(port)).toBe(true);
  });
});

describe("readPort", () => {
  it("reads a whole number from 1024 to 65535", () => {
    expect(readPort("1024")).toBe(1024);
    expect(readPort("65535")).toBe(65_535);
  });

  it.each(["80", "65536", "8888.5", "lab", ""])("refuses %j", (text) => {
    expect(() => readPort(text)).toThrow(`--port must be a whole number from 1024 to 65535, got ${text}`);
  });
});

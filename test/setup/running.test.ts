import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { endRunning } from "../../jupyter/setup/lab/running.mjs";

/** A server that closes its port when it is told to end, and is gone somewhat later. */
const SERVER = `
const server = require("node:http").createServer((request, response) => {
  response.end("{}");
  if (!request.url.endsWith("shutdown")) return;
  server.close();
  server.closeAllConnections();
  setTimeout(() => {}, 700);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;

test("a JupyterLab has ended when its process is gone, not when its port is closed", async () => {
  const server = spawn(process.execPath, ["-e", SERVER], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = await once(server.stdout, "data");
  const pid = server.pid as number;
  expect(await endRunning({ address: `http://127.0.0.1:${Number(port)}`, token: "t", pid })).toBe(true);
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";

const module = new URL("../../jupyter/setup/lab/parent.mjs", import.meta.url).href;

/** A command that says when it is up and when it leaves. */
const COMMAND = `import(${JSON.stringify(module)}).then(({ watchNpm }) => {
  watchNpm(() => { console.log("leaves"); process.exit(); });
  setTimeout(() => { console.log("stays"); process.exit(); }, 4000);
  console.log("up");
});`;

/** What a command says whose parent is ended while it runs. */
async function saidWithout(env: Record<string, string | undefined>, shell = "exec"): Promise<string> {
  const line = JSON.stringify(`${shell} "$NODE" -e "$COMMAND"${shell === "" ? "; true" : ""}`);
  const run = `require("node:child_process").spawn("sh", ["-c", ${line}], { stdio: "inherit" })`;
  const parent = spawn(process.execPath, ["-e", run], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE: process.execPath, COMMAND, ...env },
  });
  let said = "";
  parent.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (text.includes("up")) parent.kill("SIGKILL");
  });
  await once(parent.stdout, "end");
  return said;
}

describe.skipIf(process.platform === "win32")("a command", () => {
  test.each([
    ["with a shell between them", ""],
    ["without one", "exec"],
  ])("leaves when its npm is gone, %s", async (_, shell) => {
    expect(await saidWithout({ npm_lifecycle_event: "start" }, shell)).toBe("up\nleaves\n");
  });

  test("stays without npm when the shell that started it is gone", async () => {
    expect(await saidWithout({ npm_lifecycle_event: undefined })).toBe("up\nstays\n");
  });
});

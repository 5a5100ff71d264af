import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const module = new URL("../../jupyter/setup/lab/parent.mjs", import.meta.url).href;

/** A command that says when it is up and when it leaves. */
const COMMAND = `import(${JSON.stringify(module)}).then(({ watchNpm }) => {
  watchNpm(() => { console.log("leaves"); process.exit(); });
  setTimeout(() => { console.log("stays"); process.exit(); }, 4000);
  console.log("up");
});`;

/** What a command says whose parent is ended while it runs. */
async function saidWithout(env: Record<string, string | undefined>): Promise<string> {
  const run = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(COMMAND)}], { stdio: "inherit" })`;
  const parent = spawn(process.execPath, ["-e", run], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  let said = "";
  parent.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (text.includes("up")) parent.kill("SIGKILL");
  });
  await once(parent.stdout, "end");
  return said;
}

test.skipIf(process.platform === "win32")("a command leaves when its npm is gone", async () => {
  expect(await saidWithout({ npm_lifecycle_event: "start" })).toBe("up\nleaves\n");
});

test("without npm it stays when the shell that started it is gone", async () => {
  expect(await saidWithout({ npm_lifecycle_event: undefined })).toBe("up\nstays\n");
});

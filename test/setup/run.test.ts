import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { run } from "../../jupyter/setup/install/run.mjs";
import { scratchFolder } from "./scratch.js";

const node = (code: string, ...more: string[]) => ({ file: process.execPath, args: ["-e", code, ...more] });
const module = new URL("../../jupyter/setup/install/run.mjs", import.meta.url);

/** A program of its own that runs another one by `run`. */
function runner(code: string): string[] {
  return ["--input-type=module", "-e", `import { run } from ${JSON.stringify(module.href)};\n${code}`];
}

describe("run", () => {
  it("gives what a program printed and how it ended", async () => {
    expect(await run(node('console.log("出"); process.exitCode = 3'))).toEqual({ code: 3, output: "出\n" });
  });

  it("keeps the output in a file, too", async () => {
    const log = join(await scratchFolder(), "log");
    await run(node('console.log("出")'), { log });
    await expect.poll(() => readFile(log, "utf8")).toBe("出\n");
  });

  it("goes on when that file can't be written", async () => {
    const log = join(await scratchFolder(), "folder");
    await mkdir(log);
    expect(await run(node('console.log("ENOSPC")'), { log })).toEqual({ code: 0, output: "ENOSPC\n" });
  });

  it("ends a program that takes too long", async () => {
    expect((await run(node("setInterval(() => {}, 1000)"), { timeout: 200 })).code).toBe(null);
  });

  it("leaves nothing behind that the prompt would wait for, when there is no such program", async () => {
    const code = `const { code } = await run({ file: "no-such-program", args: [] }, { timeout: 20_000 });
console.log(code, process.getActiveResourcesInfo().filter((name) => name === "Timeout"));`;
    const { stdout } = await promisify(execFile)(process.execPath, runner(code));
    expect(stdout).toBe("null []\n");
  });

  it.skipIf(process.platform === "win32").each(["SIGTERM", "SIGHUP"] as const)(
    "told to end by %s, ends what it runs",
    async (signal) => {
      const inner = JSON.stringify(`console.log(process.pid); setInterval(() => {}, 1000)`);
      const code = `const log = ${JSON.stringify(join(await scratchFolder(), "log"))};
console.log(await run({ file: process.execPath, args: ["-e", ${inner}] }, { log }));`;
      const outer = spawn(process.execPath, runner(code), { stdio: ["ignore", "pipe", "inherit"] });
      const log = /"(.*)"/.exec(code)?.[1] ?? "";
      await expect.poll(() => readFile(log, "utf8").catch(() => ""), { timeout: 10_000 }).toMatch(/^\d+\n$/);
      const pid = Number(await readFile(log, "utf8"));
      outer.kill(signal);
      const [exit] = await once(outer, "exit");
      expect(exit).toBe(0);
      expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    },
  );
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { alone, held, isStale } from "../../jupyter/setup/install/lock.mjs";
import { foldersIn } from "../../jupyter/setup/folders.mjs";
import { scratchFolder, scratchProject } from "./scratch.js";

type Folders = ReturnType<typeof foldersIn>;

const me = { pid: process.pid, host: hostname(), command: "npm start", since: "12:00:00" };
const lockOf = ({ state }: Folders): string => join(state, "set-up.lock");

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid as number;
}

async function locked(holder: object): Promise<Folders> {
  const folders = await scratchProject();
  await writeFile(lockOf(folders), JSON.stringify(holder));
  return folders;
}

describe("alone", () => {
  it("gives what the work gives, and leaves no lock", async () => {
    const folders = foldersIn(await scratchFolder());
    expect(await alone(folders, "npm start", async () => readdir(folders.state))).toEqual(["set-up.lock"]);
    expect(await readdir(folders.state)).toEqual([]);
  });

  it("leaves no lock when the work fails", async () => {
    const folders = await scratchProject();
    await expect(alone(folders, "npm start", () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    expect(await readdir(folders.state)).toEqual(["logs"]);
  });

  it("lets nobody else in meanwhile, and says who is at it and what to do", async () => {
    const folders = await scratchProject();
    await alone(folders, "npm test", async () => {
      const kill = process.platform === "win32" ? `taskkill /pid ${process.pid} /t /f` : `kill ${process.pid}`;
      await expect(alone(folders, "npm start", async () => {})).rejects.toMatchObject({
        message: expect.stringMatching(
          new RegExp(`^\`npm test\` \\(process ${process.pid}, since \\d.*\\) is setting up this folder\\.$`),
        ),
        remedy: `Wait until it is ready and run the command again.\nIf it hangs, end it first: ${kill}`,
      });
    });
    expect(await alone(folders, "npm start", async () => "mine")).toBe("mine");
  });

  it("lets one of ten in that come at once", async () => {
    const folders = await scratchProject();
    let open = (): void => {};
    const until = new Promise<void>((resolve) => {
      open = resolve;
    });
    const all = Array.from({ length: 10 }, () => alone(folders, "npm start", () => until));
    const refused = await Promise.allSettled(
      all.map((one) => Promise.race([one, new Promise((r) => setTimeout(r, 500))])),
    );
    open();
    expect(refused.filter(({ status }) => status === "rejected")).toHaveLength(9);
    await Promise.allSettled(all);
  });

  it.each([
    ["of a process that was killed", async () => locked({ ...me, pid: await endedProcess() })],
    [
      "that was silent for long, wherever its process was",
      async () => silent(await locked({ ...me, host: "elsewhere" })),
    ],
    ["whose process number went to another process", async () => silent(await locked(me))],
    ["that was never written to its end", async () => silent(await locked({}), "{")],
  ])("takes over a lock %s", async (_, make) => {
    const folders = await make();
    const holder = await alone(folders, "npm start", async () => JSON.parse(await readFile(lockOf(folders), "utf8")));
    expect(holder).toMatchObject({ pid: process.pid, command: "npm start" });
  });

  it.skipIf(process.platform === "win32")("leaves no lock when the process is told to end", async () => {
    const folders = await scratchProject();
    await mkdir(folders.state, { recursive: true });
    const module = new URL("../../jupyter/setup/install/lock.mjs", import.meta.url).href;
    const code = `import { alone } from ${JSON.stringify(module)};
await alone({ state: ${JSON.stringify(folders.state)} }, "npm start", () => { console.log("in"); setTimeout(() => process.exit(1), 100); return new Promise(() => {}); });`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", code]);
    await once(child.stdout, "data");
    expect(await readdir(folders.state)).toContain("set-up.lock");
    await once(child, "exit");
    expect(await readdir(folders.state)).toEqual(["logs"]);
  });
});

/** Makes a lock look as if its holder had long shown no life. */
async function silent(folders: Folders, text?: string): Promise<Folders> {
  if (text !== undefined) await writeFile(lockOf(folders), text);
  const before = new Date(Date.now() - 120_000);
  await utimes(lockOf(folders), before, before);
  return folders;
}

describe("isStale", () => {
  it.each([
    ["it runs", me, 0, true, false],
    ["it is gone", me, 0, false, true],
    ["it may run on another machine", { ...me, host: "elsewhere" }, 0, false, false],
    ["it is silent", { ...me, host: "elsewhere" }, 61_000, false, true],
    ["it is being written", undefined, 0, false, false],
  ])("%s", (_, holder, silence, runs, stale) => {
    expect(isStale(holder, silence, () => runs)).toBe(stale);
  });
});

describe("held", () => {
  it("names the machine if it is another one", () => {
    expect(held({ ...me, pid: 7, host: "elsewhere" }).message).toBe(
      "`npm start` (process 7 on elsewhere, since 12:00:00) is setting up this folder.",
    );
  });
});

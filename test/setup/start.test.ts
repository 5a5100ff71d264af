/** `npm start` as it is typed, in a folder where nothing is installed. */

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { scratchFolder, writeProgram } from "./scratch.js";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** A copy of what the command needs to begin. */
async function freshCopy(): Promise<string> {
  const root = await scratchFolder();
  await cp(join(project, "jupyter", "setup"), join(root, "jupyter", "setup"), { recursive: true });
  await cp(join(project, "jupyter", "kernel", "kernelspec.mjs"), join(root, "jupyter", "kernel", "kernelspec.mjs"));
  await cp(join(project, "package.json"), join(root, "package.json"));
  await cp(join(project, "package-lock.json"), join(root, "package-lock.json"));
  return root;
}

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const environment = { ...process.env, npm_execpath: "" };

function start(root: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = environment): Promise<Outcome> {
  const command = [join(root, "jupyter", "setup", "start.mjs"), "--no-browser", ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

it("says that a port is in use before it installs anything", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const { code, stdout, stderr } = await start(await freshCopy(), ["--port", String(port)]);
  server.close();
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toBe(
    `\n✗ Port ${port} is in use by another program.\n\n  Choose another one, or leave --port away and a free one is taken.\n`,
  );
});

describe.skipIf(process.platform === "win32")("with an npm that takes its time", () => {
  /** A path on which `npm` is a few lines of shell. */
  async function withNpm(...lines: string[]): Promise<NodeJS.ProcessEnv> {
    const folder = await scratchFolder();
    await writeProgram(join(folder, "npm"), ...lines);
    return { ...environment, PATH: `${folder}:${process.env.PATH}` };
  }

  it("a second start is told of the first one, and what to do", async () => {
    const root = await freshCopy();
    const env = await withNpm(`touch "${root}/begun"`, `while [ ! -e "${root}/go" ]; do sleep 0.1; done`, "exit 1");
    const first = start(root, [], env);
    await expect.poll(() => readdir(root), { timeout: 10_000 }).toContain("begun");
    expect(await start(root, [], env)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(
        /^\n✗ `npm start` \(process \d+, since .*\) is setting up this folder\.\n\n {2}Wait until it is ready and run the command again\.\n {2}If it hangs, end it first: kill \d+\n$/,
      ),
    });
    await writeFile(join(root, "go"), "");
    expect((await first).stderr).toMatch(/npm could not install what the project needs/);
    // The lock is gone with the first one: the same failure again, and no other.
    expect((await start(root, [], env)).stderr).toMatch(/npm could not install what the project needs/);
  });

  it("told to end, it ends npm and leaves no lock", async () => {
    const root = await freshCopy();
    const env = await withNpm(`echo $$ > "${root}/npm.pid"`, "exec sleep 60");
    const command = [join(root, "jupyter", "setup", "start.mjs"), "--no-browser"];
    const child: ChildProcess = spawn(process.execPath, command, { env, stdio: "ignore" });
    const npm = async (): Promise<string> => readFile(`${root}/npm.pid`, "utf8").catch(() => "");
    await expect.poll(npm, { timeout: 10_000 }).toMatch(/^\d+\n$/);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([1, null]);
    const pid = Number(await npm());
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    expect(await readdir(join(root, ".jupyter"))).not.toContain("set-up.lock");
  });

  it("a disk that is full at any step is called so", async () => {
    const root = await freshCopy();
    const env = await withNpm("echo 'npm error code ENOSPC'", "exit 1");
    expect((await start(root, [], env)).stderr).toMatch(
      /✗ npm found no space left on the disk\.\n\n {2}Free about 1 GB/,
    );
  });
});

describe("a JupyterLab that nobody waits for any more", () => {
  /** Something that answers as a Jupyter server of this folder does, until it is asked to end. */
  async function running(root: string, { ends }: { ends: boolean }) {
    const asked: string[] = [];
    const server = createHttpServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ""}`.trim());
      response.end("{}");
      if (ends && request.url === "/api/shutdown") server.close(() => {}).closeAllConnections();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    const runtime = join(root, ".jupyter", "runtime");
    await mkdir(runtime, { recursive: true });
    const note = { port, token: "secret", root_dir: root, pid: 4242 };
    await writeFile(join(runtime, "jpserver-4242.json"), JSON.stringify(note));
    return { port, asked, close: () => server.close() };
  }

  it("is found by the next start, which says how to end it", async () => {
    const root = await freshCopy();
    const { port, close } = await running(root, { ends: false });
    const { code, stdout } = await start(root);
    close();
    expect(code).toBe(0);
    expect(stdout).toBe(
      `JupyterLab is running in this folder already. To end it: npm start -- --stop\n\n  http://127.0.0.1:${port}/lab/tree/notebooks?token=secret\n\n`,
    );
  });

  it("is ended by npm start -- --stop", async () => {
    const root = await freshCopy();
    const { asked } = await running(root, { ends: true });
    expect(await start(root, ["--stop"])).toMatchObject({
      code: 0,
      stdout: "JupyterLab and its kernels have ended.\n",
    });
    expect(asked).toContain("POST /api/shutdown token secret");
  });

  it("that does not end is named by its process", async () => {
    const root = await freshCopy();
    const { port, close } = await running(root, { ends: false });
    const { code, stderr } = await start(root, ["--stop"]);
    close();
    expect(code).toBe(1);
    expect(stderr).toContain(`✗ JupyterLab at http://127.0.0.1:${port} (process 4242) does not end.`);
    expect(stderr).toMatch(process.platform === "win32" ? /taskkill \/pid 4242/ : /kill -9 4242/);
  });

  it("that isn't there is said not to be there", async () => {
    const { code, stdout } = await start(await freshCopy(), ["--stop"]);
    expect([code, stdout]).toEqual([0, "No JupyterLab runs in this folder.\n"]);
  });
});

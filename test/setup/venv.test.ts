import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  installVenv,
  venvEnvironment,
  venvFault,
  venvPython,
  wholePackages,
} from "../../jupyter/setup/install/venv.mjs";
import { scratchFolder, scratchProject, writeProgram } from "./scratch.js";

describe("venvFault", () => {
  const record = { folder: "/p/.venv", pins: "abc", packages: ["jupyterlab", "tornado"] };
  const now = { ...record, packages: ["jupyterlab", "my-own", "tornado"] };

  it("finds none where all is as recorded", () => {
    expect(venvFault(record, now)).toBeUndefined();
    expect(venvFault({ folder: record.folder, pins: record.pins }, now)).toBeUndefined();
  });

  it.each([
    ["absent", undefined, { ...now, packages: undefined }],
    ["was not finished", undefined, now],
    ["was moved", { ...record, folder: "/old/.venv" }, now],
    ["was broken", record, { ...now, packages: undefined }],
    ["had lost tornado", record, { ...now, packages: ["jupyterlab"] }],
    ["held other versions", { ...record, pins: "old" }, now],
  ])("%s", (fault, recorded, found) => {
    expect(venvFault(recorded, found)).toBe(fault);
  });
});

describe("venvPython", () => {
  it("lies elsewhere on Windows", () => {
    expect(venvPython("v", "linux")).toBe(join("v", "bin", "python"));
    expect(venvPython("v", "win32")).toBe(join("v", "Scripts", "python.exe"));
  });
});

describe("venvEnvironment", () => {
  it("keeps another Python's packages out and the user's pip settings in", () => {
    const env = { PYTHONPATH: "/other", PYTHONHOME: "/other", PIP_INDEX_URL: "mirror" };
    expect(venvEnvironment(env)).toEqual({
      PIP_INDEX_URL: "mirror",
      PYTHONNOUSERSITE: "1",
      PYTHONUTF8: "1",
      PIP_USER: "0",
    });
  });
});

/** An environment of two packages, which are nothing but what is looked for, and where they lie. */
async function smallVenv(): Promise<{ venv: string; site: string }> {
  const venv = await scratchFolder();
  const site = join(venv, "site");
  for (const [name, file, text] of [
    ["tornado", "web.py", "x = 1\n"],
    ["zmq", "__init__.py", ""],
  ] as const) {
    await mkdir(join(site, name), { recursive: true });
    await mkdir(join(site, `${name}-1.0.dist-info`));
    await writeFile(join(site, name, file), text);
    await writeFile(
      join(site, `${name}-1.0.dist-info`, "METADATA"),
      `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`,
    );
    const record = `${name}/${file},sha256=x,${text.length}\n${name}/__pycache__/${file}c,,\n`;
    await writeFile(join(site, `${name}-1.0.dist-info`, "RECORD"), record);
  }
  await mkdir(join(venv, "bin"));
  const look = `import sys; sys.path[:0] = ["${site}"]; exec(sys.argv[1])`;
  await writeProgram(venvPython(venv), `exec python3 -I -S -c '${look}' "$2"`);
  return { venv, site };
}

describe.skipIf(process.platform === "win32")("wholePackages", () => {
  it("names the packages of an environment", async () => {
    const { venv } = await smallVenv();
    expect((await wholePackages(venv))?.sort()).toEqual(["tornado", "zmq"]);
  });

  it.each([
    ["a file that is cut", "tornado/web.py", "x ="],
    ["a file that is gone", "zmq/__init__.py", undefined],
    ["code that doesn't run here", "tornado/web.py", "1 / 0\n"],
  ])("finds none in one with %s", async (_, file, text) => {
    const { venv, site } = await smallVenv();
    await (text === undefined ? rm(join(site, file)) : writeFile(join(site, file), text));
    expect(await wholePackages(venv)).toBeUndefined();
  });

  it("finds none where there is no Python", async () => {
    expect(await wholePackages(await scratchFolder())).toBeUndefined();
  });
});

/** A Python whose environments hold a Python that runs `pip` as told. */
async function fakePython(pip: string): Promise<string> {
  const path = join(await scratchFolder(), "python3");
  const claim = JSON.stringify({ executable: path, version: [3, 11], venv: true });
  await writeProgram(
    path,
    `if [ "$1" = -c ]; then echo '${claim}'; exit; fi`,
    'mkdir -p "$3/bin"',
    `printf '%s\\n' '#!/bin/sh' 'if [ "$2" = pip ]; then ${pip}; fi' > "$3/bin/python"`,
    'chmod +x "$3/bin/python"',
  );
  return path;
}

describe.skipIf(process.platform === "win32")("installVenv", () => {
  it("makes an environment once, and again when it was moved or broken", async () => {
    const folders = await scratchProject();
    const python = await fakePython("echo installed");
    const options = { python };
    expect(await installVenv(folders, options)).toBe("installed with Python 3.11");
    expect(await installVenv(folders, options)).toBe("as pinned");

    const record = join(folders.venv, "industrial-clusters.json");
    const { pins } = JSON.parse(await readFile(record, "utf8"));
    await writeFile(record, JSON.stringify({ folder: "/elsewhere/.venv", pins }));
    expect(await installVenv(folders, options)).toBe("installed with Python 3.11, for the old one was moved");

    await writeProgram(venvPython(folders.venv), "exit 1");
    expect(await installVenv(folders, options)).toBe("installed with Python 3.11, for the old one was broken");
  });

  it("leaves nothing that looks finished when pip fails", async () => {
    const folders = await scratchProject();
    const python = await fakePython("echo NewConnectionError; exit 1");
    await expect(installVenv(folders, { python })).rejects.toThrow("pip could not reach its registry.");
    const again = await fakePython("echo installed");
    expect(await installVenv(folders, { python: again })).toBe(
      "installed with Python 3.11, for the old one was not finished",
    );
  });

  it("says what to install when Python makes no environment", async () => {
    const folders = await scratchProject();
    const path = join(await scratchFolder(), "python3");
    const claim = JSON.stringify({ executable: path, version: [3, 11], venv: true });
    await writeProgram(
      path,
      `if [ "$1" = -c ]; then echo '${claim}'; exit; fi`,
      "echo ensurepip is not available",
      "exit 1",
    );
    await expect(installVenv(folders, { python: path })).rejects.toMatchObject({
      message: `${path} could not make the environment ${folders.venv}.`,
      remedy: "ensurepip is not available\n\nOn Debian and Ubuntu: sudo apt install python3-venv",
    });
  });

  it("says that the disk is full where Python found it full", async () => {
    const folders = await scratchProject();
    const path = join(await scratchFolder(), "python3");
    const claim = JSON.stringify({ executable: path, version: [3, 11], venv: true });
    const full = "echo 'OSError: [Errno 28] No space left on device'";
    await writeProgram(path, `if [ "$1" = -c ]; then echo '${claim}'; exit; fi`, full, "exit 1");
    await expect(installVenv(folders, { python: path })).rejects.toMatchObject({
      message: "Python found no space left on the disk.",
      remedy: "Free about 1 GB and run the command again.",
    });
  });

  it("takes an environment whose Python fails after the installation for none", async () => {
    const folders = await scratchProject();
    const python = await fakePython('echo installed; echo "exit 1" > "$0"; exit 0');
    await expect(installVenv(folders, { python })).rejects.toThrow("some of it is missing or doesn't run");
    await expect(readFile(join(folders.venv, "industrial-clusters.json"))).rejects.toThrow("ENOENT");
  });

  it("removes what is in the way", async () => {
    const folders = await scratchProject();
    await mkdir(folders.venv);
    await writeFile(join(folders.venv, "stray"), "");
    await installVenv(folders, { python: await fakePython("echo installed") });
    await expect(readFile(join(folders.venv, "stray"))).rejects.toThrow("ENOENT");
  });
});

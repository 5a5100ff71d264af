import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { candidates, findPython, lack, noPython } from "../../jupyter/setup/install/python.mjs";
import { pathWith, scratchFolder, writeProgram } from "./scratch.js";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A program that says of itself what a Python would. */
function claims(version: readonly [number, number], venv: boolean): string {
  return `echo '${JSON.stringify({ executable: `/python${version.join(".")}`, version, venv })}'`;
}

describe("lack", () => {
  const python = { executable: "/python", venv: true };

  it.each([9, 10, 11, 12, 13, 14])("takes Python 3.%i", (minor) => {
    expect(lack({ ...python, version: [3, minor] })).toBeUndefined();
  });

  it("refuses what is too old, too new, or makes no environments", () => {
    expect(lack({ ...python, version: [2, 7] })).toBe("Python 2.7 is too old (3.9 or newer is needed)");
    expect(lack({ ...python, version: [3, 8] })).toBe("Python 3.8 is too old (3.9 or newer is needed)");
    expect(lack({ ...python, version: [3, 15] })).toBe("Python 3.15 is newer than the pinned packages know (3.14)");
    expect(lack({ ...python, version: [3, 11], venv: false })).toBe(
      "Python 3.11 has no venv module with pip (ensurepip)",
    );
  });
});

describe("candidates", () => {
  it("are the one that was asked for, and no other", () => {
    expect(candidates("/opt/python", "linux")).toEqual([{ file: "/opt/python", args: [] }]);
  });

  it("are python3, then the versions from the newest on", () => {
    const files = candidates(undefined, "linux").map(({ file }) => file);
    expect(files).toEqual([
      "python3",
      "python",
      ...["python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "python3.9"],
    ]);
  });

  it("ask Windows' launcher for versions", () => {
    expect(candidates(undefined, "win32").slice(2, 4)).toEqual([
      { file: "py", args: ["-3.14"] },
      { file: "py", args: ["-3.13"] },
    ]);
  });
});

describe.skipIf(process.platform === "win32")("findPython", () => {
  it("passes by what is too old or lacks venv, and takes the next", async () => {
    const folder = await scratchFolder();
    await writeProgram(join(folder, "python3"), claims([3, 8], true));
    await writeProgram(join(folder, "python"), claims([3, 11], false));
    await writeProgram(join(folder, "python3.12"), claims([3, 12], true));
    vi.stubEnv("PATH", pathWith(folder, "alone"));
    const python = await findPython({ asked: undefined });
    expect(python).toEqual({ executable: "/python3.12", version: [3, 12], venv: true });
  });

  it("passes by programs that are called python and are none", async () => {
    const folder = await scratchFolder();
    await writeProgram(join(folder, "python3"), "echo 'python3: command not found' >&2", "exit 127");
    await writeProgram(join(folder, "python"), "echo Welcome to the shop");
    await writeProgram(join(folder, "python3.9"), claims([3, 9], true));
    vi.stubEnv("PATH", pathWith(folder, "alone"));
    expect((await findPython({ asked: undefined })).version).toEqual([3, 9]);
  });

  it("says which were tried when none fits", async () => {
    const folder = await scratchFolder();
    await writeProgram(join(folder, "python3"), claims([3, 8], true));
    vi.stubEnv("PATH", pathWith(folder, "alone"));
    await expect(findPython({ asked: undefined, platform: "linux" })).rejects.toMatchObject({
      message: "No Python from 3.9 to 3.14 was found; JupyterLab runs on it.",
      remedy: [
        "python3: Python 3.8 is too old (3.9 or newer is needed)",
        "no Python answered to: python, python3.14, python3.13, python3.12, python3.11, python3.10, python3.9",
        "",
        "On Debian and Ubuntu: sudo apt install python3 python3-venv; on Fedora: sudo dnf install python3",
        "A Python in an unusual place: npm start -- --python <path>",
      ].join("\n"),
    });
  });
});

describe("noPython", () => {
  const tried = [
    {
      command: "python3",
      python: { executable: "/usr/bin/python3", version: [3, 11] as const, venv: false },
    },
  ];

  it("names the one package that Debian splits off", () => {
    const problem = noPython(tried, "linux");
    expect(problem.message).toBe("The Python of this machine can't make an environment: its venv module is missing.");
    expect(problem.remedy).toBe(
      [
        "python3: Python 3.11 has no venv module with pip (ensurepip)",
        "",
        "On Debian and Ubuntu: sudo apt install python3-venv",
        "A Python in an unusual place: npm start -- --python <path>",
      ].join("\n"),
    );
  });

  it.each([
    ["darwin" as const, "brew install python@3.13"],
    ["win32" as const, "winget install Python.Python.3.13"],
  ])("says how to get one on %s", (platform, command) => {
    expect(noPython([], platform).remedy).toContain(command);
  });
});

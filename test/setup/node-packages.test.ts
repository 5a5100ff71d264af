import { describe, expect, it } from "vitest";
import { missingPackages, npmProgram } from "../../jupyter/setup/install/node-packages.mjs";

const lock = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
    "node_modules/a/node_modules/b": { version: "2.0.0", integrity: "sha512-b" },
    "node_modules/only-windows": { version: "3.0.0", integrity: "sha512-w", optional: true },
    "node_modules/self": {},
    "src/linked": { version: "1.0.0" },
  },
};

const installed = {
  packages: {
    "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
    "node_modules/a/node_modules/b": { version: "2.0.0", integrity: "sha512-b" },
    "node_modules/self": {},
  },
};

describe("missingPackages", () => {
  it("finds nothing where all is installed but another platform's package", () => {
    expect(missingPackages(lock, installed)).toEqual([]);
  });

  it("finds everything where nothing is installed", () => {
    expect(missingPackages(lock, { packages: {} })).toEqual([
      "node_modules/a",
      "node_modules/a/node_modules/b",
      "node_modules/self",
    ]);
  });

  it("finds another version, and another package of the same version", () => {
    const changed = {
      packages: {
        ...installed.packages,
        "node_modules/a": { version: "1.0.1", integrity: "sha512-a" },
        "node_modules/a/node_modules/b": { version: "2.0.0", integrity: "sha512-other" },
      },
    };
    expect(missingPackages(lock, changed)).toEqual(["node_modules/a", "node_modules/a/node_modules/b"]);
  });
});

describe("npmProgram", () => {
  it.each(["/usr/lib/node_modules/npm/bin/npm-cli.js", "C:\\Program Files\\nodejs\\npm-cli.js"])(
    "takes the npm that runs us: %s",
    (script) => {
      expect(npmProgram({ npm_execpath: script }, "win32")).toEqual({
        file: process.execPath,
        args: [script],
      });
    },
  );

  it("passes another package manager by", () => {
    expect(npmProgram({ npm_execpath: "/opt/yarn/bin/yarn.js" }, "linux")).toEqual({
      file: "npm",
      args: [],
    });
  });

  it("starts npm.cmd by the shell, as Windows wants it", () => {
    expect(npmProgram({}, "win32")).toEqual({ file: "npm.cmd", args: [], shell: true });
  });
});

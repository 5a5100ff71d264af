import { execFileSync, spawnSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { kernelSpec } from "../../jupyter/kernel/kernelspec.mjs";
import { checkTslab } from "../../jupyter/kernel/install.js";
import { buildKernel, kernelMain } from "./build.js";

beforeAll(buildKernel);

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [kernelMain, ...args]);
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

test("--help says what it is for, --version with which TypeScript", () => {
  expect(run("--help").stdout).toMatch(/^Usage: node main\.js <connection-file>\n/);
  const version = execFileSync(process.execPath, [kernelMain, "--version"], { encoding: "utf8" });
  expect(version).toMatch(/^industrial-clusters \d+\.\d+\.\d+, TypeScript 5\.9\.3\n$/);
});

test("without a connection file it says how it is used, and fails", () => {
  const { status, stdout } = run();
  expect(status).toBe(2);
  expect(stdout).toMatch(/^Usage: /);
});

test("a connection file that can't be read ends it with a word", () => {
  const { status, stderr } = run("/nowhere.json");
  expect(status).toBe(1);
  expect(stderr).toBe("ENOENT: no such file or directory, open '/nowhere.json'\n");
});

test("any other tslab is refused", () => {
  expect(() => checkTslab("1.0.22")).not.toThrow();
  expect(() => checkTslab("1.0.23")).toThrow(
    /^The kernel works with tslab 1\.0\.22 only, but 1\.0\.23 is installed: run `npm ci` in .*$/,
  );
});

test("the kernelspec starts a given Node, and has interrupts sent as messages", () => {
  const spec = kernelSpec("/bin/node", "/project/dist/kernel/main.js");
  expect(spec.argv).toContain("/bin/node");
  expect(spec.argv.slice(-2)).toEqual(["/project/dist/kernel/main.js", "{connection_file}"]);
  expect(spec).toMatchObject({ language: "typescript", interrupt_mode: "message" });
  expect(spec.env).toEqual({ MALLOC_TRIM_THRESHOLD_: "131072" });
});

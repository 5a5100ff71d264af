import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = join(root, "jupyter", "kernel");

export const kernelMain: string = join(root, "dist", "kernel", "main.js");

/** Once before all tests of the kernel; several of them run at the same time. */
export function setup(): void {
  buildKernel();
  const image = join(root, "dist", "image");
  if (!existsSync(image)) execFileSync(process.execPath, [join(sources, "make-image.mjs")], { stdio: "inherit" });
}

/** Compiles the kernel if a source is newer than what was compiled of it. */
export function buildKernel(): void {
  const built = existsSync(kernelMain) ? statSync(kernelMain).mtimeMs : 0;
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" });
  if (files.every((file) => statSync(join(sources, file)).mtimeMs <= built)) return;
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [compiler, "--noCheck", "-p", sources], { stdio: "inherit" });
}

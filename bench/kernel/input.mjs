import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { kernelSpec } from "../../jupyter/kernel/kernelspec.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

export const title = "A kernel beside ipykernel with pandas and Plotly: from request to idle";

/**
 * What is timed, in the order of a session (see sessions.py), and after it what the kernel takes of memory.
 *
 * @param {string} data
 */
export function write(data) {
  const spec = kernelSpec(process.execPath, join(root, "dist", "kernel", "main.js"));
  const kernel = join(data, "kernels", "ours");
  mkdirSync(kernel, { recursive: true });
  writeFileSync(join(kernel, "kernel.json"), JSON.stringify(spec));
  writeFileSync(join(data, "notebooks.json"), JSON.stringify(join(root, "notebooks")));
  return [
    "ready",
    "first cell, at once",
    "import, at once",
    "first cell, 5 s after the start",
    "import, 5 s after the start",
    "second cell",
    "table",
    "first chart",
    "next chart",
    "chart with its picture",
    "cell 500",
    "memory, first charts",
    "memory of its children, first charts",
    "memory, 500 cells",
    "memory of its children, 500 cells",
    "memory, notebook 5.2",
    "memory of its children, notebook 5.2",
  ];
}

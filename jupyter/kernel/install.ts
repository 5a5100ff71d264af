/** Where this kernel is installed, and with what. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The folder of the package that holds `dist/kernel`. */
export const root: string = fileURLToPath(new URL("../../", import.meta.url));

/** The only tslab whose insides we know. */
const TSLAB = "1.0.22";

const require = createRequire(import.meta.url);

function versionOf(packageJson: string): string {
  return (JSON.parse(readFileSync(packageJson, "utf8")) as { version: string }).version;
}

/**
 * Refuses any other tslab than the one that the kernel is written for: it relies on tslab's insides,
 * and with others it might lose output without a word.
 */
export function checkTslab(installed: string): void {
  if (installed === TSLAB) return;
  throw new Error(
    `The kernel works with tslab ${TSLAB} only, but ${installed} is installed: run \`npm ci\` in ${root}`,
  );
}

/** Versions of the kernel and of the TypeScript in it. */
export function readVersions(): { kernel: string; typescript: string } {
  checkTslab(versionOf(require.resolve("tslab/package.json")));
  return {
    kernel: versionOf(`${root}package.json`),
    typescript: versionOf(require.resolve("typescript/package.json")),
  };
}

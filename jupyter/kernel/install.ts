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
 * Versions of the kernel and of the TypeScript in it.
 *
 * @throws If tslab isn't the one that the kernel is written for: it relies on tslab's insides, and
 * any other version may lose output without a word.
 */
export function readVersions(): { kernel: string; typescript: string } {
  const tslab = versionOf(require.resolve("tslab/package.json"));
  if (tslab !== TSLAB) {
    throw new Error(
      `The kernel works with tslab ${TSLAB} only, but ${tslab} is installed. Run \`npm ci\` in ${root}`,
    );
  }
  const inTslab = createRequire(require.resolve("tslab"));
  return {
    kernel: versionOf(`${root}package.json`),
    typescript: versionOf(inTslab.resolve("@tslab/typescript-for-tslab/package.json")),
  };
}

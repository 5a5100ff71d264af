// Read by any Node that can read modules at all, so that an old one gets our message and not its own.
import { Problem } from "../command/problem.mjs";

/**
 * The lowest version of each Node line that loads an ES module by `require`, which the kernel needs.
 *
 * @type {ReadonlyArray<readonly [major: number, minor: number]>}
 */
const LOWEST = [
  [20, 19],
  [22, 12],
  [24, 0],
];

/**
 * @param {string} version - as in `process.versions.node`.
 * @throws {Problem} If this version can't run the project.
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const newest = LOWEST[LOWEST.length - 1];
  const fits =
    LOWEST.some((line) => line[0] === major && minor >= line[1]) || (newest !== undefined && major > newest[0]);
  if (fits) return;
  throw new Problem(
    `Node ${version} is too old or of an odd line; this project needs 20.19 or newer, 22.12 or newer, or 24.`,
    "Install the current LTS version from https://nodejs.org and run the command again.",
  );
}

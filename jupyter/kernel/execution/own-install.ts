import Module from "node:module";
import { basename, delimiter, dirname, join } from "node:path";
import { root } from "../install.js";

/**
 * Lets a notebook that lies outside of the project import what the kernel was installed with.
 * Node looks into `NODE_PATH` last: what the notebook's own folder has, wins.
 */
export function offerOwnPackages(): void {
  const around = dirname(root);
  const own = [join(root, "node_modules"), ...(basename(around) === "node_modules" ? [around] : [])];
  const given = process.env.NODE_PATH;
  process.env.NODE_PATH = [...(given ? [given] : []), ...own].join(delimiter);
  // Node reads the variable only once, when it starts.
  (Module as unknown as { _initPaths(): void })._initPaths();
}

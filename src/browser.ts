/**
 * The door of a page that runs cells: the whole package, frames and datasets among it, under the names by which cells
 * import it. What it asks of Node is answered by the page's build (book/site/cells), so that one code runs in both.
 */
import * as display from "./display/index.js";
import * as format from "./format/index.js";
import { danfo } from "./frame/index.js";
import * as root from "./index.js";
import * as math from "./math.js";
import * as pure from "./pure.js";

/** What can be imported, by name. */
export const doors: Readonly<Record<string, () => object>> = {
  "industrial-clusters": () => root,
  "industrial-clusters/display": () => display,
  "industrial-clusters/format": () => format,
  "industrial-clusters/math": () => math,
  "industrial-clusters/pure": () => pure,
  "danfojs-node": danfo,
};

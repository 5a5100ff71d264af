/**
 * Run by the set-up, with the Node and the options that the kernel will have: makes the compiler's code cache, so that
 * the first kernel starts as fast as any later one.
 */

import { loadTslab } from "./tslab.js";

const tslab = loadTslab();
tslab.createConverter();
for (const _ of tslab.warmUp());

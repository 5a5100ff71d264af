/**
 * What an image of the kernel is made of (start.sh, make-image.mjs): the compiler, after it has read JavaScript's
 * declarations and the package's, and has checked a cell. A process that begins with it goes on in the file that it is
 * told to run.
 *
 * Not by `node:v8`, which could say in what function: it would leave something of streams in the image, which a Worker
 * would find a second time, and Node 22 and 24 abort then.
 */

import { createConverter } from "tslab/dist/converter.js";
import { createCellConverter } from "./cell-converter.js";
import { programOf } from "./compiler.js";
import { told, ts } from "./image-compiler.js";
import { leaveRead } from "./read-before.js";

const converter = createCellConverter(ts, createConverter(), programOf(told));
for (const _ of converter.warmUp());
converter.close();
// What was made of the files isn't kept.
told.program = undefined;
leaveRead({ ts, registry: told.registry });

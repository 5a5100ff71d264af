/**
 * What an image of the kernel is made of (start.sh, make-image.mjs): the compiler, after it has read JavaScript's
 * declarations and the package's, and has checked a cell. A process that begins with it goes on in the file that it is
 * told to run.
 */

import { createRequire } from "node:module";
import { startupSnapshot } from "node:v8";
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

startupSnapshot.setDeserializeMainFunction(() => {
  // What the image is started with is not for what a cell starts.
  process.execArgv = process.execArgv.filter((option, at, all) => ![option, all[at - 1]].includes("--snapshot-blob"));
  const main = process.argv[1] as string;
  createRequire(main)(main);
});

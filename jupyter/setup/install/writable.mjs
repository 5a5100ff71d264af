import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../command/problem.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/** Bytes that a disk has to take before set-up begins. */
const PROBE = 1 << 20;

/**
 * Makes sure that set-up may write into the folder of the repository.
 *
 * @param {Folders} folders
 * @throws {Problem} If it may not, or if the disk is full.
 */
export async function checkWritable(folders) {
  const probe = join(folders.state, "writable");
  try {
    await mkdir(folders.logs, { recursive: true });
    // Not an empty file: a full disk takes any number of those.
    await writeFile(probe, Buffer.alloc(PROBE, "full?"));
  } catch (error) {
    throw refusal(folders.root, error);
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}

/**
 * @param {string} root
 * @param {unknown} error - whatever was thrown.
 * @returns {unknown} what to tell the reader; the error itself if it isn't the folder or the disk.
 */
export function refusal(root, error) {
  switch (/** @type {NodeJS.ErrnoException | undefined} */ (error)?.code) {
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return new Problem(
        `The folder ${root} is read-only: set-up keeps everything it needs inside it.`,
        "Copy the folder to a place of your own (say, your home folder) and start it there.",
      );
    case "ENOSPC":
    case "EDQUOT":
      return new Problem(
        `There is no space left on the disk that holds ${root}.`,
        "Free about 1 GB and run the command again.",
      );
    default:
      return error;
  }
}

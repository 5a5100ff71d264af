import { constants } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { notebookNames } from "./names.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * Copies the notebooks for who wants to change them and keep the ones that came. A copy that is there already is
 * somebody's work, and stays.
 *
 * @param {Folders} folders
 * @returns {Promise<{ made: number, kept: number }>}
 */
export async function copyNotebooks(folders) {
  await mkdir(folders.copies, { recursive: true });
  const names = await notebookNames(folders);
  const made = await Promise.all(
    names.map((name) =>
      copyFile(join(folders.notebooks, name), join(folders.copies, name), constants.COPYFILE_EXCL).then(
        () => true,
        (error) => {
          if (error.code === "EEXIST") return false;
          throw error;
        },
      ),
    ),
  );
  const count = made.filter(Boolean).length;
  return { made: count, kept: names.length - count };
}

import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach } from "vitest";
import { foldersIn } from "../../jupyter/setup/folders.mjs";

const made: string[] = [];

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder that lasts for one test; its path has a space and Chinese characters in it. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "集群 set-up "));
  made.push(folder);
  return folder;
}

/** The folders of a project that is nothing but an empty folder ready for logs. */
export async function scratchProject(): Promise<ReturnType<typeof foldersIn>> {
  const folders = foldersIn(await scratchFolder());
  await mkdir(folders.logs, { recursive: true });
  return folders;
}

/** Makes a program of a few lines of shell. */
export async function writeProgram(path: string, ...lines: string[]): Promise<void> {
  await writeFile(path, ["#!/bin/sh", ...lines, ""].join("\n"));
  await chmod(path, 0o755);
}

/** A `PATH` with one folder before all others, or with that folder only. */
export function pathWith(folder: string, others: "before others" | "alone"): string {
  return others === "alone" ? folder : [folder, process.env.PATH].join(delimiter);
}

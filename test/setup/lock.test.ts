import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"),
);

/** Whether a package that is installed to `folder` finds another one there or further up. */
function finds(folder: string, name: string): boolean {
  if (`${folder}/node_modules/${name}` in lock.packages) return true;
  const above = folder.lastIndexOf("/node_modules/");
  return above === -1 ? `node_modules/${name}` in lock.packages : finds(folder.slice(0, above), name);
}

it("the lock file holds every platform's packages, for npm ci refuses it otherwise", () => {
  const missing = Object.entries(lock.packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !finds(folder, name))
      .map((name) => `${folder} → ${name}`),
  );
  expect(missing).toEqual([]);
});

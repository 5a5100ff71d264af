/** One version of a module that JupyterLab or an extension shares with the others. */
export interface SharedModule {
  /** Reads the module; what comes is a function that gives it. */
  readonly get: () => Factory | Promise<Factory>;
  /** Set as soon as somebody uses this version. */
  loaded?: boolean | number;
}

type Factory = () => unknown;

/** What is shared, by name and version. */
export type ShareScope = Readonly<Record<string, Readonly<Record<string, SharedModule>>>>;

/**
 * A module of JupyterLab's: the version that is in use, or the newest if none is yet.
 *
 * @throws {Error} If nobody shares it.
 */
export async function takeShared(scope: ShareScope, name: string): Promise<unknown> {
  const versions = Object.entries(scope[name] ?? {});
  const newestFirst = versions.sort(([a], [b]) => compareVersions(b, a)).map(([, each]) => each);
  const module = newestFirst.find(({ loaded }) => loaded) ?? newestFirst[0];
  if (module === undefined) throw new Error(`nobody shares ${name} with it`);
  module.loaded = 1;
  return (await module.get())();
}

/** The order of versions: numbers as numbers (2.9 < 2.10), a pre-release before its release. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [readVersion(a), readVersion(b)];
  const byRelease = compareParts(x.release, y.release);
  if (byRelease !== 0) return byRelease;
  if (x.preRelease.length === 0 || y.preRelease.length === 0) {
    return y.preRelease.length - x.preRelease.length;
  }
  return compareParts(x.preRelease, y.preRelease);
}

type Part = string | number;

/** `2.4.0-alpha.1+build` as [2, 4, 0] and ["alpha", 1]; what was built when is of no account. */
function readVersion(version: string): { release: readonly Part[]; preRelease: readonly Part[] } {
  const [, release = "", preRelease = ""] = /^([^-+]*)(?:-([^+]*))?/.exec(version) ?? [];
  return { release: readParts(release), preRelease: readParts(preRelease) };
}

function readParts(text: string): readonly Part[] {
  const parts = text === "" ? [] : text.split(".");
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Part by part; a number before a word, the shorter before the longer. */
function compareParts(a: readonly Part[], b: readonly Part[]): number {
  const differing = a.findIndex((part, i) => part !== b[i]);
  const [x, y] = [a[differing], b[differing]];
  if (x === undefined || y === undefined) return a.length - b.length;
  if (typeof x !== typeof y) return typeof x === "number" ? -1 : 1;
  return x < y ? -1 : 1;
}

/** What was most likely meant by an option of another name, or by something that stands where the options should. */

import { isList } from "./check.js";

/** Checks what was given for an option, or throws. */
type Reader = (where: string, name: string, given: unknown) => unknown;
type Readers = Readonly<Record<string, Reader>>;

/** What R, Stata, SPSS, Python and textbooks call an option; of several that go by one name the first that is there. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  industries: "industry sector sectors",
  columns: "variable variables vars indicator indicators value industry industries sector sectors",
  region: "city province location area",
  rows: "city province name index",
  size: "employment jobs workers",
  horizon: "n k h steps ahead periods period",
  window: "n k steps",
  places: "n k",
  classes: "n k states",
  groups: "n k clusters centers nclusters n_clusters",
  top: "n k",
  rounds: "n k steps",
  factors: "n k",
  starts: "nstart",
  years: "T periods period",
  form: "method model type variant",
  index: "method model type variant",
  curve: "method model type",
  linkage: "method type",
  returns: "rts returnsToScale model method type",
  kind: "method model type",
  methods: "models method",
  indices: "measures indexes",
  random: "seed rng",
  bandwidth: "bw h threshold",
  inputs: "x",
  outputs: "y",
  distance: "metric",
  weights: "w W population pop",
  directions: "impacts negative cost types",
  within: "threshold cutoff maxDistance",
  decay: "power exponent",
  alpha: "exponent",
  order: "alpha power exponent",
  aversion: "epsilon alpha",
  unit: "base",
  variance: "ddof",
  conditions: "controls covariates",
  preferences: "functions",
  strategy: "v",
  rowTotals: "u rowSums",
  columnTotals: "v colSums columnSums",
  rho: "resolution",
  nation: "reference",
  scale: "standardize",
  standardise: "standardize",
  normalisation: "normalize normalization",
};

/** The option among those that are there for which another name stands. @internal */
export function calledElsewhere(name: string, names: readonly string[]): string | undefined {
  const meant = Object.entries(ELSEWHERE).find(
    ([option, words]) => names.includes(option) && words.split(" ").includes(name),
  );
  return meant?.[0];
}

/** Names of names: rows, columns and sectors are called where the numbers are. @internal */
export function isOfNames(name: string): boolean {
  return /^(names|labels|rownames|rowNames|colnames|regions|sectors|grades|index)$/.test(name);
}

/**
 * What to write for something that stands where the options should: the option that takes it.
 *
 * @param number - the option that a number alone is meant for, where only the method knows.
 * @internal
 */
export function writtenAsOption(
  where: string,
  given: unknown,
  readers: Readers,
  number?: string | undefined,
): string | undefined {
  const text = written(given);
  const known = number !== undefined && typeof given === "number" ? [number] : undefined;
  const meant = text === undefined ? [] : (known ?? optionsFor(where, given, readers));
  if (meant.length === 0) return undefined;
  return meant
    .slice(0, 2)
    .map((name) => `{ ${name}: ${text} }`)
    .join(" / ");
}

/** How some options are written, whose name alone says little. */
const EXAMPLES: Readonly<Record<string, string>> = {
  random: "random: seededRandom(2016)",
  directions: 'directions: { 能耗: "cost" }',
};

/** An option with what it is given. @internal */
export function exampleOfOption(name: string): string | undefined {
  return Object.hasOwn(EXAMPLES, name) ? EXAMPLES[name] : undefined;
}

/** The options that must be given. @internal */
export function requiredOptions(where: string, readers: Readers): readonly string[] {
  return Object.keys(readers).filter((name) => !takes(readers[name], where, name, undefined));
}

function optionsFor(where: string, given: unknown, readers: Readers): readonly string[] {
  const names = Object.keys(readers).filter((name) => name !== "rows" && name !== "columns");
  const accept = names.filter((name) => takes(readers[name], where, name, given));
  // What takes anything is read by the method itself, and says nothing of what was meant.
  const choosy = accept.filter((name) => !takes(readers[name], where, name, Symbol("anything")));
  const open = accept.filter((name) => !choosy.includes(name));
  const columns = "columns" in readers ? ["columns"] : [];
  if (typeof given === "number") return choosy.length > 0 ? choosy : open.slice(0, 1);
  if (typeof given === "string") {
    const words = choosy.filter((name) => !takes(readers[name], where, name, "?"));
    return [...words, ...columns, ...open].slice(0, 1);
  }
  const [first] = Array.from(given as ArrayLike<unknown>);
  if (typeof first === "string") {
    const lists = ["names", "indices", "methods"].filter((name) => accept.includes(name));
    return [...lists, ...columns, ...open].slice(0, 1);
  }
  return [...accept.filter((name) => name === "weights"), ...open.filter((name) => name !== "names")].slice(0, 1);
}

function takes(reader: Reader, where: string, name: string, given: unknown): boolean {
  try {
    reader(where, name, given);
    return true;
  } catch {
    return false;
  }
}

/** A number, a text or a short list of them, as it is written in a cell. */
function written(given: unknown): string | undefined {
  if (typeof given === "number" || typeof given === "string") return JSON.stringify(given);
  if (!isList(given) || given.length === 0 || given.length > 6) return undefined;
  const parts = Array.from(given, (each) => (typeof each === "object" ? undefined : written(each)));
  return parts.includes(undefined) ? undefined : `[${parts.join(", ")}]`;
}

import { checkOption, InputError, isList, type Name, nameText, pathTo, placeCalled, say } from "../../../base/index.js";

/**
 * How much one alternative is preferred that is better by d > 0 (偏好函数), in the indicator's own unit:
 *
 *     usual      1
 *     u-shape    0 up to q, then 1
 *     v-shape    d/p up to p, then 1
 *     level      0 up to q, ½ up to p, then 1
 *     linear     0 up to q, (d − q)/(p − q) up to p, then 1
 *     gaussian   1 − exp(−d²/2s²)
 */
export type Preference =
  | "usual"
  | { readonly shape: "u-shape"; readonly q: number }
  | { readonly shape: "v-shape"; readonly p: number }
  | { readonly shape: "level" | "linear"; readonly q: number; readonly p: number }
  | { readonly shape: "gaussian"; readonly s: number };

/** The preference functions of all indicators: one for all, a list, or by name, where the others are usual. */
export type PreferencesInput = Preference | readonly Preference[] | Readonly<Record<string, Preference>>;

/** The preference function of each indicator. */
export function readPreferences(
  where: string,
  given: PreferencesInput | undefined,
  names: readonly Name[],
  aliases: readonly Name[],
): readonly Preference[] {
  if (given === undefined) return names.map(() => "usual");
  if (isList(given)) {
    if (given.length === names.length) {
      return names.map((_, j) => readPreference(where, `preferences[${j}]`, given[j]));
    }
    const words = say("有 {n} 个偏好函数，每个指标一个", "hold {n} preference functions, one an indicator", {
      n: names.length,
    });
    throw new InputError(where, "preferences", words, given);
  }
  if (typeof given === "string" || (typeof given === "object" && given !== null && typeof given.shape === "string")) {
    const one = readPreference(where, "preferences", given);
    return names.map(() => one);
  }
  return preferencesByName(where, given, names, aliases);
}

function preferencesByName(
  where: string,
  given: unknown,
  names: readonly Name[],
  aliases: readonly Name[],
): readonly Preference[] {
  if (typeof given !== "object" || given === null) throw new InputError(where, "preferences", PREFERENCE, given);
  const found: Preference[] = names.map(() => "usual");
  for (const [text, preference] of Object.entries(given)) {
    const j = placeCalled(names, text, aliases);
    if (j < 0) {
      const known = names.map((name) => JSON.stringify(nameText(name))).join(", ");
      const words = say("只写现有指标（{known}）", "name only its indicators ({known})", { known });
      throw new InputError(where, "preferences", words, text);
    }
    found[j] = readPreference(where, pathTo("preferences", [[names[j], j]]), preference);
  }
  return found;
}

const PREFERENCE = say(
  '是 "usual" 或 { shape: "linear", q: 无差异阈值, p: 偏好阈值 } 之类',
  'be "usual", or such as { shape: "linear", q: indifference, p: preference }',
);

const SHAPES = ["u-shape", "v-shape", "level", "linear", "gaussian"] as const;

const THRESHOLDS: Readonly<Record<(typeof SHAPES)[number], readonly ("q" | "p" | "s")[]>> = {
  "u-shape": ["q"],
  "v-shape": ["p"],
  level: ["q", "p"],
  linear: ["q", "p"],
  gaussian: ["s"],
};

function readPreference(where: string, path: string, given: unknown): Preference {
  if (given === "usual") return given;
  if (typeof given !== "object" || given === null) throw new InputError(where, path, PREFERENCE, given);
  const object = given as Readonly<Record<string, unknown>>;
  const shape = checkOption(where, `${path}.shape`, object.shape as (typeof SHAPES)[number], SHAPES);
  for (const key of THRESHOLDS[shape]) {
    const value = object[key];
    if (typeof value === "number" && Number.isFinite(value) && (key === "q" ? value >= 0 : value > 0)) continue;
    const words = key === "q" ? say("是 ≥ 0 的数", "be a number ≥ 0") : say("是 > 0 的数", "be a number > 0");
    throw new InputError(where, `${path}.${key}`, words, value);
  }
  if (THRESHOLDS[shape].length < 2 || (object.p as number) > (object.q as number)) return given as Preference;
  throw new InputError(where, `${path}.p`, say("大于 q", "be above q"), object.p);
}

/** The function itself, of a difference d; 0 unless d > 0. */
export function preferenceOf(preference: Preference): (d: number) => number {
  if (preference === "usual") return (d) => (d > 0 ? 1 : 0);
  switch (preference.shape) {
    case "u-shape":
      return (d) => (d > preference.q ? 1 : 0);
    case "v-shape":
      return (d) => (d <= 0 ? 0 : Math.min(1, d / preference.p));
    case "level":
      return (d) => (d <= preference.q ? 0 : d <= preference.p ? 0.5 : 1);
    case "linear":
      return (d) => (d <= preference.q ? 0 : Math.min(1, (d - preference.q) / (preference.p - preference.q)));
    case "gaussian":
      return (d) => (d <= 0 ? 0 : -Math.expm1(-(d * d) / (2 * preference.s * preference.s)));
  }
}

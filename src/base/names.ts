import { placeCalled, refuseSeveral } from "./called.js";
import { isList } from "./check.js";
import { InputError } from "./errors.js";
import { isCalled, type Label, type Name, nameText, textsOf } from "./label.js";
import { namesList } from "./names-list.js";
import { holding, placeMeant } from "./nearest.js";
import { orMeant, orWrite } from "./other-shapes.js";
import { say } from "./say.js";

/**
 * The place of the row or column that answers to a text.
 *
 * @throws {InputError} If none does; the message lists the names there are.
 * @example
 * indexOfName("steps", "region", ["江西", "湖北"], "湖北"); // => 1
 */
export function indexOfName(where: string, argument: string, names: readonly Name[], text: string): number {
  const index = placeCalled(names, text);
  if (index >= 0) return index;
  refuseSeveral(where, argument, names, text);
  const words = say("是 {known} 之一", "be one of {known}", { known: known(names) });
  const texts = names.flatMap(textsOf);
  if (typeof text === "number" && texts.includes(String(text))) {
    throw new InputError(where, argument, orWrite(words, JSON.stringify(String(text))), text);
  }
  const meant = holding(texts, String(text)) ?? placeMeant(texts, String(text)) ?? otherwiseCalled(texts, String(text));
  throw new InputError(where, argument, orMeant(words, meant), text);
}

/** What books and other programs call the measures of a result. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ hhi: "herfindahl", h: "herfindahl", g: "gini", lisa: "local", i: "local", getis: "star", "g*": "star" },
  ...{ c: "coupling", d: "coordination", competitive: "regional", structural: "mix", industrial: "mix" },
};

/** The name that is written with other capitals, or that an abbreviation stands for. */
function otherwiseCalled(texts: readonly string[], text: string): string | undefined {
  const small = text.toLowerCase();
  const found = [...new Set(texts)].filter((each) => each.toLowerCase() === small);
  if (found.length === 1) return found[0];
  const meant = Object.hasOwn(SHORT, small) ? SHORT[small] : undefined;
  return meant !== undefined && texts.includes(meant) ? meant : undefined;
}

/**
 * The place of the name that is asked for; it may be left out where there is only one.
 *
 * @param write - what is written to name one, for the message.
 * @throws {InputError} If it is left out among several, or none answers to it; the message lists them.
 * @example
 * chosenName("steps", "region", ["江西"], undefined); // => 0
 */
export function chosenName(
  where: string,
  argument: string,
  names: readonly Name[],
  text: string | undefined,
  write?: (name: string) => string,
): number {
  if (text !== undefined) return indexOfName(where, argument, names, text);
  if (names.length === 1) return 0;
  if (write !== undefined && names.length > 1) {
    const holes = { known: known(names), write: write(JSON.stringify(nameText(names[0]))) };
    const words = say("写明，可选 {known}；请写 {write}", "be given, one of {known}; write {write}", holes);
    throw new InputError(where, argument, words, text);
  }
  const words = say("写明，可选 {known}", "be given, one of {known}", { known: known(names) });
  throw new InputError(where, argument, words, text);
}

/** The first names as a message lists them. */
function known(names: readonly Name[]): Label {
  const first = names
    .slice(0, 8)
    .map((name) => JSON.stringify(nameText(name)))
    .join(", ");
  if (names.length <= 8) return { zh: first, en: first };
  return say("{first}, … 共 {n} 个", "{first}, … {n} in all", { first, n: names.length });
}

/**
 * Names that tell their rows or columns apart.
 *
 * @throws {InputError} If one is empty or answers to a text that another answers to.
 * @example
 * checkNames("locationQuotients", "employment.rows", ["江西", "湖北"]).length; // => 2
 */
export function checkNames(where: string, argument: string, names: readonly Name[]): readonly Name[] {
  refuseNoList(where, argument, names);
  const list = Array.from(names); // a hole is an entry, too
  if (list.every(isText) && new Set(list).size === list.length) return list;
  const seen = new Map<string, number>();
  list.forEach((name, i) => {
    for (const text of checkedTexts(where, `${argument}[${i}]`, name)) {
      const first = seen.get(text);
      if (first !== undefined && first !== i) {
        const words = say(
          "与其他名称都不同（{first} 处已有）",
          "be unlike every other label (it stands at {first} too)",
          { first },
        );
        throw new InputError(where, `${argument}[${i}]`, words, text);
      }
      seen.set(text, i);
    }
  });
  return namesList(list);
}

/** Refuses what is no list, where names should be. @internal */
export function refuseNoList(where: string, argument: string, names: unknown): void {
  if (isList(names)) return;
  const words = say('是一列名称，如 ["甲", "乙"]', 'be a list of names, such as ["甲", "乙"]');
  throw new InputError(where, argument, words, names);
}

/** Refuses what is no name among names, which may stand there twice. @internal */
export function checkNameTexts(where: string, argument: string, names: ArrayLike<Name>): void {
  refuseNoList(where, argument, names);
  for (let i = 0; i < names.length; i++) checkedTexts(where, `${argument}[${i}]`, names[i]);
}

/** Whether a name is one text, with something in it. */
function isText(name: Name): boolean {
  return typeof name === "string" && name.trim() !== "";
}

function checkedTexts(where: string, path: string, name: Name): readonly string[] {
  const both = typeof name === "string" ? [name] : [name?.zh, name?.en];
  if (both.some((text) => typeof text !== "string" || text.trim() === "")) {
    throw new InputError(where, path, say("是含文字的名称", "be a name with text in it"), name);
  }
  return both;
}

/**
 * Whether two names answer to a common text.
 *
 * @example
 * sameName(label("江西", "Jiangxi"), "Jiangxi"); // => true
 */
export function sameName(a: Name, b: Name): boolean {
  return textsOf(a).some((text) => isCalled(b, text));
}

/**
 * Refuses lists of names that aren't the same in the same order.
 *
 * @param like - what `wanted` belongs to, for the message: "`before`".
 * @throws {InputError} Naming the first that differs.
 */
export function checkSameNames(
  where: string,
  argument: string,
  names: readonly Name[],
  wanted: readonly Name[],
  like: string,
): void {
  const at = wanted.findIndex((name, i) => names[i] === undefined || !sameName(name, names[i]));
  if (at < 0 && names.length === wanted.length) return;
  const words = say(
    "与 {like} 的名称相同、顺序相同（共 {n} 个）",
    "be the same in the same order as in {like} ({n} of them)",
    { like, n: wanted.length },
  );
  throw new InputError(where, argument, words, names);
}

/**
 * A place in a matrix as messages write it: `activity["江西"]["汽车"]`; labels that were only counted are
 * shown as the index that the user wrote, `activity[0][1]`.
 *
 * @example
 * pathTo("activity", [["江西", 0], ["汽车", 1]]); // => "activity[\"江西\"][\"汽车\"]"
 */
export function pathTo(argument: string, places: readonly (readonly [name: Name, index: number])[]): string {
  const parts = places.map(([name, index]) =>
    name === String(index + 1) ? `[${index}]` : `[${JSON.stringify(nameText(name))}]`,
  );
  return argument + parts.join("");
}

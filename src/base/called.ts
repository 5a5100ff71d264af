import { InputError } from "./errors.js";
import { isCalled, type Label, type Name, nameText, textsOf } from "./label.js";
import { say } from "./say.js";

/**
 * The place of the name that answers to a text; −1 if none does. Of a header of two lines the lower one will do, where
 * one name alone has it.
 *
 * @param aliases - what each is called besides.
 * @example
 * placeCalled(["产值 整车", "产值 零部件"], "整车"); // => 0
 * @internal
 */
export function placeCalled(names: readonly Name[], text: string, aliases: readonly Name[] = names): number {
  for (const list of [names, aliases]) {
    const at = list.findIndex((name) => isCalled(name, text));
    if (at >= 0) return at;
  }
  const below = placesOver(names, text, aliases);
  return below.length === 1 ? below[0] : -1;
}

/** The places of the names that have a text as their lower line. */
function placesOver(names: readonly Name[], text: string, aliases: readonly Name[] = names): readonly number[] {
  return names.flatMap((name, i) => {
    const texts = [...textsOf(name), ...textsOf(aliases[i])];
    return texts.some((whole) => isLowerLine(whole, text)) ? [i] : [];
  });
}

/** English words are no lines: "output" isn't the "gross output". */
function isLowerLine(name: string, text: unknown): boolean {
  if (typeof text !== "string" || text.trim() === "" || !String(name).endsWith(` ${text}`)) return false;
  return /\p{Script=Han}/u.test(name) || /^\d{4}$/.test(text);
}

/**
 * Refuses the lower line that several names have, with what they are.
 *
 * @throws {InputError} With the whole names to choose from.
 * @internal
 */
export function refuseSeveral(where: string, argument: string, names: readonly Name[], text: string): void {
  const several = placesOver(names, text).map((i) => JSON.stringify(nameText(names[i])));
  if (several.length < 2) return;
  throw new InputError(where, argument, whole(several), text);
}

function whole(names: readonly string[]): Label {
  const [zh, en] = [names.join("、"), names.join(" or ")];
  return say("写出整个名称：{zh}", "be the whole name, {en}", { zh, en });
}

import { InputError, indexOfName, type Name } from "../../base/index.js";

/**
 * The place of the industry that is asked for; it may be left out where there is only one.
 *
 * @internal
 */
export function chosenIndustry(
  where: string,
  industries: readonly Name[],
  industry: string | undefined,
): number {
  if (industry !== undefined) return indexOfName(where, "industry", industries, industry);
  if (industries.length === 1) return 0;
  throw new InputError(where, "industry", "be given, as there are several", industry);
}

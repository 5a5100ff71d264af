import { type Label, type Name, textsOf } from "./label.js";
import { provinceOf } from "./provinces.js";
import { say } from "./say.js";

/** What the whole is called that regions are held against: as a beginning, within a sentence, and before a noun. */
export interface WholeArea {
  readonly start: Label;
  readonly within: Label;
  readonly of: Label;
}

const NATION: WholeArea = {
  start: say("全国", "The nation"),
  within: say("全国", "the nation"),
  of: say("全国", "national"),
};

const AREA: WholeArea = {
  start: say("整个区域", "The whole area"),
  within: say("整个区域", "the whole area"),
  of: say("整个区域", "overall"),
};

/** 南昌市, 恩施州, 东城区: less than a province. */
const WITHIN_A_PROVINCE = /\p{Script=Han}(?:市|州|盟|县|旗|区)$/u;

/**
 * The whole of some regions: the nation, unless they are cities or counties and no other totals are given.
 *
 * @param given - totals of the whole, beside the regions' own.
 * @internal
 */
export function wholeArea(regions: readonly Name[], given: unknown): WholeArea {
  const isWithin = (text: string): boolean => WITHIN_A_PROVINCE.test(text) && provinceOf(text) === undefined;
  return given === undefined && regions.some((name) => textsOf(name).some(isWithin)) ? AREA : NATION;
}

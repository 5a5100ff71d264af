import { compareNumbers, checkNumber, type Label, type Requirement, say } from "../../../base/index.js";

/** A KMO value in words. */
export interface KmoBand {
  /** The lowest value that is called so. */
  readonly from: number;
  /** Kaiser's own word. */
  readonly kaiser: Label;
  /** The word of Chinese textbooks. */
  readonly textbook: Label;
}

const bands: readonly KmoBand[] = [
  { from: 0.9, kaiser: say("极好", "marvellous"), textbook: say("非常适合", "very suitable") },
  { from: 0.8, kaiser: say("良好", "meritorious"), textbook: say("适合", "suitable") },
  { from: 0.7, kaiser: say("中等", "middling"), textbook: say("一般", "fairly suitable") },
  {
    from: 0.6,
    kaiser: say("平庸", "mediocre"),
    textbook: say("不太适合", "not very suitable"),
  },
  { from: 0.5, kaiser: say("很差", "miserable"), textbook: say("很不适合", "hardly suitable") },
  { from: 0, kaiser: say("不可接受", "unacceptable"), textbook: say("极不适合", "quite unsuitable") },
];

const measure: Requirement = {
  words: say("是 0 到 1 的数", "be a number from 0 to 1"),
  holds: (value) => value >= 0 && value <= 1,
};

/**
 * What a KMO value is called: by Kaiser (marvellous … unacceptable) and in Chinese textbooks (非常适合 …
 * 极不适合). Both cut at .9, .8, .7, .6 and .5; the words differ in strength. Most textbooks have no word for
 * .5 to .6: it stands here between theirs for .6 and for less than .5.
 *
 * @param value - from 0 to 1.
 * @throws {InputError} If it isn't.
 * @see Kaiser, H. F. (1974). An index of factorial simplicity. Psychometrika 39(1), 31, 35.
 * @example
 * kmoBand(0.681).kaiser.en; // => "mediocre"
 */
export function kmoBand(value: number): KmoBand {
  const checked = checkNumber("kmoBand", "value", value, measure);
  return bands.find((band) => compareNumbers(checked, band.from) >= 0) ?? bands[bands.length - 1];
}

import { type Label, label } from "../../../base/index.js";

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
  { from: 0.9, kaiser: label("极好", "marvellous"), textbook: label("非常适合", "very suitable") },
  { from: 0.8, kaiser: label("良好", "meritorious"), textbook: label("适合", "suitable") },
  { from: 0.7, kaiser: label("中等", "middling"), textbook: label("一般", "fairly suitable") },
  {
    from: 0.6,
    kaiser: label("平庸", "mediocre"),
    textbook: label("不太适合", "not very suitable"),
  },
  { from: 0.5, kaiser: label("很差", "miserable"), textbook: label("勉强", "barely suitable") },
  { from: 0, kaiser: label("不可接受", "unacceptable"), textbook: label("不适合", "unsuitable") },
];

/**
 * What a KMO value is called: by Kaiser (marvellous … unacceptable) and in Chinese textbooks (非常适合 …
 * 不适合). Both cut at .9, .8, .7, .6 and .5; the words differ in strength.
 *
 * @param value - from 0 to 1.
 * @see Kaiser, H. F. (1974). An index of factorial simplicity. Psychometrika 39(1), 31, 35.
 * @example
 * kmoBand(0.681).kaiser.en; // => "mediocre"
 */
export function kmoBand(value: number): KmoBand {
  return bands.find((band) => value >= band.from) ?? bands[bands.length - 1];
}

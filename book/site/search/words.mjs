/**
 * How a text is cut into words, the same when the index is made and when it is asked, in Node and in a browser.
 * `Intl.Segmenter` knows English words; Chinese ones it cuts by what stands around them (区位商 whole in one sentence,
 * 区 · 位 · 商 in another), so that they wouldn't be found again: Chinese is cut into pairs of characters, 区位 and 位商.
 */

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/**
 * The words of a text.
 *
 * @param {string} text
 * @returns {string[]}
 * @example
 * wordsIn("区位商 of parts"); // => ["区位", "位商", "of", "parts"]
 */
export function wordsIn(text) {
  return text
    .split(/(\p{Script=Han}+)/u)
    .flatMap((part) => (/^\p{Script=Han}/u.test(part) ? pairsIn(part) : otherWordsIn(part)));
}

/**
 * @param {string} text - of Chinese characters.
 */
function pairsIn(text) {
  const letters = [...text];
  return letters.length === 1 ? letters : letters.slice(1).map((letter, i) => letters[i] + letter);
}

/** @param {string} text */
function otherWordsIn(text) {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/**
 * What of a question is marked where it is found: its words, and its runs of Chinese whole.
 *
 * @param {string} asked
 * @returns {string[]}
 * @example
 * markedIn("区位商 of"); // => ["区位商", "of"]
 */
export function markedIn(asked) {
  return asked
    .split(/(\p{Script=Han}+)/u)
    .flatMap((part) => (/^\p{Script=Han}/u.test(part) ? [part] : otherWordsIn(part)));
}

/**
 * A lesson stands before the collection of formulas, which names everything.
 *
 * @param {string} address
 */
function boostDocument(address) {
  return address.startsWith("09") ? 0.3 : 1;
}

/**
 * What of a passage is indexed, and how it is asked for.
 *
 * @type {import("minisearch").Options}
 */
export const SEARCH = {
  fields: ["title", "text", "page"],
  storeFields: ["title", "text", "language", "page"],
  tokenize: wordsIn,
  processTerm: (term) => term.toLowerCase(),
  searchOptions: { prefix: true, combineWith: "AND", boost: { title: 3, page: 2 }, boostDocument },
};

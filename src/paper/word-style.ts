/** The library, read when the first document is written. */
export type Word = typeof import("docx");

/** Half points: 五号, 小五, 六号, 小四. */
export const SIZE = { body: 21, note: 18, small: 15, heading: 24 } as const;

/** Chinese and Latin faces; without the first Word takes one of its own. */
export const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "宋体" };

import { simplified } from "../../base/index.js";

/** Words that units are made of, after a multiple. */
const MEASURES =
  "元|美元|欧元|日元|港元|人民币|辆|台|人|人次|户|家|个|件|项|套|只|吨|公斤|千克|克|公里|千米|米|平方公里|平方千米|平方米|公顷|亩|立方米|升|千瓦时|千瓦|度|年|岁|天|小时|次|倍|级|分|位|所|篇|册|标准煤|吨标准煤";
const UNIT = new RegExp(
  `^(?:%|‰|无量纲|百分点|(?:十|百|千|万|十万|百万|千万|亿|十亿|百亿|千亿|万亿)?(?:${MEASURES})?(?:[/／每](?:十|百|千|万|亿)*(?:${MEASURES}))*` +
    "|[a-zA-Z$€¥£µ°%][a-zA-Z0-9$€¥£µ°%²³ ./^·-]{0,24}|\\d[\\d ]* [a-zA-Z ]+)$",
);

/** Whether a text is a unit of measurement, 「万辆」 or "km²". @internal */
export function isUnit(text: string): boolean {
  const plain = simplified(text).normalize("NFC").replace(/\s+/g, " ").trim();
  return plain !== "" && plain.length <= 30 && UNIT.test(plain);
}

/** The unit in a line above a table, 「单位：万辆」; `null` if several are named there. @internal */
export function unitLine(text: string): string | null | undefined {
  const found = /^[（(]?\s*(?:[计計]量)?[单單]\s*位\s*[:：]\s*(.+?)\s*[)）]?$|^[(]?\s*units?\s*:\s*(.+?)\s*[)]?$/i.exec(
    text,
  );
  const unit = found?.[1] ?? found?.[2];
  if (unit === undefined) return undefined;
  return /[、，,；;]/.test(unit) ? null : unit;
}

/** A column's title and the unit in brackets at its end. @internal */
export function titleAndUnit(text: string): { readonly title: string; readonly unit?: string } {
  const found = /^(.+?)\s*[（(]([^（）()]+)[)）]$/.exec(text);
  if (found === null || !isUnit(found[2])) return { title: text };
  return { title: found[1], unit: found[2].trim() };
}

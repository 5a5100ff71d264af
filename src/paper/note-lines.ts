import type { Language, Table } from "../base/index.js";
import { lines } from "../format/index.js";

/** What stands below a table, said to be a note, as papers have it: 「注：…」, "Note: …". */
export function noteLines({ note }: Table, language: Language): readonly string[] {
  if (note === undefined) return [];
  return lines(note, language).map((line, i) => {
    if (/^(注|说明|资料来源|数据来源|Note|Source)/i.test(line)) return line;
    return i === 0 && language !== "en" ? `注：${line}` : `Note: ${line}`;
  });
}

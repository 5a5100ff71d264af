import type { Label } from "./label.js";

/** A column's title where columns stand in groups. */
export interface GroupedTitle {
  /** What the columns beside it have in common; the same object for each column of a group. */
  readonly group: Label | undefined;
  /** What is left for the column itself. */
  readonly title: Label;
}

/**
 * Neighbouring columns whose titles begin alike before a colon, in both languages, stand under one header:
 * 「初始特征值：总计」 and 「初始特征值：累积 %」 are 总计 and 累积 % under 初始特征值.
 *
 * @internal
 */
export function groupedTitles(labels: readonly Label[]): readonly GroupedTitle[] {
  const parts = labels.map(divided);
  const groups: (Label | undefined)[] = [];
  parts.forEach((part, j) => {
    const [left, right] = [parts[j - 1], parts[j + 1]];
    groups.push(alike(part, left) ? groups[j - 1] : alike(part, right) ? part?.group : undefined);
  });
  return labels.map((label, j) => ({ group: groups[j], title: groups[j] ? (parts[j]?.title ?? label) : label }));
}

interface Divided {
  readonly group: Label;
  readonly title: Label;
}

/** A title before and after its colon, in both languages; nothing, if one of them has none. */
function divided({ zh, en }: Label): Divided | undefined {
  const [first, second] = [/^(.+?)：(.+)$/.exec(zh), /^(.+?): (.+)$/.exec(en)];
  if (first === null || second === null) return undefined;
  return { group: { zh: first[1], en: second[1] }, title: { zh: first[2], en: second[2] } };
}

function alike(one: Divided | undefined, other: Divided | undefined): boolean {
  return one !== undefined && one.group.zh === other?.group.zh && one.group.en === other.group.en;
}

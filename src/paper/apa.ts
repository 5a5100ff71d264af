import type { Reference } from "./reference.js";

/** A work as APA's seventh edition has it, titles without italics; Chinese authors follow one another by commas. */
export function apa(work: Reference): string {
  const { kind, title, year, version, book, pages } = work;
  const date = year === undefined ? (work.chinese ? "无日期" : "n.d.") : String(year);
  const head = `${authors(work).replace(/\.?$/, ".")} (${date}).`;
  if (kind === "article") return `${head} ${ended(title)} ${within(work)}.`;
  const more = kind === "software" ? (version === undefined ? undefined : `Version ${version}`) : edition(work);
  const named = more === undefined ? title : `${title} (${more})`;
  const described = kind === "software" ? `${named} [Computer software]` : named;
  if (book !== undefined) return `${head} ${ended(title)} ${book}${pages === undefined ? "" : `, ${pages}`}.`;
  return [head, ended(described), ...(work.publisher === undefined ? [] : [`${work.publisher}.`])].join(" ");
}

/** A title and the point after it, unless it ends in a mark of its own. */
function ended(title: string): string {
  return /[?!？！]$/.test(title) ? title : `${title}.`;
}

function within({ journal, volume, issue, pages }: Reference): string {
  const number = issue === undefined ? volume : volume === undefined ? `(${issue})` : `${volume}(${issue})`;
  return [journal, number, pages].filter((part) => part !== undefined).join(", ");
}

function edition({ edition: number, chinese }: Reference): string | undefined {
  if (number === undefined) return undefined;
  return chinese ? `第 ${number} 版` : `${number}${number === 2 ? "nd" : number === 3 ? "rd" : "th"} ed.`;
}

function authors({ authors: all, others, chinese }: Reference): string {
  if (chinese) return all.join(", ") + (others ? ", 等" : "");
  if (others) return `${all.join(", ")}, et al.`;
  return all.length === 1 ? all[0] : `${all.slice(0, -1).join(", ")}, & ${all.at(-1)}`;
}

import type { Reference } from "./reference.js";

/** The letter of each kind of work. */
const KINDS: Readonly<Record<Reference["kind"], string>> = {
  article: "J",
  book: "M",
  proceedings: "C",
  report: "R",
  online: "EB/OL",
  software: "CP",
};

/**
 * A work as GB/T 7714—2015 has it in a numbered list, without its number: three authors at most, families in capitals,
 * initials without points.
 */
export function gbt7714(work: Reference): string {
  const { kind, title, version } = work;
  const named = version === undefined ? title : `${title} ${version}`;
  const source = work.book === undefined ? "" : `//${work.book}`;
  return `${[authors(work), `${named}[${KINDS[kind]}]${source}`, ...rest(work)].join(". ")}.`;
}

function rest(work: Reference): string[] {
  const { kind, journal, volume, year, pages } = work;
  if (kind === "article" && volume === undefined) return [joined([journal, `${year ?? ""}${within(work)}`])];
  if (kind === "article") return [joined([journal, year, within(work)])];
  const published = joined([house(work), year]) + (pages === undefined ? "" : `: ${hyphens(pages)}`);
  return [edition(work), published].filter((part) => part !== undefined && part !== "") as string[];
}

function joined(parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}

/** Volume, issue and pages: 105(5): 889-927. */
function within({ volume = "", issue, pages }: Reference): string {
  const where = issue === undefined ? volume : `${volume}(${hyphens(issue)})`;
  return pages === undefined ? where : `${where}: ${hyphens(pages)}`;
}

function house({ place, publisher }: Reference): string | undefined {
  return place === undefined ? publisher : publisher === undefined ? place : `${place}: ${publisher}`;
}

function edition({ edition: number, chinese }: Reference): string | undefined {
  if (number === undefined) return undefined;
  if (chinese) return `${number} 版`;
  return `${number}${number === 2 ? "nd" : number === 3 ? "rd" : "th"} ed`;
}

function authors({ authors: all, others, chinese, organisation }: Reference): string {
  const shown = all.slice(0, 3).map((name) => (organisation ? name : shortName(name)));
  const more = others || all.length > 3;
  return [...shown, ...(more ? [chinese ? "等" : "et al"] : [])].join(", ");
}

/** "Hewings, G. J. D." as HEWINGS G J D, "Sala-i-Martin, X." as SALA-I-MARTIN X. */
function shortName(name: string): string {
  const [family, given = ""] = name.split(", ");
  if (given === "") return name;
  return `${family.toUpperCase()} ${given.replace(/\./g, "").replace(/-/g, " ")}`;
}

function hyphens(text: string): string {
  return text.replace(/–/g, "-");
}

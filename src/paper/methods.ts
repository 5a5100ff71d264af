import {
  type Call,
  callOf,
  type Label,
  type Name,
  named,
  optional,
  readOptions,
  type Result,
  say,
  sentences,
  label,
  InputError,
} from "../base/index.js";
import { dataset } from "../frame/dataset.js";
import { BIBLIOGRAPHY } from "./bibliography.js";
import { CITED_METHODS } from "./cited-methods.js";
import { MethodsParagraph } from "./methods-paragraph.js";
import type { Reference } from "./reference.js";
import { platform, software } from "./version.js";

/** What a paragraph on methods is told. */
export interface ParagraphOptions {
  /** What the data are and where they are from: 「《江西统计年鉴 2013》」. */
  readonly data?: Name | undefined;
}

const OPTIONS = { data: optional(named) };

/** A method by its terms, as the glossary has them. */
interface Method {
  readonly name: string;
  readonly term: Label;
  readonly sources: readonly string[];
}

/** The paragraph on the method of a result; see `Result.paragraph`. */
export function paragraphOf(result: Result, options: ParagraphOptions = {}): MethodsParagraph {
  if (typeof options === "string") {
    const write =
      options === "en" || options === "zh"
        ? `paragraph().text.${options}`
        : `paragraph({ data: ${JSON.stringify(options)} })`;
    throw new InputError("Result.paragraph", "options", say("写成 {write}", "be written {write}", { write }), options);
  }
  if (Object.hasOwn(options, "language")) {
    const words = say("写成 {write}", "be written {write}", { write: "result.paragraph().text.en" });
    throw new InputError("Result.paragraph", "language", words, (options as { language?: unknown }).language);
  }
  const { data } = readOptions<ParagraphOptions, typeof OPTIONS>("Result.paragraph", options, OPTIONS);
  const candidates = Object.keys(CITED_METHODS).filter((name) => CITED_METHODS[name].gives === result.constructor.name);
  const call = callOf(result, candidates);
  const method = methodCalled(call?.where ?? (candidates.length === 1 ? candidates[0] : undefined), result);
  const works: Reference[] = [...method.sources.map((key) => BIBLIOGRAPHY[key]), software()];
  const text = sentences(
    methodSentence(method, works),
    data === undefined ? undefined : dataSentence(data),
    sizeSentence(result),
    conventions(result),
    call === undefined ? undefined : optionsSentence(call),
    softwareSentence(works),
  );
  return new MethodsParagraph(method.name, text, works);
}

function methodCalled(name: string | undefined, { title }: Result): Method {
  if (name === undefined) return { name: "", term: title, sources: [] };
  const found = dataset("glossary")
    .records()
    .find((record) => record.name === name);
  const term = found === undefined ? title : label(String(found.term_zh), String(found.term_en));
  return { name, term, sources: CITED_METHODS[name].sources };
}

function methodSentence({ term }: Method, works: readonly Reference[]): Label {
  const cited = works.slice(0, -1);
  const holes = { zh: term.zh, en: term.en, marks: marks(cited.length), authors: inText(cited) };
  return say("采用{zh}（{en}）{marks}。", "We use the method of {en} ({zh}){authors}.", holes);
}

/** Numbers in brackets, as GB/T 7714 marks what is cited: [1-3]. */
function marks(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "[1]" : count === 2 ? "[1,2]" : `[1-${count}]`;
}

/** "(Hoover, 1936; Dalum et al., 1998)", as APA cites within a text. */
function inText(works: readonly Reference[]): string {
  const cited = works.map(({ authors, others, year }) => {
    const families = authors.map((name) => name.split(", ")[0]);
    const who = others || families.length > 2 ? `${families[0]} et al.` : families.join(" & ");
    return `${who}, ${year ?? "n.d."}`;
  });
  return cited.length === 0 ? "" : ` (${cited.join("; ")})`;
}

function dataSentence(data: Name): Label {
  return say("数据来自{data}。", "The data are from {data}.", { data });
}

/** What is there, so far as a result knows it: its rows. */
function sizeSentence(result: Result): Label | undefined {
  const { columns, length } = result.toTable();
  if (columns.length === 0) return undefined;
  const { label } = columns[0];
  return say("结果表有 {n} 行（{kind}）。", "The table of results has {n} rows ({kind}).", {
    n: String(length),
    kind: label,
  });
}

/** The reading of a result names the conventions that were used; a note adds what it doesn't say. */
function conventions(result: Result): Label {
  const { note } = result.toTable();
  const said = result.summary();
  const reading = { zh: said.zh.trim(), en: said.en.trim() };
  if (note === undefined || reading.zh.includes(note.zh)) return reading;
  return sentences(closed(note), reading);
}

function closed({ zh, en }: Label): Label {
  return { zh: /[。！？；]$/.test(zh) ? zh : `${zh}。`, en: /[.!?;]$/.test(en) ? en : `${en}.` };
}

/** The call and its options, defaults among them, by which anybody computes it again. */
function optionsSentence({ where, options }: Call): Label {
  const listed = Object.entries(options).map(([name, value]) => `${name}: ${value}`);
  const call = listed.length === 0 ? `${where}(…)` : `${where}(…, { ${listed.join(", ")} })`;
  return say("计算用 {call}。", "It was computed by {call}.", { call });
}

function softwareSentence(works: readonly Reference[]): Label {
  const { version = "", title } = works[works.length - 1];
  const holes = { title, version, platform: platform(), mark: `[${works.length}]` };
  return say(
    "软件为 {title} {version}{mark}（{platform}）。",
    "The software is {title} {version} ({platform}).",
    holes,
  );
}

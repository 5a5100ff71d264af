/**
 * Doc comments, as they are asked for. Read with the rest of a file, they are half of what the compiler has to do
 * before a first cell, so that it leaves them out; here one is read at a time.
 */

import type { JSDocTag, Node } from "typescript";
import type { Compiler } from "./compiler.js";
import type { AskedProgram } from "./session-program.js";
import type { Place } from "./unchanging-files.js";

/** What a doc comment says. */
export interface Documentation {
  readonly text: string;
  /** Its tags, as `@returns …`, in their order; those of parameters are apart. */
  readonly tags: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
}

/** The documentation of the name at an offset of the cell's file, if it has any. */
export function documentationAt(ts: Compiler, program: AskedProgram, offset: number): Documentation | undefined {
  const definitions = program.service.getDefinitionAtPosition(program.cell, offset) ?? [];
  for (const { fileName, textSpan, contextSpan } of definitions) {
    const file = program.program().getSourceFile(fileName);
    const comment = file && commentBefore(program.whole(file, (contextSpan ?? textSpan).start));
    if (comment) return readComment(ts, comment);
  }
  return undefined;
}

/** The example in the doc comment of a declaration: a call that runs as it stands. */
export function exampleOf(ts: Compiler, program: Pick<AskedProgram, "whole">, declaration: Node): string | undefined {
  const comment = commentBefore(program.whole(declaration.getSourceFile(), declaration.getStart()));
  const example = comment && readComment(ts, comment)?.tags.find((tag) => tag.startsWith("@example"));
  return example?.slice("@example".length).trim();
}

function commentBefore({ text, offset: start }: Place): string | undefined {
  const end = text.lastIndexOf("*/", start);
  const begin = end < 0 ? -1 : text.lastIndexOf("/*", end - 1);
  const isDoc = begin >= 0 && text.startsWith("/**", begin) && text.slice(end + 2, start).trim() === "";
  return isDoc ? text.slice(begin, end + 2) : undefined;
}

function readComment(ts: Compiler, comment: string): Documentation | undefined {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseAll };
  const [statement] = ts.createSourceFile("comment.ts", `${comment}\nlet documented;`, options, true).statements;
  const doc = statement && ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc);
  if (!doc) return undefined;
  const parameters = new Map<string, string>();
  const tags: string[] = [];
  for (const tag of doc.tags ?? []) {
    const text = textOf(ts, tag.comment);
    if (ts.isJSDocParameterTag(tag)) parameters.set(tag.name.getText(), text.replace(/^[-–]\s*/, ""));
    else tags.push(`@${tag.tagName.text} ${nameOf(ts, tag)}${text}`.trimEnd());
  }
  return { text: textOf(ts, doc.comment), tags, parameters };
}

/** `@see Gini, C. (1912)` is taken for a reference to something of the name Gini. */
function nameOf(ts: Compiler, tag: JSDocTag): string {
  return ts.isJSDocSeeTag(tag) && tag.name ? tag.name.getText() : "";
}

function textOf(ts: Compiler, comment: Parameters<Compiler["getTextOfJSDocComment"]>[0]): string {
  return (ts.getTextOfJSDocComment(comment) ?? "").replace(
    /\{@link(?:code|plain)?\s+([^}|]+)(?:\|([^}]+))?\}/g,
    linked,
  );
}

function linked(_: string, target: string, words: string | undefined): string {
  return (words ?? target).trim();
}

/** Text, parameters and tags in lines. */
export function inWords({ text, tags, parameters }: Documentation): string {
  const lines = [...parameters].map(([name, words]) => `@param ${name} ${words}`.trimEnd());
  return [text, ...lines, ...tags].filter((line) => line !== "").join("\n");
}

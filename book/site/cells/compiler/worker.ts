/** The worker that checks cells and says what can be written: typing in the page stays smooth meanwhile. */
import { cellNames } from "../../../../jupyter/kernel/cells/cell-names.js";
import { callHelp } from "../../../../jupyter/kernel/execution/call-help.js";
import type { Compiler } from "../../../../jupyter/kernel/execution/compiler.js";
import { complete, withModule, withNames } from "../../../../jupyter/kernel/execution/completion.js";
import { ChineseMessages } from "../../../../jupyter/kernel/execution/chinese.js";
import { describeDiagnostics, type InChinese } from "../../../../jupyter/kernel/execution/diagnostics.js";
import { documentationAt, inWords } from "../../../../jupyter/kernel/execution/documentation.js";
import { namedPlace } from "../../../../jupyter/kernel/execution/named-place.js";
import { inBothLanguages } from "../../../../jupyter/kernel/execution/own-functions.js";
import { PREFIX } from "../../../../jupyter/kernel/execution/session-program.js";
import type { CompilerQuestions, FromCompiler, Help, ToCompiler } from "../messages.js";
import { CellCompiler } from "./cell-compiler.js";

declare const self: {
  readonly ts: Compiler;
  postMessage(message: FromCompiler): void;
  addEventListener(type: "message", listener: (event: { readonly data: ToCompiler }) => void): void;
};

const { ts } = self;
let compiler: CellCompiler | undefined;
let inChinese: InChinese = () => undefined;

type Answers = { [K in keyof CompilerQuestions]: (ask: CompilerQuestions[K]["ask"]) => CompilerQuestions[K]["answer"] };

const answers: Answers = {
  start(texts) {
    compiler = new CellCompiler(ts, texts);
    const chinese = new ChineseMessages(ts, () => texts.chinese);
    inChinese = (code, message) => chinese.of(code, message);
    // What every first cell needs: the package's and the language's declarations, read and bound.
    compiler.check('import { dataset } from "industrial-clusters";\ndataset("gdp");');
    return true;
  },
  compile({ name, code }) {
    const compiled = ready().compile(name, code);
    if ("cell" in compiled) {
      const withheld = compiled.cell.withheld.map((error) => inBothLanguages(error, inChinese));
      return { cell: { ...compiled.cell, withheld } };
    }
    return {
      ...compiled,
      error: { output_type: "error", ...describeDiagnostics(compiled.diagnostics, name, code, inChinese) },
    };
  },
  settle({ missing, known }) {
    ready().settle(missing, known);
    return true;
  },
  reset() {
    compiler?.reset();
    return true;
  },
  names: (cells) => cells.map((code) => cellNames(ts, code)),
  check: ({ code }) => ready().check(code),
  place: ({ code, at }) => namedPlace(ts, ready().show(code), at),
  complete({ code, at, named }) {
    const program = ready().show(withModule(code, at));
    const found = complete(program, code, at);
    const { start, end, candidates, original } = named ? withNames(found, code, named.place, named.names) : found;
    const kinds = new Map(original?.entries.map(({ name, kind }) => [name, kind]));
    const all = candidates.slice(0, 200).map((name) => ({ name, kind: kinds.get(name) ?? "" }));
    return { start, end, candidates: all };
  },
  help: ({ code, at }) => helpAt(ready(), code, at),
};

function ready(): CellCompiler {
  if (!compiler) throw new Error("the compiler has not started");
  return compiler;
}

function helpAt(compiler: CellCompiler, code: string, at: number): Help | undefined {
  const program = compiler.show(code);
  const offset = at + PREFIX.length;
  const info = program.service.getQuickInfoAtPosition(program.cell, offset);
  const type = info?.displayParts?.map(({ text }) => text).join("") ?? "any";
  if (!info || type === "any") {
    const text = callHelp(ts, program, offset);
    return text === undefined ? undefined : { start: at, end: at, text };
  }
  const documentation = documentationAt(ts, program, offset);
  const start = info.textSpan.start - PREFIX.length;
  return {
    start,
    end: start + info.textSpan.length,
    text: [type, ...(documentation ? ["", inWords(documentation)] : [])].join("\n"),
  };
}

self.addEventListener("message", ({ data: { kind, id, ask } }) => {
  try {
    self.postMessage({ id, answer: answers[kind](ask as never) });
  } catch (error) {
    self.postMessage({ id, failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
});

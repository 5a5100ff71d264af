import { existsSync } from "node:fs";
import type { CompletionInfo, Converter } from "tslab/dist/converter.js";
import type { QuickInfo } from "typescript";
import type { Compiler } from "./compiler.js";
import { callHelp } from "./call-help.js";
import { complete, withModule } from "./completion.js";
import { documentationAt, inWords } from "./documentation.js";
import { innerVariables } from "./inner-variables.js";
import { type NamedPlace, namedPlace } from "./named-place.js";
import { PREFIX, type SessionProgram } from "./session-program.js";

/** Endings of a file that tslab compiles to `.js`. */
const ENDINGS = [".ts", ".tsx", ".js"];

/** The file that `compiled` was made of, if it lies on the disk. */
export function sourceFile(compiled: string): string | undefined {
  const files = ENDINGS.map((ending) => compiled.replace(/\.js$/, ending));
  return files.find((file) => existsSync(file));
}

/** A converter that can prepare itself, a step at a time. */
export interface CellConverter extends Converter {
  warmUp(): Generator<void>;
  /** What the compiler knows that can be written at a place, and whether a name of the reader's data can. */
  complete(previous: string, code: string, position: number): PlacedCompletion;
}

/** A completion, and the place where it also may be of the reader's own names. */
export interface PlacedCompletion extends CompletionInfo {
  readonly place?: NamedPlace | undefined;
}

/** What a first cell needs of the compiler. */
const FIRST = "const doubled = [1, 2].map((x) => x * 2);\ndoubled";

/** What most notebooks begin with. */
const IMPORT = 'import { dataset } from "industrial-clusters";\ndataset("gdp");';

/** tslab's converter, with what TypeScript's own language service knows. */
export function createCellConverter(ts: Compiler, tslab: Converter, program: SessionProgram): CellConverter {
  const show = (previous: string, code: string): void => {
    program.edit(previous, code);
    // Names that Node declares are looked for.
    program.errorsOf([program.cell], true);
  };
  return {
    convert(previous, code) {
      const result = tslab.convert(previous, code);
      const cell = program.program().getSourceFile(program.cell);
      if (result.output === undefined || !cell) return result;
      return { ...result, declOutput: `${result.declOutput}${innerVariables(ts, program.program(), cell)}` };
    },
    addModule: (...module) => tslab.addModule(...module),
    complete(previous, code, position) {
      show(previous, withModule(code, position));
      return { ...complete(program, code, position), place: namedPlace(ts, program, position) };
    },
    inspect(previous, code, position) {
      show(previous, code);
      return inspect(ts, program, position + PREFIX.length) as QuickInfo;
    },
    close: () => tslab.close(),
    *warmUp() {
      program.program();
      yield;
      tslab.convert("", FIRST);
      yield;
      program.edit("", IMPORT);
      program.program();
      yield;
      tslab.convert("", IMPORT);
    },
  };
}

/** Type and documentation of the name at an offset, or else of the function in whose call it lies. */
function inspect(ts: Compiler, program: SessionProgram, offset: number): QuickInfo | undefined {
  const info = program.service.getQuickInfoAtPosition(program.cell, offset);
  // All that TypeScript says of a name that it doesn't know.
  const isKnown = info?.displayParts?.map(({ text }) => text).join("") !== "any";
  if (info && isKnown) {
    const documentation = documentationAt(ts, program, offset);
    return documentation ? { ...info, documentation: [{ kind: "text", text: inWords(documentation) }] } : info;
  }
  const help = callHelp(ts, program, offset);
  if (help === undefined) return undefined;
  return {
    kind: ts.ScriptElementKind.functionElement,
    kindModifiers: "",
    textSpan: { start: offset, length: 0 },
    displayParts: [{ kind: "text", text: help }],
  };
}

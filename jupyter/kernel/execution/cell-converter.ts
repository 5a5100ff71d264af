import { existsSync } from "node:fs";
import type { Converter } from "tslab/dist/converter.js";
import type { Compiler } from "./compiler.js";
import { innerVariables } from "./inner-variables.js";
import { LanguageHelp } from "./language-help.js";
import type { SessionProgram } from "./session-program.js";

/** Endings of a file that tslab compiles to `.js`. */
const ENDINGS = [".ts", ".tsx", ".js"];

/** The file that `compiled` was made of, if it lies on the disk. */
export function sourceFile(compiled: string): string | undefined {
  const files = ENDINGS.map((ending) => compiled.replace(/\.js$/, ending));
  return files.find((file) => existsSync(file));
}

/** tslab's converter, with what TypeScript's own language service knows. */
export function createCellConverter(ts: Compiler, tslab: Converter, program: SessionProgram): Converter {
  const help = new LanguageHelp(program);
  return {
    convert(previous, code) {
      const result = tslab.convert(previous, code);
      const cell = program.program().getSourceFile(program.cell);
      if (result.output === undefined || !cell) return result;
      return { ...result, declOutput: `${result.declOutput}${innerVariables(ts, program.program(), cell)}` };
    },
    addModule: (...module) => tslab.addModule(...module),
    complete: (...place) => help.complete(...place),
    inspect: (...place) => help.inspect(...place),
    close: () => tslab.close(),
  };
}

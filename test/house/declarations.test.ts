import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { NODE_GLOBALS } from "../../jupyter/kernel/execution/node-globals.js";
import { root } from "./sources.js";

let folder: string;
let entry: string;
let program: ts.Program;

/** How the kernel reads declarations, but that it doesn't look for errors in them. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  esModuleInterop: true,
  skipLibCheck: false,
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "declarations-"));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const project = join(root, "src");
  const options = ["-p", project, "--emitDeclarationOnly", "--outDir", folder];
  execFileSync(process.execPath, [compiler, ...options], { stdio: "pipe" });
  entry = join(folder, "index.d.ts");
  const typeRoots = [join(root, "node_modules/@types")];
  program = ts.createProgram([entry], { ...OPTIONS, types: ["node"], typeRoots });
}, 120_000);

describe("what a notebook sees of our declarations", () => {
  it("is understood whole by the compiler, as the kernel sets it", () => {
    expect(errorsOf(program)).toEqual([]);
  });

  it("is understood in the one file that it is rolled up into, with the little of Node that a cell begins with", () => {
    execFileSync(process.execPath, [join(root, "src/roll-declarations.mjs"), folder]);
    const files = { "node.d.ts": NODE_GLOBALS, "cell.ts": CELL };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const names = ["declarations.d.ts", ...Object.keys(files)].map((name) => join(folder, name));
    const rolled = ts.createProgram(names, { ...OPTIONS, types: [], noEmit: true });
    expect(errorsOf(rolled)).toEqual([]);
    expect(rolled.getSourceFiles().filter(({ fileName }) => !/\/lib\.[^/]*$/.test(fileName))).toHaveLength(3);
  });

  it("has no silent any", () => {
    const checker = program.getTypeChecker();
    const source = program.getSourceFile(entry);
    const door = source && checker.getSymbolAtLocation(source);
    if (!door) throw new Error("index.d.ts was not read");
    const found = new Set<string>();
    const seen = new Set<ts.Type>();
    for (const symbol of checker.getExportsOfModule(door)) {
      findAny(checker, symbol, symbol.name, found, seen);
    }
    expect([...found]).toEqual([]);
  });
});

/** Each door, that a class of one is that of another, and what a file adds to a class of another file. */
const CELL = `import { concentration, dataset, Frame, gini, LabelledMatrix, sum } from "industrial-clusters";
import * as math from "industrial-clusters/math";
import * as format from "industrial-clusters/format";
import * as display from "industrial-clusters/display";
import * as pure from "industrial-clusters/pure";
const frame: Frame = dataset("gdp");
declare const own: LabelledMatrix;
const matrix: pure.LabelledMatrix = own;
const total: typeof sum = math.sum;
const table: Frame = concentration([1, 2]).toFrame();
// @ts-expect-error a frame is no text
const text: string = concentration([1, 2]).toFrame();
export const used = [gini(frame), matrix, table, text, total, format, display];
`;

function errorsOf(checked: ts.Program): string[] {
  return ts
    .getPreEmitDiagnostics(checked)
    .filter(({ file }) => !file?.fileName.includes("@types"))
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
}

/** Walks an export's values, members, parameters and returns, and notes where the type is `any`. */
function findAny(
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
  path: string,
  found: Set<string>,
  seen: Set<ts.Type>,
): void {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target.declarations?.[0];
  if (!declaration || !isOurs(declaration) || isPrivate(declaration)) return;
  const types = [checker.getTypeOfSymbolAtLocation(target, declaration)];
  if (target.flags & ts.SymbolFlags.Type) types.push(checker.getDeclaredTypeOfSymbol(target));
  const isValue = (target.flags & ts.SymbolFlags.Value) !== 0;
  types.forEach((type, i) => {
    if (type.flags & ts.TypeFlags.Any) {
      if (i > 0 || isValue) found.add(path);
      return;
    }
    visit(checker, type, path, found, seen);
  });
}

function visit(checker: ts.TypeChecker, type: ts.Type, path: string, found: Set<string>, seen: Set<ts.Type>): void {
  if (seen.has(type)) return;
  seen.add(type);
  if (type.flags & ts.TypeFlags.Any) {
    found.add(path);
    return;
  }
  if (type.isUnionOrIntersection()) {
    for (const part of type.types) visit(checker, part, path, found, seen);
    return;
  }
  for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
    if (signature.declaration && !isOurs(signature.declaration)) continue;
    visit(checker, signature.getReturnType(), `${path}()`, found, seen);
    for (const parameter of signature.getParameters()) {
      findAny(checker, parameter, `${path}(${parameter.name})`, found, seen);
    }
  }
  for (const property of type.getProperties()) {
    findAny(checker, property, `${path}.${property.name}`, found, seen);
  }
}

/** Declarations say of a private member that it is there, and not of what type. */
function isPrivate(declaration: ts.Declaration): boolean {
  const name = (declaration as ts.NamedDeclaration).name;
  const hidden = ts.ModifierFlags.Private;
  return (
    (name !== undefined && ts.isPrivateIdentifier(name)) || (ts.getCombinedModifierFlags(declaration) & hidden) !== 0
  );
}

function isOurs(declaration: ts.Declaration): boolean {
  return !declaration.getSourceFile().fileName.includes("node_modules");
}

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

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "declarations-"));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const project = join(root, "src");
  const args = ["-p", project, "--emitDeclarationOnly", "--noCheck", "--outDir", folder];
  execFileSync(process.execPath, [compiler, ...args], { stdio: "pipe" });
  entry = join(folder, "index.d.ts");
  program = ts.createProgram([entry], options);
}, 120_000);

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  esModuleInterop: true,
  skipLibCheck: false,
  types: ["node"],
  typeRoots: [join(root, "node_modules/@types")],
};

/** What the compiler says of files that aren't somebody else's. */
function messagesOf(of: ts.Program): string[] {
  return ts
    .getPreEmitDiagnostics(of)
    .filter((diagnostic) => !diagnostic.file?.fileName.includes("@types"))
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
}

describe("what a notebook sees of our declarations", () => {
  it("is understood whole by the compiler, as the kernel sets it", () => {
    expect(messagesOf(program)).toEqual([]);
  });

  it("is the same when all files are rolled up into one, beside the little of Node that a cell begins with", () => {
    execFileSync(process.execPath, [join(root, "src", "roll-declarations.mjs"), folder]);
    const files = { "node.d.ts": NODE_GLOBALS, "cell.ts": CELL };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const names = ["declarations.d.ts", ...Object.keys(files)].map((name) => join(folder, name));
    const rolled = ts.createProgram(names, { ...options, types: [], noEmit: true });
    expect(messagesOf(rolled)).toEqual([]);
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

/** Each door, that a class of one is that of another, and what one file adds to another's class. */
const CELL = `import { concentration, dataset, type Frame, gini, type LabelledMatrix, sum } from "industrial-clusters";
import * as math from "industrial-clusters/math";
import * as format from "industrial-clusters/format";
import * as display from "industrial-clusters/display";
import * as pure from "industrial-clusters/pure";
const frame: Frame = concentration(dataset("vehicle-output").column("output")).toFrame();
declare const own: LabelledMatrix;
const matrix: pure.LabelledMatrix = own;
const total: typeof sum = math.sum;
// @ts-expect-error a frame is no text
const text: string = concentration([1, 2]).toFrame();
export const used = [gini(frame), matrix, total, text, format, display];
`;

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

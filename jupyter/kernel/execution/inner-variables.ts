import type * as Typescript from "typescript";
import { localsOf } from "../cells/typescript.js";
import type { Compiler } from "./compiler.js";

/**
 * Declarations of a cell's variables that the compiler leaves out of a declaration file: those that are declared by
 * `var` in a loop or in a block, and are nevertheless the cell's.
 */
export function innerVariables(ts: Compiler, program: Typescript.Program, cell: Typescript.SourceFile): string {
  const checker = program.getTypeChecker();
  const inner = [...(localsOf(cell)?.values() ?? [])].filter(({ declarations = [] }) => {
    const [first] = declarations;
    return first !== undefined && isVariable(ts, first) && !isOfTopLevel(ts, first);
  });
  const { NoTruncation, UseFullyQualifiedType, WriteTypeArgumentsOfSignature } = ts.TypeFormatFlags;
  const flags = NoTruncation | UseFullyQualifiedType | WriteTypeArgumentsOfSignature;
  return inner
    .map(
      (symbol) =>
        `declare var ${symbol.name}: ${checker.typeToString(checker.getTypeOfSymbol(symbol), cell, flags)};\n`,
    )
    .join("");
}

function isVariable(ts: Compiler, node: Typescript.Node): boolean {
  return ts.isVariableDeclaration(node) || ts.isBindingElement(node);
}

function isOfTopLevel(ts: Compiler, node: Typescript.Node): boolean {
  let statement = node;
  while (!ts.isVariableDeclarationList(statement)) statement = statement.parent;
  return ts.isVariableStatement(statement.parent) && ts.isSourceFile(statement.parent.parent);
}

import type * as Typescript from "typescript";
import { scopeOf } from "./bindings.js";
import { localsOf, type TS } from "./typescript.js";

/** Which names of the top level a cell deals with, as far as its text tells. */
export interface CellNames {
  /** Those that it declares or imports: values and types. */
  readonly declares: readonly string[];
  /** Those of other cells that it gives another value. */
  readonly assigns: readonly string[];
  /** Those of other cells that it uses, assigned ones among them; and what is global. */
  readonly reads: readonly string[];
}

interface Binder {
  bindSourceFile(file: Typescript.SourceFile, options: Typescript.CompilerOptions): void;
}

/** Reads a cell's names from its text; it needn't be without errors. */
export function cellNames(ts: TS, code: string): CellNames {
  const file = ts.createSourceFile("cell.ts", `export {};${code}`, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  (ts as TS & Binder).bindSourceFile(file, { target: ts.ScriptTarget.ESNext });
  const declares = [...(localsOf(file)?.keys() ?? [])].map((name) => ts.unescapeLeadingUnderscores(name));
  const [reads, assigns] = [new Set<string>(), new Set<string>()];
  const visit = (node: Typescript.Node): void => {
    if (ts.isIdentifier(node) && node.text !== "" && isUse(ts, node) && scopeOf(ts, node) === undefined) {
      reads.add(node.text);
      if (isAssigned(ts, node)) assigns.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { declares, assigns: [...assigns], reads: [...reads] };
}

/** Whether an identifier stands for a variable or a type, and isn't the name of a member, a label or a declaration. */
function isUse(ts: TS, node: Typescript.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const { name, propertyName, label } = parent as Typescript.Node & Record<"name" | "propertyName" | "label", unknown>;
  if (name === node || propertyName === node || label === node) return false;
  return !(ts.isQualifiedName(parent) && parent.right === node);
}

/** Whether a name is the target of an assignment, alone or in a pattern. */
function isAssigned(ts: TS, node: Typescript.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    const { FirstAssignment, LastAssignment } = ts.SyntaxKind;
    const { kind } = parent.operatorToken;
    return parent.left === node && kind >= FirstAssignment && kind <= LastAssignment;
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  }
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isAssigned(ts, parent);
  const isPattern =
    ts.isParenthesizedExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isSpreadAssignment(parent) ||
    ts.isShorthandPropertyAssignment(parent);
  return isPattern && isAssigned(ts, parent);
}

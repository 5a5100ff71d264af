import type * as Typescript from "typescript";
import { localsOf, type TS } from "./typescript.js";

/**
 * The scope that a name belongs to: a node within the cell, the file for a name of its top level, `undefined` for a
 * name that isn't declared in the cell.
 */
export function scopeOf(ts: TS, name: Typescript.Identifier): Typescript.Node | undefined {
  let inner: Typescript.Node = name;
  for (let node: Typescript.Node | undefined = name.parent; node; inner = node, node = node.parent) {
    // A class knows itself by a name that nothing outside can give to another; so does a function in an expression.
    const own = ts.isClassLike(node) || ts.isFunctionExpression(node) ? node.name : undefined;
    if (own && own.text === name.text && own !== inner) return node;
    const symbol = localsOf(node)?.get(name.escapedText);
    if (symbol && isSeen(ts, symbol, node, inner)) return node;
  }
  return undefined;
}

/** What stands for a missing parameter doesn't see the variables of the function's body. */
function isSeen(ts: TS, symbol: Typescript.Symbol, scope: Typescript.Node, inner: Typescript.Node): boolean {
  if (!ts.isFunctionLike(scope) || !ts.isParameter(inner)) return true;
  return (symbol.declarations ?? []).some((declaration) => {
    let node: Typescript.Node = declaration;
    while (node.parent !== scope && node.parent) node = node.parent;
    return ts.isParameter(node) || ts.isTypeParameterDeclaration(node);
  });
}

/** Whether a name stands for a variable, and not for a property, a label, or the thing that it declares. */
export function isReference(ts: TS, node: Typescript.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent) || ts.isMetaProperty(parent)) return false;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) return parent.name !== node;
  return !(isNamedByItself(ts, parent) && parent.name === node);
}

function isNamedByItself(ts: TS, node: Typescript.Node): node is Typescript.Node & { name?: Typescript.Node } {
  return ts.isFunctionLike(node) || ts.isClassLike(node);
}

/** The names that a declaration or a pattern declares. */
export function declaredNames(ts: TS, name: Typescript.BindingName): Typescript.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? declaredNames(ts, element.name) : []));
}

/**
 * tslab turns a name of an earlier cell into a field of `exports`, wherever the checker finds it to be
 * one. In two places it asks the wrong question, and the cell fails when it runs:
 *
 *     ({ years })             the name is taken for the property's own: "years is not defined"
 *     const { a: x } = object  the property of an earlier object is taken for a name
 *
 * Both are mended here, in what tslab is given of the compiler.
 */

import type * as Typescript from "typescript";

/** Lets a shorthand property be found as the value that it stands for. */
export function findShorthandValues(ts: typeof Typescript, checker: Typescript.TypeChecker): void {
  const find = checker.getSymbolAtLocation;
  checker.getSymbolAtLocation = (node) =>
    node.parent && ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : find(node);
}

/** `visitEachChild` for tslab, which visits with it to rewrite names. */
export function visitEachChild(ts: typeof Typescript): typeof Typescript.visitEachChild {
  return ((node: Typescript.Node, visit: Typescript.Visitor, ...rest: [never]) => {
    if (ts.isShorthandPropertyAssignment(node)) {
      const value = visit(node.name) as Typescript.Expression;
      if (value === node.name) return ts.visitEachChild(node, visit, ...rest);
      const fallback = node.objectAssignmentInitializer;
      return ts.factory.createPropertyAssignment(
        node.name,
        fallback ? ts.factory.createAssignment(value, visit(fallback) as Typescript.Expression) : value,
      );
    }
    if (ts.isBindingElement(node)) {
      const keepName: Typescript.Visitor = (child) =>
        child === node.propertyName && ts.isIdentifier(child) ? child : visit(child);
      return ts.visitEachChild(node, keepName, ...rest);
    }
    return ts.visitEachChild(node, visit, ...rest);
  }) as typeof Typescript.visitEachChild;
}

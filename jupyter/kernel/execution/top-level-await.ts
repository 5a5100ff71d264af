import type * as Typescript from "typescript";
import type { Compiler } from "./compiler.js";

/** Whether a cell awaits something itself, and not only in a function: such a cell runs as an async function. */
export function hasTopLevelAwait(ts: Compiler, cell: Typescript.Node): boolean {
  const awaits = (node: Typescript.Node): boolean => {
    if (ts.isAwaitExpression(node) || isAwaiting(ts, node)) return true;
    if (!ts.isFunctionLike(node)) return ts.forEachChild(node, awaits) ?? false;
    // Not a function's own code; but its decorators and its computed name belong to what is around it.
    const around = ts.canHaveDecorators(node) ? ts.getDecorators(node) : undefined;
    return [...(around ?? []), ...(node.name ? [node.name] : [])].some(awaits);
  };
  return awaits(cell);
}

/** `for await (…)` and `await using`. */
function isAwaiting(ts: Compiler, node: Typescript.Node): boolean {
  if (ts.isForOfStatement(node)) return node.awaitModifier !== undefined;
  return ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.AwaitUsing) === ts.NodeFlags.AwaitUsing;
}

import type * as Typescript from "typescript";
import { declaredNames } from "./bindings.js";
import type { TS } from "./typescript.js";

/**
 * The declarations after a cell that has failed.
 *
 * @param newer - the declarations as they would be if it had run to its end.
 * @param older - those before it.
 * @param missing - the names that it would have declared but hasn't: the older declarations of these hold on.
 */
export function partlyDeclared(ts: TS, newer: string, older: string, missing: ReadonlySet<string>): string {
  const kept = select(ts, newer, (name) => !missing.has(name));
  const restored = select(ts, older, (name) => missing.has(name), false);
  return [...kept, ...restored].join("");
}

/** The declarations of values that are `wanted`; those of types alone if `types` says so. */
function select(ts: TS, text: string, wanted: (name: string) => boolean, types = true): string[] {
  const file = ts.createSourceFile("cells.d.ts", text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  return file.statements.flatMap((node) => {
    if (ts.isVariableStatement(node)) return variables(ts, node, wanted);
    if (ts.isImportDeclaration(node)) return imports(ts, node, wanted);
    const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
    const name = "name" in node ? (node.name as Typescript.Identifier | undefined)?.text : undefined;
    const isWanted = isType || name === undefined ? types : wanted(name);
    return isWanted ? [`${node.getText()}\n`] : [];
  });
}

function variables(ts: TS, node: Typescript.VariableStatement, wanted: (name: string) => boolean): string[] {
  const list = node.declarationList;
  const [first] = list.declarations;
  const start = first ? node.getText().slice(0, first.getStart() - node.getStart()) : "";
  return list.declarations
    .filter(({ name }) => declaredNames(ts, name).every(({ text }) => wanted(text)))
    .map((declaration) => `${start}${declaration.getText()};\n`);
}

function imports(ts: TS, node: Typescript.ImportDeclaration, wanted: (name: string) => boolean): string[] {
  const { importClause, moduleSpecifier } = node;
  if (!importClause) return [];
  const { name, namedBindings: bindings } = importClause;
  const parts: string[] = [];
  if (name && wanted(name.text)) parts.push(name.text);
  if (bindings && ts.isNamespaceImport(bindings) && wanted(bindings.name.text)) parts.push(bindings.getText());
  if (bindings && ts.isNamedImports(bindings)) {
    const named = bindings.elements.filter((element) => wanted(element.name.text));
    if (named.length > 0) parts.push(`{ ${named.map((element) => element.getText()).join(", ")} }`);
  }
  const type = importClause.isTypeOnly ? "type " : "";
  return parts.length === 0 ? [] : [`import ${type}${parts.join(", ")} from ${moduleSpecifier.getText()};\n`];
}

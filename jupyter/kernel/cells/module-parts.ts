import type * as Typescript from "typescript";
import type { CellImport, ImportedName } from "./cell-code.js";
import type { TS } from "./typescript.js";

/** The names that a module exports, as they are called inside. */
export function exportedNames(ts: TS, { statements }: Typescript.SourceFile): string[] {
  return statements.flatMap((node) => {
    if (!ts.isExportDeclaration(node) || node.moduleSpecifier || !node.exportClause) return [];
    if (ts.isNamespaceExport(node.exportClause)) return [];
    return node.exportClause.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
  });
}

/** What a module loads, in its order. */
export function importsOf(ts: TS, { statements }: Typescript.SourceFile): CellImport[] {
  return statements.flatMap((node) => {
    const isLoading = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    if (!isLoading || !node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    const names = ts.isImportDeclaration(node) ? importedNames(ts, node) : [];
    return [{ module: node.moduleSpecifier.text, names }];
  });
}

function importedNames(ts: TS, { importClause }: Typescript.ImportDeclaration): ImportedName[] {
  const names: ImportedName[] = [];
  if (importClause?.name) names.push({ name: importClause.name.text, of: "default" });
  const bindings = importClause?.namedBindings;
  if (!bindings) return names;
  if (ts.isNamespaceImport(bindings)) return [...names, { name: bindings.name.text, of: "*" }];
  return [
    ...names,
    ...bindings.elements.map(({ propertyName, name }) => ({ name: name.text, of: (propertyName ?? name).text })),
  ];
}

/** The statement whose value is that of the module: its last one, if it is an expression. */
export function lastExpression(
  ts: TS,
  { statements }: Typescript.Block | Typescript.SourceFile,
): Typescript.Node | undefined {
  const last = statements.findLast((node) => !ts.isExportDeclaration(node) && !ts.isEmptyStatement(node));
  if (last && isClosing(ts, last)) return lastExpression(ts, last.tryBlock);
  return last && ts.isExpressionStatement(last) ? last : undefined;
}

/** Whether the compiler has put a statement around the rest of a module, to close what it holds by `using`. */
function isClosing(ts: TS, node: Typescript.Statement): node is Typescript.TryStatement {
  return ts.isTryStatement(node) && (node.finallyBlock?.getText().includes("__disposeResources(") ?? false);
}

/** Whether a variable is that of an enum or a namespace, whose body comes next: `var E; (function (E) {…})(E || (E = {}))`. */
export function isFilledNext(ts: TS, node: Typescript.VariableStatement): boolean {
  const { statements } = node.getSourceFile();
  const next = statements[statements.indexOf(node) + 1];
  const [declaration] = node.declarationList.declarations;
  if (!next || !ts.isExpressionStatement(next) || !ts.isCallExpression(next.expression)) return false;
  const [argument] = next.expression.arguments;
  return (
    argument !== undefined &&
    ts.isBinaryExpression(argument) &&
    argument.operatorToken.kind === ts.SyntaxKind.BarBarToken &&
    argument.left.getText() === declaration?.name.getText()
  );
}

/** Dollar signs that no name of the file ends with. */
export function freeMark(ts: TS, file: Typescript.SourceFile): string {
  let mark = "$";
  const visit = (node: Typescript.Node): void => {
    while (ts.isIdentifier(node) && node.text.endsWith(mark)) mark += "$";
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mark;
}

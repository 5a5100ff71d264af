import type * as Typescript from "typescript";
import type { Door } from "../../../../jupyter/kernel/cells/missing-imports.js";
import type { TS } from "../../../../jupyter/kernel/cells/typescript.js";

const DOOR = /^industrial-clusters(\/[a-z]+)?$/;

/** The doors of the package and the names behind them, from its declarations: read once, when a cell needs them. */
export function doorsOf(ts: TS, declarations: string): { readonly all: readonly Door[] } {
  let all: readonly Door[] | undefined;
  return {
    get all(): readonly Door[] {
      all ??= read(ts, declarations);
      return all;
    },
  };
}

function read(ts: TS, declarations: string): Door[] {
  const file = ts.createSourceFile("declarations.d.ts", declarations, ts.ScriptTarget.ESNext);
  const modules = new Map<string, Typescript.ModuleBlock>();
  for (const node of file.statements) {
    if (ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body) && !modules.has(node.name.text)) {
      modules.set(node.name.text, node.body);
    }
  }
  const namesOf = (module: string): string[] =>
    (modules.get(module)?.statements ?? []).flatMap((node) => exported(ts, node, namesOf));
  return [...modules.keys()].filter((name) => DOOR.test(name)).map((module) => ({ module, names: namesOf(module) }));
}

function exported(ts: TS, node: Typescript.Statement, namesOf: (module: string) => string[]): string[] {
  if (ts.isExportDeclaration(node)) {
    const { exportClause, moduleSpecifier } = node;
    if (exportClause && ts.isNamedExports(exportClause)) return exportClause.elements.map(({ name }) => name.text);
    return !exportClause && moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? namesOf(moduleSpecifier.text) : [];
  }
  const isExported =
    ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  const named: readonly Typescript.Node[] = ts.isVariableStatement(node) ? node.declarationList.declarations : [node];
  return named.flatMap((each) => {
    const { name } = each as Typescript.Node & { readonly name?: Typescript.Node };
    return name && ts.isIdentifier(name) ? [name.text] : [];
  });
}

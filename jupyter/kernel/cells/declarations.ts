import type * as Typescript from "typescript";
import { declaredNames } from "./bindings.js";
import type { TS } from "./typescript.js";

/** What one name stands for, as a declaration file says it. */
interface Declaration {
  readonly name: string;
  readonly isValue: boolean;
  readonly isType: boolean;
  readonly text: string;
}

/** What the compiler is told of earlier cells: the newest declaration of each name. */
export class Declarations {
  readonly #ts: TS;
  #declarations: readonly Declaration[] = [];

  constructor(ts: TS) {
    this.#ts = ts;
  }

  /** The text of a declaration file. */
  get text(): string {
    return this.#declarations.map(({ text }) => `${text}\n`).join("");
  }

  /**
   * Adds what a cell declares; older declarations of the same names go.
   *
   * @param text - a declaration file.
   * @param missing - names that the cell hasn't given a value: it failed, and their older declarations hold on.
   */
  add(text: string, missing: ReadonlySet<string>): void {
    const newer = declarationsOf(this.#ts, text).filter(({ name, isValue }) => !isValue || !missing.has(name));
    const values = new Set(newer.filter(({ isValue }) => isValue).map(({ name }) => name));
    const types = new Set(newer.filter(({ isType }) => isType).map(({ name }) => name));
    const older = this.#declarations.filter(
      ({ name, isValue, isType }) => !(isValue && values.has(name)) && !(isType && types.has(name)),
    );
    this.#declarations = [...older, ...newer];
  }
}

function declarationsOf(ts: TS, text: string): Declaration[] {
  const file = ts.createSourceFile("cell.d.ts", text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  return file.statements.flatMap((node) => {
    if (ts.isVariableStatement(node)) return variables(ts, node);
    if (ts.isImportDeclaration(node)) return imports(ts, node);
    const named = node as Typescript.Node as { name?: Typescript.Node };
    if (ts.isExportDeclaration(node) || !named.name) return [];
    const isAlias = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
    const isType = isAlias || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node);
    return [{ name: named.name.getText(), isValue: !isAlias, isType, text: node.getText() }];
  });
}

function variables(ts: TS, node: Typescript.VariableStatement): Declaration[] {
  const list = node.declarationList;
  const [first] = list.declarations;
  const start = first ? node.getText().slice(0, first.getStart() - node.getStart()) : "";
  return list.declarations.flatMap((declaration) =>
    declaredNames(ts, declaration.name).map(({ text: name }) => {
      return { name, isValue: true, isType: false, text: `${start}${declaration.getText()};` };
    }),
  );
}

function imports(ts: TS, { importClause, moduleSpecifier }: Typescript.ImportDeclaration): Declaration[] {
  if (!importClause) return [];
  const { name, namedBindings: bindings, isTypeOnly } = importClause;
  const one = (local: Typescript.Identifier, what: string): Declaration => {
    const text = `import ${isTypeOnly ? "type " : ""}${what} from ${moduleSpecifier.getText()};`;
    return { name: local.text, isValue: !isTypeOnly, isType: true, text };
  };
  const declarations = name ? [one(name, name.text)] : [];
  if (!bindings) return declarations;
  if (ts.isNamespaceImport(bindings)) return [...declarations, one(bindings.name, bindings.getText())];
  return [...declarations, ...bindings.elements.map((each) => one(each.name, `{ ${each.getText()} }`))];
}

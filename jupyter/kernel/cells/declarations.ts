import type * as Typescript from "typescript";
import { declaredNames } from "./bindings.js";
import type { TS } from "./typescript.js";

/** What one name stands for, as a declaration file says it. */
interface Declaration {
  readonly name: string;
  readonly isValue: boolean;
  readonly isType: boolean;
  readonly doc: string;
  /** Whether it holds for cells that don't name it: an import, or something global. */
  readonly isGeneral: boolean;
  readonly text: string;
  /** The words in its text: all names that it can need are among them. */
  readonly words: ReadonlySet<string>;
}

/** What the compiler is told of earlier cells: the newest declaration of each name. */
export class Declarations {
  readonly #ts: TS;
  #declarations: readonly Declaration[] = [];
  #byName: ReadonlyMap<string, readonly Declaration[]> = new Map();

  constructor(ts: TS) {
    this.#ts = ts;
  }

  /** The text of a declaration file. */
  get text(): string {
    return textOf(this.#declarations);
  }

  /**
   * The part of the text that `code` can need: what it names, and what that names in turn. So a cell is checked in the
   * same time, however many have gone before.
   */
  neededBy(code: string): string {
    // A name can be written with escapes.
    if (/\\u/.test(code)) return this.text;
    const needed = new Set(this.#declarations.filter(({ isGeneral }) => isGeneral));
    const open = [wordsOf(code), ...[...needed].map(({ words }) => words)];
    for (const words of open) {
      for (const word of words) {
        for (const declaration of this.#byName.get(word) ?? []) {
          if (!needed.has(declaration)) open.push(declaration.words);
          needed.add(declaration);
        }
      }
    }
    return textOf(this.#declarations.filter((declaration) => needed.has(declaration)));
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
    this.#byName = byName(this.#declarations);
  }
}

function textOf(declarations: readonly Declaration[]): string {
  return declarations.map(({ doc, text }) => `${doc}${text}\n`).join("");
}

function byName(declarations: readonly Declaration[]): Map<string, Declaration[]> {
  const found = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    const others = found.get(declaration.name);
    if (others) others.push(declaration);
    else found.set(declaration.name, [declaration]);
  }
  return found;
}

const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(WORD));
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
    const name = named.name.getText();
    const isGeneral = ts.isModuleDeclaration(node) && (name === "global" || ts.isStringLiteral(node.name));
    return [withWords({ name, isValue: !isAlias, isType, isGeneral, doc: docOf(node), text: node.getText() })];
  });
}

/** The comments in front of a statement: help shows them. */
function docOf(node: Typescript.Node): string {
  return node.getFullText().slice(0, node.getLeadingTriviaWidth()).trimStart();
}

function withWords(declaration: Omit<Declaration, "words">): Declaration {
  return { ...declaration, words: wordsOf(declaration.text) };
}

function variables(ts: TS, node: Typescript.VariableStatement): Declaration[] {
  const list = node.declarationList;
  const [first] = list.declarations;
  const start = first ? node.getText().slice(0, first.getStart() - node.getStart()) : "";
  return list.declarations.flatMap((declaration) =>
    declaredNames(ts, declaration.name).map(({ text: name }) => {
      const text = `${start}${declaration.getText()};`;
      return withWords({ name, isValue: true, isType: false, isGeneral: false, doc: docOf(node), text });
    }),
  );
}

function imports(ts: TS, { importClause, moduleSpecifier }: Typescript.ImportDeclaration): Declaration[] {
  if (!importClause) return [];
  const { name, namedBindings: bindings, isTypeOnly } = importClause;
  const one = (local: Typescript.Identifier, what: string): Declaration => {
    const text = `import ${isTypeOnly ? "type " : ""}${what} from ${moduleSpecifier.getText()};`;
    return withWords({ name: local.text, isValue: !isTypeOnly, isType: true, isGeneral: true, doc: "", text });
  };
  const declarations = name ? [one(name, name.text)] : [];
  if (!bindings) return declarations;
  if (ts.isNamespaceImport(bindings)) return [...declarations, one(bindings.name, bindings.getText())];
  return [...declarations, ...bindings.elements.map((each) => one(each.name, `{ ${each.getText()} }`))];
}

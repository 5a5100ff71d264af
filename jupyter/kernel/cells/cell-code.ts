import type * as Typescript from "typescript";
import { declaredNames, isReference, scopeOf } from "./bindings.js";
import { isAwaiting } from "./common-js.js";
import { Edits, originalPlace, type Place, type Shifts } from "./edits.js";
import { exportedNames, freeMark, importsOf, isFilledNext, lastExpression } from "./module-parts.js";
import { parse, type TS } from "./typescript.js";

/** A cell, ready to run: what it exports lives on in a `Scope`. */
export interface CellCode {
  /** An expression for a function of a `Run` and of what is given; its first line is not one of the cell's. */
  readonly text: string;
  /** What the cell imports, in the order in which it is loaded. */
  readonly imports: readonly CellImport[];
  /** All names that the cell takes out of the scope or puts into it. */
  readonly names: readonly string[];
  /** Names that have a value from the start: functions have theirs, variables `undefined` or an earlier cell's. */
  readonly hoisted: { readonly functions: readonly string[]; readonly variables: readonly string[] };
  /** The names that get their values in each step of the cell. */
  readonly steps: readonly (readonly string[])[];
  /** Whether the function is an asynchronous one: the cell awaits something. */
  readonly isAsync: boolean;
  /** Where a place of `text` comes from in the module; the line before the first has number −1. */
  readonly original: (place: Place) => Place;
  /** The same as plain data. */
  readonly shifts: Shifts;
}

export interface CellImport {
  readonly module: string;
  readonly names: readonly ImportedName[];
}

export interface ImportedName {
  readonly name: string;
  /** The name by which the module exports it; `*` stands for all that it exports. */
  readonly of: string;
}

export interface CellOptions {
  /** Whether an earlier cell has declared a name. */
  readonly isKnown: (name: string) => boolean;
  /** Names of what the function gets beside its `Run`. Default: nothing. */
  readonly given?: readonly string[];
}

/**
 * Makes a cell of a module in JavaScript. A name that the module exports becomes the field of a box in which all
 * cells find it: `let x = 1; f(x);` runs as `x$.x = 1; (0, f$.f)(x$.x);`. No line is added but the first one.
 */
export function cellCode(ts: TS, module: string, options: CellOptions): CellCode {
  return new Rewriter(ts, module, options).rewrite();
}

/** A message of the engine in the words of the cell: `(0 , f$.f) is not a function` is about `f`. */
export function withoutBoxes(message: string): string {
  if (!message.includes("$.")) return message;
  return message.replace(BOX, (_, called: string | undefined, read: string) => called ?? read);
}

/** `(0 , f$.f)` and `f$.f`. Looked for where a name begins, or a long text would take for ever. */
const BOX =
  /\(0 , ([\p{ID_Start}$_][\p{ID_Continue}$]*?)\$+\.\1\)|(?<![\p{ID_Continue}$.])([\p{ID_Start}$_][\p{ID_Continue}$]*?)\$+\.\2(?![\p{ID_Continue}$])/gu;

class Rewriter {
  readonly #ts: TS;
  readonly #options: CellOptions;
  readonly #file: Typescript.SourceFile;
  readonly #edits: Edits;
  /** Put behind a name, it makes that of its box. */
  readonly #mark: string;
  /** The names of the module's top level that live on. */
  readonly #own: Set<string>;
  /** The statement whose value is that of the cell. */
  readonly #last: Typescript.Node | undefined;
  readonly #names = new Set<string>();
  readonly #functions: string[] = [];
  readonly #variables: string[] = [];
  readonly #steps: string[][] = [];
  /** Names of the step that is being read. */
  #step: string[] = [];
  /** How many functions the place that is being read lies in. */
  #depth = 0;
  #isAsync = false;

  constructor(ts: TS, module: string, options: CellOptions) {
    this.#ts = ts;
    this.#options = options;
    this.#file = parse(ts, module);
    this.#edits = new Edits(module);
    this.#mark = freeMark(ts, this.#file);
    this.#own = new Set(exportedNames(ts, this.#file));
    this.#last = lastExpression(ts, this.#file);
  }

  rewrite(): CellCode {
    const imports = importsOf(this.#ts, this.#file);
    for (const { name } of imports.flatMap(({ names }) => names)) {
      this.#own.add(name);
      this.#names.add(name);
    }
    for (const statement of this.#file.statements) this.#statement(statement);
    const { text, shifts } = this.#edits.apply();
    return {
      text: `${this.#head()}\n${text}\n})`,
      imports,
      names: [...this.#names],
      hoisted: { functions: this.#functions, variables: this.#variables },
      steps: this.#steps,
      isAsync: this.#isAsync,
      original: (place) => originalPlace(shifts, place),
      shifts,
    };
  }

  /** The line before the first: the boxes that the cell uses, and its functions. */
  #head(): string {
    const given = this.#options.given?.filter((name) => !this.#own.has(name)) ?? [];
    const functions = this.#functions.map((name) => ` ${this.#field(name)} = ${name};`).join("");
    const boxes = [...this.#names].map((name) => `${name}: ${name}${this.#mark}`).join(", ");
    const start = `${this.#isAsync ? "async " : ""}function (${[this.#run, ...given].join(", ")})`;
    return `(${start} { const { ${boxes} } = ${this.#run}.boxes;${functions}`;
  }

  get #run(): string {
    return `cell${this.#mark}`;
  }

  #field(name: string): string {
    this.#names.add(name);
    return `${name}${this.#mark}.${name}`;
  }

  #statement(node: Typescript.Statement): void {
    const ts = this.#ts;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) this.#edits.replace(start(node), node.end, "");
    else if (ts.isVariableStatement(node)) this.#variableStatement(node);
    else if (ts.isFunctionDeclaration(node)) this.#function(node);
    else if (ts.isClassDeclaration(node)) this.#class(node);
    else if (ts.isExportAssignment(node)) this.#default(node);
    else this.#visit(node);
    this.#endStep(node.end);
  }

  /** What a cell exports by default has no name by which it could live on. */
  #default(node: Typescript.ExportAssignment): void {
    this.#edits.replace(start(node), start(node.expression), "void (");
    this.#visit(node.expression);
    this.#edits.insert(node.expression.end, ")");
  }

  /** The value of a cell. */
  #value({ expression }: Typescript.ExpressionStatement): void {
    this.#edits.insert(start(expression), `${this.#run}.show((`);
    this.#visit(expression);
    this.#edits.insert(expression.end, "))");
  }

  /** Where names have got their values, the run is told how far it has come. */
  #endStep(at: number): void {
    if (this.#step.length === 0) return;
    this.#steps.push(this.#step);
    this.#step = [];
    this.#edits.insert(at, `; ${this.#run}.made = ${this.#steps.length};`);
  }

  #function(node: Typescript.FunctionDeclaration): void {
    if (node.name && this.#own.has(node.name.text)) this.#functions.push(node.name.text);
    this.#dropModifiers(node, node.name ? "" : "void ");
    this.#visitChildren(node);
  }

  #class(node: Typescript.ClassDeclaration): void {
    const name = node.name && this.#own.has(node.name.text) ? node.name.text : undefined;
    this.#dropModifiers(node, node.name ? "" : "void ");
    if (name !== undefined) {
      this.#edits.insert(start(node), `${this.#field(name)} = `);
      this.#step.push(name);
    }
    this.#visitChildren(node);
  }

  /** An `export` that is still there stands before something without a name that would live on. */
  #dropModifiers(node: Typescript.FunctionDeclaration | Typescript.ClassDeclaration, by: string): void {
    for (const { kind, pos, end } of node.modifiers ?? []) {
      if (kind === this.#ts.SyntaxKind.ExportKeyword) this.#edits.replace(pos, end, by);
      if (kind === this.#ts.SyntaxKind.DefaultKeyword) this.#edits.replace(pos, end, "");
    }
  }

  /** A declaration of the top level: each of its variables is a step of its own. */
  #variableStatement(node: Typescript.VariableStatement): void {
    const list = node.declarationList;
    if (!this.#livesOn(list)) {
      this.#visitChildren(node);
      return;
    }
    const { declarations } = list;
    const isVar = (list.flags & this.#ts.NodeFlags.BlockScoped) === 0;
    const without = isVar && !isFilledNext(this.#ts, node) ? "0" : undefined;
    for (const [index, declaration] of declarations.entries()) {
      const before = declarations[index - 1];
      this.#edits.replace(before?.end ?? start(list), start(declaration), before ? "; " : "");
      this.#declaration(declaration, without);
      if (index < declarations.length - 1) this.#endStep(declaration.end);
    }
  }

  /** Variables declared within a statement, which are nevertheless those of the top level. */
  #innerVariables(list: Typescript.VariableDeclarationList): void {
    const [first] = list.declarations;
    if (first) this.#edits.replace(start(list), start(first), "");
    for (const declaration of list.declarations) this.#declaration(declaration, "0");
  }

  /** @param without - stands for a variable without a value; by default it gets `undefined`. */
  #declaration({ name, initializer, parent }: Typescript.VariableDeclaration, without: string | undefined): void {
    const ts = this.#ts;
    const names = declaredNames(ts, name).map(({ text }) => text);
    this.#step.push(...names);
    if ((parent.flags & ts.NodeFlags.BlockScoped) === 0) this.#variables.push(...names);
    const isHead = ts.isForInStatement(parent.parent) || ts.isForOfStatement(parent.parent);
    if (ts.isIdentifier(name)) {
      const target = `${this.#field(name.text)}${initializer || isHead ? "" : " = void 0"}`;
      this.#edits.replace(start(name), name.end, initializer || isHead ? target : (without ?? target));
      if (initializer) this.#named(initializer, name.text);
      return;
    }
    if (initializer) this.#edits.insert(start(name), "(");
    this.#pattern(name);
    if (!initializer) return;
    this.#visit(initializer);
    this.#edits.insert(initializer.end, ")");
  }

  /** A pattern that declares becomes one that assigns. */
  #pattern(pattern: Typescript.BindingPattern): void {
    const ts = this.#ts;
    for (const element of pattern.elements) {
      if (!ts.isBindingElement(element)) continue;
      const { name, propertyName, initializer, dotDotDotToken } = element;
      if (propertyName && !ts.isIdentifier(propertyName)) this.#visit(propertyName);
      if (ts.isIdentifier(name)) {
        const isShort = ts.isObjectBindingPattern(pattern) && !propertyName && !dotDotDotToken;
        this.#edits.replace(start(name), name.end, `${isShort ? `${name.text}: ` : ""}${this.#field(name.text)}`);
        if (initializer) this.#named(initializer, name.text);
      } else {
        this.#pattern(name);
        if (initializer) this.#visit(initializer);
      }
    }
  }

  #visit(node: Typescript.Node): void {
    const ts = this.#ts;
    if (this.#depth === 0 && isAwaiting(ts, node)) this.#isAsync = true;
    if (node === this.#last && ts.isExpressionStatement(node)) this.#value(node);
    else if (ts.isIdentifier(node)) this.#identifier(node);
    else if (ts.isVariableDeclarationList(node) && this.#livesOn(node)) this.#innerVariables(node);
    else if (node.kind === ts.SyntaxKind.ImportKeyword)
      this.#edits.replace(start(node), node.end, `${this.#run}.import`);
    else if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
      this.#edits.replace(start(node), node.end, `${this.#run}.meta`);
    else if (ts.isShorthandPropertyAssignment(node) && node.objectAssignmentInitializer) {
      this.#visit(node.name);
      this.#named(node.objectAssignmentInitializer, node.name.text);
    } else if (ts.isBinaryExpression(node) && this.#isNaming(node)) {
      this.#visit(node.left);
      this.#named(node.right, node.left.text);
    } else this.#visitChildren(node);
  }

  #visitChildren(node: Typescript.Node): void {
    const isFunction = this.#ts.isFunctionLike(node);
    this.#ts.forEachChild(node, (child) => {
      // A computed name is worked out where the function stands.
      const inside = isFunction && child !== node.name ? 1 : 0;
      this.#depth += inside;
      this.#visit(child);
      this.#depth -= inside;
    });
  }

  #identifier(node: Typescript.Identifier): void {
    if (!this.#isOfScope(node) || !isReference(this.#ts, node)) return;
    const field = this.#field(node.text);
    const isShort = this.#ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
    if (this.#isCalled(node)) this.#edits.replace(start(node), node.end, `(0, ${field})`, 1);
    else this.#edits.replace(start(node), node.end, isShort ? `${node.text}: ${field}` : field);
  }

  /** Whether a name is one of the scope: of this cell's top level, or of an earlier cell. */
  #isOfScope(node: Typescript.Identifier): boolean {
    const isOwn = this.#own.has(node.text);
    if (!isOwn && !this.#options.isKnown(node.text)) return false;
    const scope = scopeOf(this.#ts, node);
    return scope === undefined ? !isOwn : scope === this.#file && isOwn;
  }

  #livesOn(list: Typescript.VariableDeclarationList): boolean {
    const names = list.declarations.flatMap(({ name }) => declaredNames(this.#ts, name));
    if (!names.some(({ text }) => this.#own.has(text))) return false;
    return names.every((name) => scopeOf(this.#ts, name) === this.#file);
  }

  /** A function is called as itself, and not as a method of its box. */
  #isCalled(node: Typescript.Identifier): boolean {
    const ts = this.#ts;
    let callee: Typescript.Node = node;
    while (ts.isParenthesizedExpression(callee.parent)) callee = callee.parent;
    const { parent } = callee;
    if (ts.isTaggedTemplateExpression(parent)) return parent.tag === callee;
    return ts.isCallExpression(parent) && parent.expression === callee;
  }

  /** Whether a function without a name would get that of the variable that it is assigned to. */
  #isNaming(node: Typescript.BinaryExpression): node is Typescript.BinaryExpression & { left: Typescript.Identifier } {
    const { SyntaxKind } = this.#ts;
    const naming: readonly Typescript.SyntaxKind[] = [
      SyntaxKind.EqualsToken,
      SyntaxKind.BarBarEqualsToken,
      SyntaxKind.AmpersandAmpersandEqualsToken,
      SyntaxKind.QuestionQuestionEqualsToken,
    ];
    return naming.includes(node.operatorToken.kind) && this.#ts.isIdentifier(node.left) && this.#isOfScope(node.left);
  }

  /** A function without a name gets one as the property of an object, for it isn't a variable any more. */
  #named(value: Typescript.Expression, name: string): void {
    const isAnonymous = isAnonymousFunction(this.#ts, value);
    if (isAnonymous) this.#edits.insert(start(value), `({ ${name}: `);
    this.#visit(value);
    if (isAnonymous) this.#edits.insert(value.end, ` }).${name}`);
  }
}

function start(node: Typescript.Node): number {
  return node.getStart();
}

function isAnonymousFunction(ts: TS, value: Typescript.Expression): boolean {
  let inner = value;
  while (ts.isParenthesizedExpression(inner)) inner = inner.expression;
  return ts.isArrowFunction(inner) || ((ts.isFunctionExpression(inner) || ts.isClassExpression(inner)) && !inner.name);
}

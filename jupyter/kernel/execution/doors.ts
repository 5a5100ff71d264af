import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type * as Typescript from "typescript";
import type { Door } from "../cells/missing-imports.js";
import { root } from "../install.js";
import type { Compiler } from "./compiler.js";

interface Package {
  readonly name: string;
  readonly exports: Record<string, string | { readonly types?: string }>;
}

/** The doors of the package that the kernel comes with, and the names behind them: read once, when a cell needs them. */
export class Doors {
  readonly #ts: Compiler;
  #all: readonly Door[] | undefined;
  /** Names that files export. */
  readonly #files = new Map<string, readonly string[]>();

  constructor(ts: Compiler) {
    this.#ts = ts;
  }

  get all(): readonly Door[] {
    this.#all ??= this.#read();
    return this.#all;
  }

  #read(): Door[] {
    const { name, exports }: Package = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return Object.entries(exports).flatMap(([path, target]) => {
      if (typeof target === "string" || target.types === undefined) return [];
      return [{ module: join(name, path).replaceAll("\\", "/"), names: this.#namesOf(join(root, target.types)) }];
    });
  }

  /** The names that a declaration file exports, itself or from other files. */
  #namesOf(file: string): readonly string[] {
    const known = this.#files.get(file);
    if (known || !existsSync(file)) return known ?? [];
    const { statements } = this.#ts.createSourceFile(file, readFileSync(file, "utf8"), this.#ts.ScriptTarget.ESNext);
    const names = statements.flatMap((node) => this.#exportsOf(file, node));
    this.#files.set(file, names);
    return names;
  }

  #exportsOf(file: string, node: Typescript.Statement): readonly string[] {
    const ts = this.#ts;
    if (ts.isExportDeclaration(node)) return this.#exportDeclaration(file, node);
    const { ExportKeyword } = ts.SyntaxKind;
    if (!ts.canHaveModifiers(node) || !node.modifiers?.some(({ kind }) => kind === ExportKeyword)) return [];
    const named = ts.isVariableStatement(node) ? node.declarationList.declarations : [node];
    return named.flatMap((each) => {
      const { name } = each as Typescript.Node & { name?: Typescript.Node };
      return name && ts.isIdentifier(name) ? [name.text] : [];
    });
  }

  #exportDeclaration(file: string, { exportClause, moduleSpecifier }: Typescript.ExportDeclaration): readonly string[] {
    const ts = this.#ts;
    if (exportClause && ts.isNamedExports(exportClause)) return exportClause.elements.map(({ name }) => name.text);
    if (exportClause) return [exportClause.name.text];
    const target = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "";
    return target.startsWith(".") ? this.#namesOf(join(dirname(file), target.replace(/js$/, "d.ts"))) : [];
  }
}

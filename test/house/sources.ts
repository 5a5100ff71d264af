import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The folder of the project. */
export const root: string = fileURLToPath(new URL("../..", import.meta.url));

/** One file of `src/`, parsed. */
export interface Source {
  /** Its path below `src/`, with forward slashes. */
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** All TypeScript files of `src/`. */
export function sources(): Source[] {
  const folder = join(root, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .sort()
    .map((file) => ({
      path: file.split(sep).join("/"),
      tree: ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.Latest, true),
    }));
}

/** What a file imports or re-exports, types included: paths below `src/`, or the names of packages. */
export function importsOf(source: Source): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const from =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (from && ts.isStringLiteral(from)) found.push(resolve(source.path, from.text));
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return found;
}

function resolve(path: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return relative(".", join(dirname(path), specifier))
    .split(sep)
    .join("/")
    .replace(/\.js$/, ".ts");
}

/** The room of the house that a file stands in: `base`, `methods/factor`, or the file itself. */
export function roomOf(path: string): string {
  const [first, second, third] = path.split("/");
  if (first === "methods") return third === undefined ? path : `methods/${second}`;
  return second === undefined ? path : first;
}

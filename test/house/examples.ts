import ts from "typescript";

/** An `@example` of a doc comment. */
export interface Example {
  /** The file and the name it stands at. */
  readonly at: string;
  readonly code: string;
}

/** The examples of a parsed file. */
export function examplesOf(path: string, tree: ts.SourceFile): Example[] {
  const found: Example[] = [];
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node)) {
      if (tag.tagName.text !== "example" || tag.parent.parent !== node) continue;
      const name = (node as ts.NamedDeclaration).name?.getText(tree) ?? "";
      const code = tag
        .getText(tree)
        .replace(/^@example/, "")
        .replace(/^\s*\* ?/gm, "");
      found.push({ at: `${path} ${name}`, code });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/**
 * The example with each `expression; // => value` turned into `__check(expression, "value")`, as
 * JavaScript.
 */
export function runnable(example: Example): { readonly code: string; readonly checks: number } {
  const text = example.code;
  const tree = ts.createSourceFile("example.ts", text, ts.ScriptTarget.Latest, true);
  let checks = 0;
  const parts = tree.statements.map((statement, i) => {
    if (ts.isImportDeclaration(statement)) return ofNode(statement);
    const end = tree.statements[i + 1]?.getStart(tree) ?? text.length;
    const value = expected(text.slice(statement.getEnd(), end));
    if (value === undefined || !ts.isExpressionStatement(statement)) return statement.getText(tree);
    checks += 1;
    return `__check(${statement.expression.getText(tree)}, ${JSON.stringify(value)});`;
  });
  const code = ts.transpileModule(parts.join("\n"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
  return { code, checks };
}

/** An import of one of Node's own modules, such as that of the folder for temporary files, where no import can stand. */
function ofNode({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const names = importClause?.namedBindings?.getText() ?? "{}";
  return `const ${names} = process.getBuiltinModule(${moduleSpecifier.getText()});`;
}

/** The value after `// =>`, which may go on over further comment lines. */
function expected(trail: string): string | undefined {
  const comment = trail
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("//"))
    .map((line) => line.slice(2).trim())
    .join(" ");
  return comment.startsWith("=>") ? comment.slice(2).trim() : undefined;
}

/**
 * Where a value differs from one as it is printed, or nothing. Numbers agree within half a unit of
 * their last printed digit, lists with any list of the same length.
 */
export function difference(actual: unknown, printed: string): string | undefined {
  const tree = ts.createSourceFile("value.ts", `(${printed})`, ts.ScriptTarget.Latest, true);
  const statement = tree.statements[0] as ts.ExpressionStatement;
  return differs(actual, (statement.expression as ts.ParenthesizedExpression).expression, "value");
}

function differs(actual: unknown, node: ts.Expression, path: string): string | undefined {
  if (ts.isArrayLiteralExpression(node)) return listDiffers(actual, node, path);
  if (ts.isObjectLiteralExpression(node)) return objectDiffers(actual, node, path);
  const text = node.getText();
  if (typeof actual === "number" && /^[-\d.]/.test(text)) {
    const decimals = /\.(\d+)/.exec(text)?.[1].length ?? 0;
    const exponent = Number(/e([-+]?\d+)$/i.exec(text)?.[1] ?? 0);
    const within = decimals === 0 && exponent === 0 ? 1e-9 : 0.5000001 * 10 ** (exponent - decimals);
    return Math.abs(actual - Number(text)) <= within ? undefined : `${path} is ${actual}, not ${text}`;
  }
  const shown = typeof actual === "string" ? JSON.stringify(actual) : String(actual);
  return shown === text ? undefined : `${path} is ${shown}, not ${text}`;
}

function listDiffers(actual: unknown, node: ts.ArrayLiteralExpression, path: string): string | undefined {
  if (!Array.isArray(actual) && !ArrayBuffer.isView(actual)) return `${path} is ${actual}, no list`;
  const list = Array.from(actual as unknown as ArrayLike<unknown>);
  if (list.length !== node.elements.length) return `${path} has ${list.length} entries`;
  return node.elements
    .map((element, i) => differs(list[i], element, `${path}[${i}]`))
    .find((text) => text !== undefined);
}

function objectDiffers(actual: unknown, node: ts.ObjectLiteralExpression, path: string): string | undefined {
  if (typeof actual !== "object" || actual === null) return `${path} is ${actual}, no object`;
  return node.properties
    .map((property) => {
      if (!ts.isPropertyAssignment(property)) return `${path} has a part that isn't name: value`;
      const name = property.name.getText().replace(/^["']|["']$/g, "");
      const value = (actual as Record<string, unknown>)[name];
      return differs(value, property.initializer, `${path}.${name}`);
    })
    .find((text) => text !== undefined);
}

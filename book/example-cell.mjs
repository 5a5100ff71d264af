/**
 * A cell out of the example of a doc comment: it imports what the example names, and shows the value of its last line
 * as a table to the decimals that are printed there.
 */
import ts from "typescript";
import { exampleOf } from "./documentation.mjs";

/** @typedef {import("./documentation.mjs").Documented} Documented */

const WIDTH = 100;

/**
 * The cell's code, or nothing if the doc comment has no example.
 *
 * @param {Documented} documented
 * @param {ReadonlyMap<string, Documented>} offered - all that doors offer, by name.
 */
export function exampleCell(documented, offered) {
  const example = exampleOf(documented);
  if (example === undefined) return undefined;
  const tree = ts.createSourceFile("example.ts", example, ts.ScriptTarget.Latest, true);
  const last = tree.statements.at(-1);
  if (last === undefined || !ts.isExpressionStatement(last)) return undefined;
  const before = example.slice(0, last.getStart()).trimEnd();
  const shown = shownLine(last.expression.getText(), printed(example.slice(last.getEnd())));
  const code = [before, shown].filter((part) => part !== "").join("\n");
  return `${imports(code, offered)}\n${code.startsWith("import ") ? "" : "\n"}${code}`;
}

/** @param {string} trail - what stands behind the last statement: `// => value`, perhaps over several lines. */
function printed(trail) {
  return trail
    .split("\n")
    .map((line) => line.trim().replace(/^\/\/\s?(?:=>)?/, ""))
    .join(" ")
    .trim();
}

/**
 * @param {string} expression
 * @param {string} value - as it is printed.
 */
function shownLine(expression, value) {
  const numbers = value.replace(/"[^"]*"/g, "").match(/\.\d+(?!\d*e)/gi) ?? [];
  const decimals = numbers.reduce((most, number) => Math.max(most, number.length - 1), 0);
  const options = decimals > 0 ? [`{ decimals: ${decimals} }`] : [];
  const line = `show(${[expression, ...options].join(", ")})`;
  if (line.split("\n").every((part) => part.length <= WIDTH)) return line;
  return ["show(", ...[expression, ...options].map((part) => `  ${part},`), ")"].join("\n");
}

/**
 * The imports that a cell needs: a line a door, broken where it is long.
 *
 * @param {string} code
 * @param {ReadonlyMap<string, Documented>} offered
 */
function imports(code, offered) {
  /** @type {Map<string, string[]>} */
  const doors = new Map();
  for (const name of [...namesIn(code)].sort()) {
    const door = offered.get(name)?.door;
    if (door !== undefined) doors.set(door, [...(doors.get(door) ?? []), name]);
  }
  return [...doors].map(([door, names]) => importLine(names, door)).join("\n");
}

/**
 * @param {readonly string[]} names
 * @param {string} door
 */
function importLine(names, door) {
  const line = `import { ${names.join(", ")} } from "${door}";`;
  return line.length <= WIDTH ? line : `import {\n  ${names.join(",\n  ")},\n} from "${door}";`;
}

/**
 * The names that a piece of code uses from outside: not those that it declares, nor those behind a dot.
 *
 * @param {string} code
 * @returns {Set<string>}
 */
export function namesIn(code) {
  const tree = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.Latest, true);
  /** @type {Set<string>} */
  const used = new Set();
  /** @type {Set<string>} */
  const declared = new Set();
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node) && isValue(node)) used.add(node.text);
    if (isDeclaration(node) && node.name && ts.isIdentifier(node.name)) declared.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return new Set([...used].filter((name) => !declared.has(name)));
}

/**
 * Whether a node declares a name.
 *
 * @param {ts.Node} node
 * @returns {node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement | ts.FunctionDeclaration | ts.ClassDeclaration}
 */
function isDeclaration(node) {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node)
  );
}

/**
 * Whether an identifier stands for a value: it isn't the name of a property, nor a key of an object.
 *
 * @param {ts.Identifier} node
 */
function isValue(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(ts.isPropertyAssignment(parent) && parent.name === node) && !ts.isTypeReferenceNode(parent);
}

import type * as Typescript from "typescript";
import type { Compiler } from "./compiler.js";
import { documentationAt, inWords } from "./documentation.js";
import type { AskedProgram } from "./session-program.js";

/**
 * The function in whose call an offset of the cell's file lies: its signature, the argument and the option that one
 * is at, and what its documentation says of them.
 */
export function callHelp(ts: Compiler, program: AskedProgram, offset: number): string | undefined {
  const help = program.service.getSignatureHelpItems(program.cell, offset, undefined);
  const item = help?.items[help.selectedItemIndex];
  if (!help || !item) return undefined;
  const documentation = documentationAt(ts, program, calleeEnd(program, help.applicableSpan.start));
  const parameter = item.parameters[help.argumentIndex] ?? (item.isVariadic ? item.parameters.at(-1) : undefined);
  const parameters = new Map(documentation?.parameters);
  const said = parameter && parameters.get(parameter.name);
  if (parameter) parameters.delete(parameter.name);
  const others = help.items.length - 1;
  return [
    signature(item),
    ...(others > 0 ? [`+${others} overload${others > 1 ? "s" : ""}`] : []),
    ...(parameter ? ["", ...argument(help, parameter, said), ...optionHelp(ts, program, offset)] : []),
    ...(documentation ? ["", inWords({ ...documentation, parameters })] : []),
  ].join("\n");
}

const textOf = (parts: readonly Typescript.SymbolDisplayPart[]): string => parts.map(({ text }) => text).join("");

function signature(item: Typescript.SignatureHelpItem): string {
  const parameters = item.parameters.map(({ displayParts }) => textOf(displayParts));
  const list = parameters.join(textOf(item.separatorDisplayParts));
  return textOf(item.prefixDisplayParts) + list + textOf(item.suffixDisplayParts);
}

function argument(
  { argumentIndex }: Typescript.SignatureHelpItems,
  { displayParts }: Typescript.SignatureHelpParameter,
  said: string | undefined,
): string[] {
  const number = argumentIndex + 1;
  const line = `参数 ${number} · argument ${number}: ${textOf(displayParts)}`;
  return said ? [line, `  ${said.replaceAll("\n", "\n  ")}`] : [line];
}

/** The end of the callee's name: the arguments begin after a bracket, or after type arguments and a bracket. */
function calleeEnd(program: AskedProgram, start: number): number {
  const { text = "" } = program.program().getSourceFile(program.cell) ?? {};
  const before = text.slice(0, start).replace(/\(?\s*$/, "");
  return before.replace(/<[^<>]*>?$/, "").trimEnd().length;
}

/** Of an object of options that one is writing: the option at the offset, or else those that there are. */
function optionHelp(ts: Compiler, program: AskedProgram, offset: number): string[] {
  const file = program.program().getSourceFile(program.cell);
  const object = file && innermostObject(ts, file, offset);
  if (!file || !object) return [];
  const checker = program.program().getTypeChecker();
  const type = checker.getContextualType(object);
  if (!type || !isArgument(ts, object)) return [];
  const before = object.properties.findLast((property) => property.getStart(file) <= offset);
  const written = before && file.text.slice(before.getEnd(), offset).trim() === "" ? before : undefined;
  const name = written?.name && ts.isIdentifier(written.name) ? written.name : undefined;
  const options = checker.getNonNullableType(type).getProperties();
  const known = options.find((option) => option.name === name?.text);
  if (!name || !known) return [`选项 · options: ${options.map(nameOf(ts)).join(", ")}`];
  const words = checker.typeToString(checker.getTypeOfSymbolAtLocation(known, object));
  const documentation = documentationAt(ts, program, name.getStart(file));
  const said = documentation ? [`  ${inWords(documentation).replaceAll("\n", "\n  ")}`] : [];
  return [`选项 · option ${nameOf(ts)(known)}: ${words}`, ...said];
}

const nameOf =
  (ts: Compiler) =>
  ({ name, flags }: Typescript.Symbol): string =>
    flags & ts.SymbolFlags.Optional ? `${name}?` : name;

function isArgument(ts: Compiler, { parent }: Typescript.Node): boolean {
  return ts.isCallExpression(parent) || ts.isNewExpression(parent);
}

/** The smallest object literal around an offset, closed or not; not one that a function in it has between. */
export function innermostObject(
  ts: Compiler,
  file: Typescript.SourceFile,
  offset: number,
): Typescript.ObjectLiteralExpression | undefined {
  // What isn't closed ends with its last word.
  const last = file.text.slice(0, offset).trimEnd().length;
  let found: Typescript.ObjectLiteralExpression | undefined;
  const visit = (node: Typescript.Node): void => {
    if (last <= node.getStart(file) || node.getEnd() < last) return;
    const isClosed = node.getEnd() === last && file.text[last - 1] === "}";
    if (ts.isObjectLiteralExpression(node) && !isClosed) found = node;
    else if (ts.isFunctionLike(node)) found = undefined;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

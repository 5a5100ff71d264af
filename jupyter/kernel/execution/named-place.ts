import type * as Typescript from "typescript";
import { innermostObject } from "./call-help.js";
import type { Compiler } from "./compiler.js";
import { type AskedProgram, PREFIX } from "./session-program.js";

/** A value of the session's: a name that a cell has given it, and the fields that lead on from there. */
export interface AskedValue {
  readonly path: readonly string[];
  /** What the compiler says of what is made of the value, where a method or a loop stands between. */
  readonly type: string | undefined;
}

/** A place in the arguments of a call where a name of the reader's own data may be written. */
export interface NamedPlace {
  /** Where the name begins and ends in the cell. */
  readonly start: number;
  readonly end: number;
  /** The quotation mark around it; a field of an object needs none. */
  readonly quote: string;
  /** Whether it is a text, or the name of a field. */
  readonly kind: "text" | "key";
  /** The function that is called, which argument it is, and what that is called in the declaration. */
  readonly method: string;
  readonly argument: number;
  readonly parameter: string;
  /** The fields of the argument that lead to it. */
  readonly options: readonly string[];
  /** Who may know the names: what the method is called of, or else the arguments before. */
  readonly asked: readonly AskedValue[];
}

/** The call around a node, and where in its arguments the node stands. */
interface Around {
  readonly call: Typescript.CallExpression | Typescript.NewExpression;
  readonly argument: number;
  readonly options: readonly string[];
}

/** What is written at the place, as far as it is. */
interface Written extends Pick<NamedPlace, "start" | "end" | "quote" | "kind"> {
  readonly node: Typescript.Expression;
}

/** The place of a name at `position` of the cell, if one may stand there. */
export function namedPlace(ts: Compiler, program: AskedProgram, position: number): NamedPlace | undefined {
  const checker = program.program().getTypeChecker();
  const file = program.program().getSourceFile(program.cell);
  const offset = position + PREFIX.length;
  const written = file && (writtenText(ts, file, offset) ?? writtenKey(ts, file, offset));
  const around = written && callAround(ts, written.node);
  if (!written || !around || !takesNames(ts, checker, written)) return undefined;
  const { call, argument, options } = around;
  const parameter = parameterAt(ts, checker.getResolvedSignature(call), argument);
  if (parameter === undefined) return undefined;
  return {
    ...{ start: written.start - PREFIX.length, end: written.end - PREFIX.length },
    ...{ quote: written.quote, kind: written.kind, argument, options },
    method: calleeName(ts, call.expression),
    parameter,
    asked: askedOf(ts, checker, call, argument),
  };
}

function writtenText(ts: Compiler, file: Typescript.SourceFile, offset: number): Written | undefined {
  const node = literalAt(ts, file, offset);
  if (!node) return undefined;
  const start = node.getStart(file) + 1;
  const isOpen = (node as { isUnterminated?: boolean }).isUnterminated === true;
  const quote = file.text.charAt(start - 1);
  const { parent } = node;
  const written = { start, end: isOpen ? offset : node.getEnd() - 1, quote };
  if (!ts.isPropertyAssignment(parent) || parent.name !== node) return { ...written, kind: "text", node };
  return { ...written, kind: "key", node: parent.parent };
}

/** The text literal within whose quotation marks an offset lies. */
function literalAt(
  ts: Compiler,
  file: Typescript.SourceFile,
  offset: number,
): Typescript.StringLiteralLike | undefined {
  let found: Typescript.StringLiteralLike | undefined;
  const visit = (node: Typescript.Node): void => {
    if (offset <= node.getStart(file) || node.getEnd() < offset) return;
    const isOpen = (node as { isUnterminated?: boolean }).isUnterminated === true;
    if (ts.isStringLiteralLike(node) && (isOpen || offset < node.getEnd())) found = node;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const FIELD = /[{,]\s*([\p{ID_Continue}$]*)$/u;

function writtenKey(ts: Compiler, file: Typescript.SourceFile, offset: number): Written | undefined {
  const node = innermostObject(ts, file, offset);
  const typed = node && FIELD.exec(file.text.slice(node.getStart(file), offset))?.[1];
  if (node === undefined || typed === undefined) return undefined;
  const start = offset - typed.length;
  const before = node.properties.findLast((property) => property.getStart(file) < start);
  if (before && !/^\s*,\s*$/.test(file.text.slice(before.getEnd(), start))) return undefined;
  const rest = /^[\p{ID_Continue}$]*/u.exec(file.text.slice(offset))?.[0].length ?? 0;
  return { start, end: offset + rest, quote: "", kind: "key", node };
}

function callAround(ts: Compiler, node: Typescript.Node, options: readonly string[] = []): Around | undefined {
  const { parent } = node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    const argument = parent.arguments?.indexOf(node as Typescript.Expression) ?? -1;
    return argument < 0 ? undefined : { call: parent, argument, options };
  }
  if (ts.isPropertyAssignment(parent)) return callAround(ts, parent, [parent.name.getText(), ...options]);
  return isPart(ts, parent) ? callAround(ts, parent, options) : undefined;
}

/** Whether what it is made of is what it is about. */
function isPart(ts: Compiler, node: Typescript.Node): boolean {
  return (
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isConditionalExpression(node) ||
    ts.isSpreadElement(node)
  );
}

/** Whether any text, or a field of any name, fits here: not where the compiler itself knows all that may be written. */
function takesNames(ts: Compiler, checker: Typescript.TypeChecker, { node, kind }: Written): boolean {
  const type = checker.getContextualType(node);
  const types = type?.isUnion() ? type.types : type ? [type] : [];
  if (kind === "key") return types.some((each) => each.getStringIndexType() !== undefined);
  const { String: text, Any: any, Unknown: unknown, TypeParameter: parameter } = ts.TypeFlags;
  return type === undefined || types.some(({ flags }) => (flags & (text | any | unknown | parameter)) !== 0);
}

function parameterAt(ts: Compiler, signature: Typescript.Signature | undefined, argument: number): string | undefined {
  // Of what may be anything, nothing is declared.
  if (signature?.declaration === undefined) return "";
  const parameters = signature.getParameters();
  const last = parameters.at(-1);
  const declared = last?.valueDeclaration;
  const isRest = declared !== undefined && ts.isParameter(declared) && declared.dotDotDotToken !== undefined;
  return (parameters.at(argument) ?? (isRest ? last : undefined))?.name;
}

function calleeName(ts: Compiler, callee: Typescript.Expression): string {
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  return ts.isIdentifier(callee) ? callee.text : "";
}

function askedOf(
  ts: Compiler,
  checker: Typescript.TypeChecker,
  { expression, arguments: given }: Around["call"],
  argument: number,
): readonly AskedValue[] {
  const receiver = ts.isPropertyAccessExpression(expression) ? [expression.expression] : [];
  return [...receiver, ...(given ?? []).slice(0, argument)]
    .map((each) => askedValue(ts, checker, each))
    .filter((each) => each !== undefined);
}

/** The value of the session's that an expression is, or that its methods are called of, or whose rows it goes through. */
function askedValue(
  ts: Compiler,
  checker: Typescript.TypeChecker,
  expression: Typescript.Expression,
): AskedValue | undefined {
  const type = checker.getTypeAtLocation(expression).getSymbol()?.name;
  const behind = (from: Typescript.Expression): AskedValue | undefined => {
    const value = askedValue(ts, checker, from);
    return value && type !== undefined ? { path: value.path, type } : undefined;
  };
  if (ts.isIdentifier(expression)) {
    const source = rowsOf(ts, checker, expression);
    return source ? behind(source) : { path: [expression.text], type: undefined };
  }
  if (ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression)) {
    return askedValue(ts, checker, expression.expression);
  }
  if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)) {
    return behind(expression.expression.expression);
  }
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const owner = askedValue(ts, checker, expression.expression);
  return owner && owner.type === undefined
    ? { path: [...owner.path, expression.name.text], type: undefined }
    : undefined;
}

/** What a name goes through: that of a loop, or of a function which a method is given. */
function rowsOf(
  ts: Compiler,
  checker: Typescript.TypeChecker,
  name: Typescript.Identifier,
): Typescript.Expression | undefined {
  const declared = checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (!declared) return undefined;
  if (ts.isParameter(declared)) {
    const call = declared.parent.parent;
    const isMethods = ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression);
    return isMethods ? (call.expression as Typescript.PropertyAccessExpression).expression : undefined;
  }
  const loop = declared.parent?.parent;
  return loop && ts.isForOfStatement(loop) ? loop.expression : undefined;
}

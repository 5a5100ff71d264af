import { bareText, type BareText, replaced, type Stray } from "./bare-text.js";
import { type Diagnostic as PlacedDiagnostic, LAST_OF_SYNTAX } from "./diagnostic.js";
import { ARROW, CALLED, type Habit, LINES, METHOD_NAMES, NAMES, OF_LISTS } from "./habits.js";

/** An error with its lines. */
interface Diagnostic extends PlacedDiagnostic {
  readonly start: Place;
  readonly end: Place;
}

interface Place {
  readonly offset: number;
  readonly line: number;
  readonly character: number;
}

/** What a beginner most likely meant: where, and in words. */
interface Slip extends Habit {
  readonly offset: number;
  readonly length: number;
}

/** "Cannot redeclare block-scoped variable": a stray character makes one declaration of two lines. */
const DECLARED_TWICE = 2451;

const UNKNOWN_NAME: readonly number[] = [2304, 2503, 2552, 2580, 2584, 2591, 2693, 18004];

/**
 * The errors of a cell in which a slip of a beginner is told as that: full-width characters and what printed books
 * have (÷, ％), backslashes in a path, a bracket that is left open, Python's and R's ways, a name without quotation
 * marks, a forgotten `await`. What the compiler says of the same line is left out: it follows from the slip.
 */
export function withSlips<D extends Diagnostic>(code: string, diagnostics: readonly D[]): D[] {
  const own = diagnostics.filter(({ fileName }) => fileName === undefined);
  if (own.length === 0) return [...diagnostics];
  const isBroken = own.some(isSyntax);
  const text = bareText(code);
  const inLines = isBroken ? slipsOfLines(code, text, own) : [];
  const bracket = isBroken && inLines.length === 0 ? bracketSlip(code, text) : [];
  const whole = [...inLines, ...bracket];
  const lines = new Set(whole.map(({ offset }) => placeAt(code, offset).line));
  const follows = ({ code: kind }: D): boolean => kind <= LAST_OF_SYNTAX || kind === DECLARED_TWICE;
  const rest = diagnostics.filter((each) => !follows(each) || whole.length === 0 || each.fileName !== undefined);
  const others = rest.filter((each) => each.fileName !== undefined || !lines.has(each.start.line));
  return [...whole.map((slip) => asDiagnostic(own[0], code, slip)), ...others.map((each) => inWords(code, text, each))];
}

function isSyntax({ code }: Diagnostic): boolean {
  return code <= LAST_OF_SYNTAX;
}

function placeAt(code: string, offset: number): Place {
  const before = code.slice(0, offset).split("\n");
  return { offset, line: before.length - 1, character: before[before.length - 1].length };
}

function asDiagnostic<D extends Diagnostic>(like: D, code: string, { offset, length, zh, en }: Slip): D {
  return {
    ...like,
    start: placeAt(code, offset),
    end: placeAt(code, offset + length),
    messageText: `${zh}\n${en}`,
  };
}

/** Line by line: characters that are none of a program's, then the ways of other languages. */
function slipsOfLines(code: string, text: BareText, errors: readonly Diagnostic[]): Slip[] {
  const broken = new Set(errors.filter(isSyntax).map(({ start }) => start.line));
  let offset = 0;
  return code.split("\n").flatMap((line, i) => {
    const start = offset;
    offset += line.length + 1;
    const strays = text.strays.filter((each) => each.offset >= start && each.offset < offset);
    if (strays.length > 0) return [strayMarks(line, start, strays)];
    const near = broken.has(i) || broken.has(i + 1);
    return near ? [...pathSlip(line, start), ...habitSlip(line, start, text)].slice(0, 1) : [];
  });
}

function strayMarks(line: string, start: number, strays: readonly Stray[]): Slip {
  const characters = [...new Set(strays.map(({ character }) => character))];
  const mended = [...line].reduce(
    ({ text, at }, each) => {
      const isStray = strays.some(({ offset }) => offset === start + at);
      return { text: text + (isStray ? (replaced(each) ?? each) : each), at: at + each.length };
    },
    { text: "", at: 0 },
  ).text;
  const pairs = characters.map((each) => `${each} → ${replaced(each)}`).join("  ");
  const share = characters.includes("％") ? ["（百分数写 / 100）", " (per cent is / 100)"] : ["", ""];
  return {
    offset: strays[0].offset,
    length: 1,
    zh: `程序里没有这样的中文（全角）或印刷符号：${pairs}${share[0]}。这一行写成：${mended.trim()}`,
    en: `A program has no such full-width or printed characters: ${pairs}${share[1]}. The line is to read: ${mended.trim()}`,
  };
}

/** `"C:\users\x"`: `\u` begins the number of a character. */
function pathSlip(line: string, start: number): Slip[] {
  const found = /(["'`])([A-Za-z]:\\[^"'`]*)\1?/.exec(line) ?? /(["'`])([^"'`]*\\[ux][^"'`]*)\1?/.exec(line);
  if (found === null) return [];
  const path = `"${found[2].replaceAll(/\\+/g, "/")}"`;
  return [
    {
      offset: start + found.index,
      length: found[0].length,
      zh: `文字里的反斜杠 \\ 是转义的开头（\\t 是制表符，\\u 是字符编号），路径请用 /：${path}`,
      en: `In a text a backslash \\ begins an escape (\\t is a tab, \\u a character's number): write paths with /: ${path}`,
    },
  ];
}

function habitSlip(line: string, start: number, { bare }: BareText): Slip[] {
  const bareLine = bare.slice(start, start + line.length);
  const assigned = ARROW.exec(bareLine);
  const habits = LINES.filter(([form]) => form.test(form.source.includes("[\"']") ? line : bareLine));
  const habit = habits[0]?.[1] ?? (assigned ? arrowHabit(assigned[1], line) : undefined);
  if (habit === undefined) return [];
  const at = line.search(/\S/);
  return [{ offset: start + at, length: line.trim().length, ...habit }];
}

function arrowHabit(name: string, line: string): Habit {
  const mended = `const ${name.replaceAll(".", "_")} = ${line.slice(line.indexOf("<-") + 2).trim()}`;
  return { zh: `赋值用 =：${mended}`, en: `an assignment is written with =: ${mended}` };
}

function bracketSlip(code: string, { bracket: found }: BareText): Slip[] {
  if (found === undefined) return [];
  const { offset, bracket } = found;
  const line = placeAt(code, offset).line + 1;
  const isOpen = "([{".includes(bracket);
  return [
    {
      offset,
      length: 1,
      zh: isOpen
        ? `第 ${line} 行的 ${bracket} 没有与它成对的 ${PARTNERS[bracket]}`
        : `第 ${line} 行的 ${bracket} 之前没有与它成对的 ${PARTNERS[bracket]}`,
      en: isOpen
        ? `The ${bracket} in line ${line} is never closed by ${PARTNERS[bracket]}`
        : `The ${bracket} in line ${line} closes nothing: there is no open ${PARTNERS[bracket]}`,
    },
  ];
}

const PARTNERS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", ")": "(", "]": "[", "}": "{" };

/** An error that isn't of a line as a whole, in words if it is one that beginners make. */
function inWords<D extends Diagnostic>(code: string, text: BareText, error: D): D {
  if (error.fileName !== undefined) return error;
  const habit = habitOf(code, text, error);
  return habit === undefined ? error : { ...error, messageText: `${habit.zh}\n${habit.en}` };
}

function habitOf(
  code: string,
  { bare }: BareText,
  { start, end, code: kind, messageText }: Diagnostic,
): Habit | undefined {
  const name = code.slice(start.offset, end.offset);
  const line = lineAt(bare, start.offset);
  if (UNKNOWN_NAME.includes(kind)) {
    const assigned = ARROW.exec(line);
    if (assigned?.[1] === name) return arrowHabit(name, lineAt(code, start.offset));
    const isName =
      /\b(?:dataset|readTable|column|groupBy|sortBy|select|without|unique|texts|rowNames|number|text|has)\($/;
    const isAlone = isName.test(line.slice(0, start.offset - lineStart(bare, start.offset)));
    if (isAlone && /^\s*[,)]/.test(bare.slice(end.offset)) && !messageText.includes("还没有导入"))
      return inQuotes(name);
    const isCalled = /^\s*[(.]/.test(bare.slice(end.offset));
    return (
      unknownName(name, messageText, isCalled) ??
      assignedHabit(name, line, start.offset - lineStart(bare, start.offset))
    );
  }
  if (kind === UNKNOWN_MODULE && /^["']industrial/.test(name)) {
    return { zh: '包名写成 "industrial-clusters"', en: 'the package is called "industrial-clusters"' };
  }
  const ofList = OF_LIST.exec(messageText);
  const written = ofList && Object.hasOwn(OF_LISTS, ofList[1]) ? OF_LISTS[ofList[1]] : undefined;
  if (ofList && written) {
    const isMath = messageText.includes("'Math'");
    const [zh, en] = isMath ? ["Math ", "Math"] : ["数组", "An array"];
    return { zh: `${zh}没有 .${ofList[1]}：写成 ${written}`, en: `${en} has no .${ofList[1]}: write ${written}` };
  }
  const promised = /Property '(.+?)' does not exist on type 'Promise</.exec(messageText);
  if (promised) {
    return {
      zh: `结果还没有到：先等它，写成 (await …).${promised[1]}`,
      en: `The result isn't there yet: wait for it, and write (await …).${promised[1]}`,
    };
  }
  if (kind === CONSTANT) return /\b(?:if|while)\s*\(/.test(line) ? isEqual(name) : isChanged(name);
  const ofColumns = /\.columns\.(\w+)\($/.exec(code.slice(lineStart(code, start.offset), start.offset));
  if (ofColumns && messageText.includes("'FrameColumn'")) {
    const write = `frame.names.${ofColumns[1]}(${name})`;
    return { zh: `列的名称在 names 里：写成 ${write}`, en: `The names of columns are its names: write ${write}` };
  }
  const ofNumber = /^Property '(.+?)' does not exist on type 'number'/.exec(messageText);
  if (ofNumber) {
    return {
      zh: `它已经是一个数，没有 .${ofNumber[1]}：直接用它`,
      en: `It is a number already and has no .${ofNumber[1]}: use it as it is`,
    };
  }
  return ofMath(code.slice(lineStart(code, start.offset), start.offset), name, messageText);
}

/** A member that a list hasn't. */
const OF_LIST = /^Property '(.+?)' does not exist on type '(?:readonly )?(?:[^']*\[\]|Float64Array<\w+>|Math)'/;

/** A function of one number that gets a whole list, or how many decimals to round to. */
function ofMath(before: string, name: string, messageText: string): Habit | undefined {
  const isList = /^Argument of type '(?:readonly )?(?:number\[\]|Float64Array<\w+>)' is not/.test(messageText);
  const called = /Math\.(\w+)\(\s*$/.exec(before)?.[1];
  if (isList && called !== undefined) {
    const isOfMany = called === "max" || called === "min";
    const write = isOfMany ? `Math.${called}(...${name})` : `${name}.map((x) => Math.${called}(x))`;
    return { zh: `这里要一个数，不是一列：写成 ${write}`, en: `One number is wanted here, not a list: write ${write}` };
  }
  if (/^Expected 1 arguments, but got 2/.test(messageText) && /Math\.round\([^()]*,\s*$/.test(before)) {
    const write = `Number(x.toFixed(${name}))`;
    return { zh: `保留几位小数写成 ${write}`, en: `To round to decimals write ${write}` };
  }
  return undefined;
}

/** A constant that is assigned anew. */
function isChanged(name: string): Habit {
  return {
    zh: `const 声明的 ${name} 不能再改：声明处写成 let ${name} = …`,
    en: `${name} is declared by const and can't be changed: declare it by let ${name} = …`,
  };
}

/** A name that is assigned without having been declared, at `column` of its line. */
function assignedHabit(name: string, line: string, column: number): Habit | undefined {
  const before = line.slice(0, column);
  const isNamed = /^\s*:(?!:)/.test(line.slice(column + name.length)) && /[(,]\s*$/.test(before);
  if (isNamed && !/[?{][^(]*$/.test(before)) return asOption(name);
  if (!/^\s*=(?![=>])/.test(line.slice(column + name.length))) return undefined;
  if (/\b(?:if|while)\s*\([^)]*$/.test(before)) return isEqual(name);
  if (/\([^)]*$/.test(before)) return asOption(name);
  if (before.trim() !== "") return undefined;
  return {
    zh: `没有叫 ${name} 的变量；新的变量要声明：const ${name} = …（以后还要改的写 let ${name} = …）`,
    en: `There is no variable ${name}; a new one is declared: const ${name} = … (or let ${name} = …, if it will change)`,
  };
}

const asOption = (name: string): Habit => ({
  zh: `选项写在花括号里，用冒号：{ ${name}: … }`,
  en: `options stand in braces, with a colon: { ${name}: … }`,
});

const isEqual = (name: string): Habit => ({
  zh: `比较是否相等写 ===：${name} === …（= 是赋值）`,
  en: `To ask whether two are equal write ===: ${name} === … (= assigns)`,
});

/** "Cannot find module …" */
const UNKNOWN_MODULE = 2307;

/** "Cannot assign to … because it is a constant." */
const CONSTANT = 2588;

function unknownName(name: string, messageText: string, isCalled: boolean): Habit | undefined {
  if (messageText.includes("还没有导入")) return undefined;
  const plain = name.normalize("NFKC");
  if (plain !== name) {
    return { zh: `“${name}”里有全角字符：写成 ${plain}`, en: `${name} has full-width characters: write ${plain}` };
  }
  const habit = NAMES.get(name) ?? (isCalled ? (METHOD_NAMES.get(name) ?? CALLED.get(name)) : undefined);
  if (habit !== undefined) return { zh: `没有 ${name}：${habit.zh}`, en: `There is no ${name}: ${habit.en}` };
  if (!/\p{Script=Han}/u.test(name) || /Did you mean|要的是/.test(messageText)) return undefined;
  return inQuotes(name);
}

function inQuotes(name: string): Habit {
  return {
    zh: `没有叫 ${name} 的变量；若它是文字，加引号："${name}"`,
    en: `There is no variable ${name}; if it is a text, put it in quotation marks: "${name}"`,
  };
}

function lineStart(code: string, offset: number): number {
  return code.lastIndexOf("\n", offset - 1) + 1;
}

function lineAt(code: string, offset: number): string {
  const from = lineStart(code, offset);
  const to = code.indexOf("\n", offset);
  return code.slice(from, to < 0 ? code.length : to);
}

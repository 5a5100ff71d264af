import type { Math as WordMath, ParagraphChild } from "docx";
import temml from "temml";
import { plainText } from "./plain-text.js";
import type { Word } from "./word-style.js";

/** What a formula is made of in MathML, as Temml makes it of TeX. */
interface MathNode {
  readonly type?: string;
  readonly text?: string;
  readonly children?: readonly MathNode[];
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An element of OMML, Word's own formulas. */
interface Omml {
  readonly name: string;
  readonly value?: string | undefined;
  readonly children: readonly (Omml | string)[];
}

/** Temml's own name for it, which its types lack. */
const { __renderToMathMLTree: toMathML } = temml as unknown as {
  readonly __renderToMathMLTree: (tex: string, options: object) => MathNode;
};

type Converted = readonly Omml[];

/** A formula in TeX as one of Word's own, to be edited there. */
export function mathOf(
  word: Word,
  tex: string,
): readonly NonNullable<ConstructorParameters<Word["Math"]>[0]["children"]>[number][] {
  const tree = toMathML(tex, { displayMode: true, throwOnError: false });
  const made = rowOf([tree]).map((each) => elementOf(word, each));
  return made as unknown as ReturnType<typeof mathOf>;
}

function elementOf(word: Word, { name, value, children }: Omml): ParagraphChild | WordMath {
  const attributes = value === undefined ? undefined : { "m:val": value };
  const element = new word.ImportedXmlComponent(`m:${name}`, attributes as never);
  for (const child of children) element.push(typeof child === "string" ? child : (elementOf(word, child) as never));
  return element as never;
}

function omml(name: string, ...children: readonly (Omml | string)[]): Omml {
  return { name, children };
}

/** A property, such as `<m:chr m:val="∑"/>`. */
function property(name: string, value: string): Omml {
  return { name, value, children: [] };
}

/** A piece of text; names of functions and words are upright. */
function run(text: string, upright = false): Omml {
  const style = upright ? [omml("rPr", property("sty", "p"))] : [];
  return omml("r", ...style, omml("t", plainText(text)));
}

const BIG = /^[∑∏∫⋃⋂]$/;

/** What stands side by side; a sum takes what follows it into its care. */
function rowOf(nodes: readonly MathNode[]): Converted {
  const flat = betweenBars(nodes.flatMap(flattened));
  const made: Omml[] = [];
  for (let i = 0; i < flat.length; i++) {
    const big = bigOperator(flat[i]);
    if (big === undefined) made.push(...nodeOf(flat[i]));
    else made.push(nary(big, i + 1 < flat.length ? nodeOf(flat[++i]) : []));
  }
  return made;
}

/** Rows within rows are one row; brackets that stretch stay together. */
function flattened(node: MathNode): readonly MathNode[] {
  if (node.text !== undefined || fencedBy(node) !== undefined) return [node];
  const { type, children = [] } = node;
  if (type === undefined || /^(math|mrow|mstyle|mpadded|semantics)$/.test(type)) return children.flatMap(flattened);
  return [node];
}

/** An absolute value is one part, as between brackets: its bars come in pairs, a condition's bar alone. */
function betweenBars(nodes: readonly MathNode[]): readonly MathNode[] {
  const bars = nodes.flatMap((node, i) => (node.type === "mi" && textIn(node) === "|" ? [i] : []));
  if (bars.length === 0 || bars.length % 2 !== 0) return nodes;
  const [open, close] = bars;
  const bar: MathNode = { type: "mo", attributes: { fence: "true" }, children: [{ text: "|" }] };
  const value: MathNode = { type: "mrow", children: [bar, ...nodes.slice(open + 1, close), bar] };
  return [...nodes.slice(0, open), value, ...betweenBars(nodes.slice(close + 1))];
}

function textIn(node: MathNode): string {
  return node.text ?? (node.children ?? []).map(textIn).join("");
}

function nodeOf(node: MathNode): Converted {
  const fence = fencedBy(node);
  if (fence !== undefined) return [brackets(fence, (node.children ?? []).slice(1, -1))];
  const { type = "mrow", children = [] } = node;
  const [first, second, third] = children.map((child) => rowOf([child]));
  const wrap = (name: string, content: Converted = []): Omml => omml(name, ...content);
  switch (type) {
    case "mi":
      return [run(textIn(node), textIn(node).length > 1)];
    case "mo":
      return textIn(node) === "\u2061" ? [] : [run(textIn(node))];
    case "mn":
      return [run(textIn(node))];
    case "mtext":
      return [run(textIn(node), true)];
    case "mspace":
      return [run("\u2002")];
    case "mfrac":
      return [omml("f", wrap("num", first), wrap("den", second))];
    case "msub":
      return [omml("sSub", wrap("e", first), wrap("sub", second))];
    case "msup":
      return [omml("sSup", wrap("e", first), wrap("sup", second))];
    case "msubsup":
      return [omml("sSubSup", wrap("e", first), wrap("sub", second), wrap("sup", third))];
    case "msqrt":
      return [omml("rad", omml("radPr", property("degHide", "1")), omml("deg"), wrap("e", rowOf(children)))];
    case "mroot":
      return [omml("rad", wrap("deg", second), wrap("e", first))];
    case "menclose":
      return [omml("bar", omml("barPr", property("pos", "top")), wrap("e", rowOf(children)))];
    case "munder":
      return [omml("limLow", wrap("e", first), wrap("lim", second))];
    case "mover":
      return [over(children, first, second)];
    case "mtable":
      return [
        omml(
          "m",
          ...children.map((line) =>
            omml("mr", ...(line.children ?? []).map((c) => wrap("e", rowOf(c.children ?? [])))),
          ),
        ),
      ];
    default:
      return node.text === undefined ? rowOf(children) : [run(node.text)];
  }
}

/** Accents as Unicode's combining signs. */
const ACCENTS: Readonly<Record<string, string>> = {
  "‾": "\u0305",
  ˉ: "\u0305",
  "¯": "\u0305",
  ˆ: "\u0302",
  "^": "\u0302",
  "~": "\u0303",
  "˜": "\u0303",
  "˙": "\u0307",
  "→": "\u20d7",
};

function over(children: readonly MathNode[], base: Converted, above: Converted): Omml {
  const accent = ACCENTS[textIn(children[1])];
  if (accent !== undefined) return omml("acc", omml("accPr", property("chr", accent)), omml("e", ...base));
  return omml("limUpp", omml("e", ...base), omml("lim", ...above));
}

/** A sum or a product with what stands below and above it. */
interface BigOperator {
  readonly sign: string;
  readonly below: Converted;
  readonly above: Converted;
}

function bigOperator({ type = "", children = [], ...node }: MathNode): BigOperator | undefined {
  if (type === "mo" && BIG.test(textIn({ ...node, children }))) {
    return { sign: textIn({ ...node, children }), below: [], above: [] };
  }
  if (!/^(munder|mover|munderover|msub|msup|msubsup)$/.test(type) || !BIG.test(textIn(children[0]))) return undefined;
  const [, low, high] = /^(mover|msup)$/.test(type) ? [children[0], undefined, children[1]] : children;
  return { sign: textIn(children[0]), below: low ? rowOf([low]) : [], above: high ? rowOf([high]) : [] };
}

function nary({ sign, below, above }: BigOperator, operand: Converted): Omml {
  const hidden = [
    ...(below.length === 0 ? [property("subHide", "1")] : []),
    ...(above.length === 0 ? [property("supHide", "1")] : []),
  ];
  const properties = omml("naryPr", property("chr", sign), property("limLoc", "undOvr"), ...hidden);
  return omml("nary", properties, omml("sub", ...below), omml("sup", ...above), omml("e", ...operand));
}

/** The pair of brackets around a row, if there is one that stretches. */
function fencedBy({ type, children = [] }: MathNode): readonly [string, string] | undefined {
  const [first, last] = [children[0], children.at(-1)];
  if (type !== "mrow" || children.length < 2 || first === undefined || last === undefined) return undefined;
  const isFence = (node: MathNode): boolean => node.type === "mo" && node.attributes?.fence === "true";
  return isFence(first) && isFence(last) ? [textIn(first), textIn(last)] : undefined;
}

function brackets([open, close]: readonly [string, string], within: readonly MathNode[]): Omml {
  const properties = omml("dPr", property("begChr", open), property("endChr", close));
  return omml("d", properties, omml("e", ...rowOf(within)));
}

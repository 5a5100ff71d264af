/** As much of a DOM element as the drawing reads. */
export interface SvgElement {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<SvgElement>;
  readonly parentNode: SvgElement | null;
  getAttribute(name: string): string | null;
}

/** The properties in force at an element: its own and those it inherits. */
export type Style = Readonly<Record<string, string>>;

const INHERITED: ReadonlySet<string> = new Set([
  ...["fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity"],
  ...["stroke-dasharray", "stroke-linejoin", "stroke-linecap", "stroke-miterlimit"],
  ...["font-size", "font-weight", "font-style", "text-anchor", "text-shadow", "visibility"],
]);

const OWN: readonly string[] = ["opacity", "display", "clip-path", "transform", "image-rendering"];

/** What an element without any style has (SVG 1.1). */
export const INITIAL: Style = { fill: "black", stroke: "none", "stroke-width": "1" };

/** The child elements of an element, without its texts and comments. */
export function childElements(element: SvgElement): readonly SvgElement[] {
  return Array.from(element.childNodes).filter((child) => child.nodeType === 1);
}

/** The style of an element within that of its parent: the style attribute wins over attributes. */
export function styleOf(element: SvgElement, parent: Style): Style {
  const style: Record<string, string> = {};
  for (const name of Object.keys(parent)) if (INHERITED.has(name)) style[name] = parent[name];
  for (const name of [...INHERITED, ...OWN]) {
    const value = element.getAttribute(name);
    if (value !== null && value !== "") style[name] = value;
  }
  for (const declaration of declarations(element.getAttribute("style") ?? "")) {
    const [name, value] = declaration;
    if (value !== "inherit") style[name] = value;
  }
  const size = style["font-size"];
  if (size?.endsWith("%")) {
    style["font-size"] = `${(pixels(parent["font-size"], 16) * Number.parseFloat(size)) / 100}px`;
  }
  return style;
}

/** The style of an element with all that it inherits from its ancestors. */
export function inheritedStyle(element: SvgElement): Style {
  const parent = element.parentNode;
  return styleOf(element, parent && parent.nodeType === 1 ? inheritedStyle(parent) : INITIAL);
}

/** A length in pixels; `em` needs the size of the font. */
export function pixels(text: string | null | undefined, otherwise = 0, fontSize = 16): number {
  if (text === null || text === undefined) return otherwise;
  const value = Number.parseFloat(text);
  if (Number.isNaN(value)) return otherwise;
  return text.trim().endsWith("em") ? value * fontSize : value;
}

/** The declarations of a style attribute; a semicolon in quotes or brackets doesn't end one. */
function declarations(text: string): readonly (readonly [string, string])[] {
  const parts = text.match(/(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))+/g) ?? [];
  return parts.flatMap((part) => {
    const colon = part.indexOf(":");
    if (colon < 0) return [];
    const value = part.slice(colon + 1).replace(/!important/, "");
    return [[part.slice(0, colon).trim().toLowerCase(), value.trim()] as const];
  });
}

import { checkText } from "../base/index.js";

/**
 * A text that shows itself in HTML (HTML 转义), in an element or in a quoted attribute.
 *
 * @example
 * escapeHtml("R&D <b>"); // => "R&amp;D &lt;b&gt;"
 */
export function escapeHtml(text: string): string {
  return checkText("escapeHtml", "text", text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/**
 * A text that shows itself in Markdown (Markdown 转义), within a line or a cell of a table: no emphasis, link,
 * formula, HTML or new column comes out of it.
 *
 * @example
 * escapeMarkdown("a|b*"); // => "a\\|b\\*"
 */
export function escapeMarkdown(text: string): string {
  return checkText("escapeMarkdown", "text", text)
    .replace(/[\\`*_[\]$|~]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\s*\r?\n\s*/g, " ");
}

/**
 * The same at the beginning of a line (行首的 Markdown 转义), where a number sign would begin a heading and a dash a list.
 *
 * @example
 * escapeMarkdownLine("# 1"); // => "\\# 1"
 */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text)
    .replace(/^(\s*)([#+-])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");
}

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
};

/** Letters and signs that fonts for text lack, and LaTeX would leave out without a word: by their commands. */
const COMMANDS =
  "αalpha βbeta γgamma δdelta εvarepsilon ζzeta ηeta θtheta ιiota κkappa λlambda μmu νnu ξxi πpi ρrho σsigma " +
  "τtau υupsilon φvarphi χchi ψpsi ωomega ΓGamma ΔDelta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ΦPhi ΨPsi ΩOmega " +
  "≤le ≥ge ≠ne ≈approx ≡equiv ×times ÷div ±pm ∞infty ∑sum ∏prod √surd ∂partial ∈in →to ←leftarrow ⇒Rightarrow ′prime ✓surd ✗times";

const SMALL = "₀0 ₁1 ₂2 ₃3 ₄4 ₅5 ₆6 ₇7 ₈8 ₉9 ᵢi ⱼj ₖk ₘm ₙn ₜt ₐa ₑe ₓx";
const RAISED = "⁰0 ¹1 ²2 ³3 ⁴4 ⁵5 ⁶6 ⁷7 ⁸8 ⁹9 ⁻- ⁺+ ⁿn ᵀT ⁽( ⁾)";

const bySign = (list: string, before: string): [string, string][] =>
  list.split(" ").map(([sign, ...name]) => [sign, `$${before}${name.join("")}$`]);

const MATHEMATICS: ReadonlyMap<string, string> = new Map([
  ...bySign(COMMANDS, "\\"),
  ...bySign(SMALL, "_"),
  ...bySign(RAISED, "^"),
  ["−", "$-$"],
]);

const MATHEMATICAL = new RegExp(`[${[...MATHEMATICS.keys()].join("")}]`, "g");

/**
 * A text that shows itself in LaTeX (LaTeX 转义).
 *
 * @example
 * escapeLatex("R&D 5%"); // => "R\\&D 5\\%"
 * escapeLatex("χ²"); // => "$\\chi$$^2$"
 */
export function escapeLatex(text: string): string {
  return checkText("escapeLatex", "text", text)
    .replace(/[\\{}$&#%_~^<>|]/g, (sign) => LATEX[sign])
    .replace(MATHEMATICAL, (sign) => MATHEMATICS.get(sign) ?? sign)
    .replace(/\s*\r?\n\s*/g, " ");
}

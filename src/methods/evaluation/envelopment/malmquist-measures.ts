import { type Label, type Measure, say, texNumber } from "../../../base/index.js";
import type { Change, MalmquistMeasure, MalmquistVariant } from "./malmquist-changes.js";

/** What a variant calls the parts, and how it gets them. */
interface Parts {
  readonly index: string;
  readonly technical: Label;
  /** Its symbol. */
  readonly symbol: string;
  readonly shift: string;
  readonly scale: Label;
  readonly rest: string;
}

const ADJACENT = "M = \\sqrt{\\frac{E_t(t+1)}{E_t(t)} \\cdot \\frac{E_{t+1}(t+1)}{E_{t+1}(t)}}";
const SHIFT = "TC = \\sqrt{\\frac{E_t(t+1)}{E_{t+1}(t+1)} \\cdot \\frac{E_t(t)}{E_{t+1}(t)}}";
const SCALE = {
  scale: say("规模效率变化 SEC", "scale efficiency change SEC"),
  rest: "SEC = \\frac{EC}{PEC}",
};

const PARTS: Readonly<Record<MalmquistVariant, Parts>> = {
  fgnz: {
    index: `${ADJACENT} = EC \\cdot TC`,
    technical: say("技术变化 TC", "technical change TC"),
    symbol: "TC",
    shift: SHIFT,
    ...SCALE,
  },
  "ray-desli": {
    index: ADJACENT,
    technical: say("技术变化 TC（BCC）", "technical change TC (BCC)"),
    symbol: "TC",
    shift: SHIFT,
    scale: say("规模变化", "scale change"),
    rest: "SC = \\frac{M}{PEC \\cdot TC}",
  },
  global: {
    index: "M = \\frac{E_G(t+1)}{E_G(t)} = EC \\cdot BPC",
    technical: say("前沿差距变化 BPC", "best-practice change BPC"),
    symbol: "BPC",
    shift: "BPC = \\frac{M}{EC}",
    ...SCALE,
  },
};

/** The measures of Malmquist indices: their words, values, formulas and the numbers put in. */
export function malmquistMeasures(
  changes: readonly Change[],
  variant: MalmquistVariant,
): Record<MalmquistMeasure, Measure> {
  const { index, technical, symbol, shift, scale, rest } = PARTS[variant];
  const [malmquist, catchingUp] = [
    say("Malmquist 指数", "Malmquist index"),
    say("技术效率变化 EC", "efficiency change EC"),
  ];
  const measure = (name: MalmquistMeasure, label: Label, formula?: string, numbers?: Measure["numbers"]): Measure => {
    const values = Float64Array.from(changes, (change) => change[name]);
    return { label, values, decimals: 4, formula, numbers, note: (c) => whyNone(values[c]) };
  };
  return {
    index: measure("index", malmquist, index, (c) => indexInTex(changes[c], variant)),
    efficiencyChange: measure("efficiencyChange", catchingUp, "EC = \\frac{E_{t+1}(t+1)}{E_t(t)}"),
    technicalChange: measure("technicalChange", technical, shift, (c) => symbol + equals(changes[c].technicalChange)),
    pureEfficiencyChange: measure("pureEfficiencyChange", say("纯技术效率变化 PEC", "pure efficiency change PEC")),
    scaleChange: measure("scaleChange", scale, rest, (c) => scaleInTex(changes[c], variant)),
  };
}

/** " = 1.116"; nothing where there is no number. */
function equals(value: number): string {
  return Number.isNaN(value) ? "" : ` = ${texNumber(value)}`;
}

function whyNone(value: number): Label | undefined {
  if (!Number.isNaN(value)) return undefined;
  return say(
    "跨期的线性规划无可行解，没有数值。",
    "There is no number: the program between the periods is infeasible.",
  );
}

function indexInTex({ index, before, after, ahead, back }: Change, variant: MalmquistVariant): string {
  if (Number.isNaN(index)) return "M";
  const [m, own, now, first, second] = [index, before, after, ahead, back].map(texNumber);
  if (variant === "global") return `M = \\frac{${now}}{${own}} = ${m}`;
  return `M = \\sqrt{\\frac{${first}}{${own}} \\cdot \\frac{${now}}{${second}}} = ${m}`;
}

function scaleInTex(change: Change, variant: MalmquistVariant): string {
  const { index, efficiencyChange, technicalChange, pureEfficiencyChange, scaleChange } = change;
  const symbol = variant === "ray-desli" ? "SC" : "SEC";
  if (Number.isNaN(scaleChange)) return symbol;
  const [whole, pure, shift] = [
    variant === "ray-desli" ? index : efficiencyChange,
    pureEfficiencyChange,
    technicalChange,
  ];
  const [up, by, moved] = [whole, pure, shift].map(texNumber);
  const below = variant === "ray-desli" ? `${by} \\cdot ${moved}` : by;
  return `${symbol} = \\frac{${up}}{${below}}${equals(scaleChange)}`;
}

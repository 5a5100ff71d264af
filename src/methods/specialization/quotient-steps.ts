import { compareNumbers, type Label, type Name, type Step, Steps, say, texNumber } from "../../base/index.js";
import type { QuotientForm } from "./words.js";

/** The numbers that one location quotient is made of. */
export interface QuotientParts {
  readonly region: Name;
  readonly industry: Name;
  /** What the region has of the industry. */
  readonly x: number;
  /** What it has of the reference. */
  readonly y: number;
  /** What the nation has of the industry, without the region if `outside`. */
  readonly X: number;
  /** What it has of the reference, without the region if `outside`. */
  readonly Y: number;
  readonly outside: boolean;
  readonly form: QuotientForm;
  /** In this form; NaN if it was excluded. */
  readonly value: number;
}

/** @internal */
export function quotientSteps(parts: QuotientParts): Steps {
  const { region, industry, outside } = parts;
  const ratio = parts.x / parts.y / (parts.X / parts.Y);
  const shares = outside ? compositionShares(parts) : locationShares(parts);
  const list = [...shares, division(parts, ratio), ...reshaped(parts, ratio)];
  return new Steps(
    say("{region}的区位商：{industry}", "Location quotient of {region}: {industry}", {
      region,
      industry,
    }),
    [...list.slice(0, -1), { ...list[list.length - 1], note: reading(ratio) }],
  );
}

/** The region's shares of the industry and of the reference. */
function locationShares({ x, y, X, Y }: QuotientParts): Step[] {
  return [
    {
      title: say("该地区占该产业的份额", "the region's share of the industry"),
      formula: "s = \\frac{x_{ri}}{X_i}",
      numbers: fraction(x, X, x / X),
    },
    {
      title: say("该地区占参照总量的份额", "the region's share of the reference"),
      formula: "x = \\frac{y_r}{Y}",
      numbers: fraction(y, Y, y / Y),
    },
  ];
}

/** The industry's weight in the region and in the rest: these are the shares without the region. */
function compositionShares({ x, y, X, Y }: QuotientParts): Step[] {
  return [
    {
      title: say("该产业在本地区的比重", "the industry's weight in the region"),
      formula: "\\frac{x_{ri}}{y_r}",
      numbers: fraction(x, y, x / y),
    },
    {
      title: say("该产业在其他地区的比重", "the industry's weight in the other regions"),
      formula: "\\frac{X_i - x_{ri}}{Y - y_r}",
      numbers: fraction(X, Y, X / Y),
    },
  ];
}

function division({ x, y, X, Y, outside }: QuotientParts, ratio: number): Step {
  const [above, below] = outside ? [x / y, X / Y] : [x / X, y / Y];
  return {
    title: say("两者相除，得区位商", "their quotient"),
    formula: outside
      ? "LQ_{ri} = \\frac{x_{ri}/y_r}{(X_i - x_{ri})/(Y - y_r)}"
      : "LQ_{ri} = \\frac{s}{x} = \\frac{x_{ri}/X_i}{y_r/Y}",
    numbers: fraction(above, below, ratio),
  };
}

function reshaped({ x, y, X, Y, form, value }: QuotientParts, ratio: number): Step[] {
  const lq = texNumber(ratio);
  if (form === "ratio") return [];
  if (form === "difference") {
    return [
      {
        title: say("两个份额之差", "the difference of the two shares"),
        formula: "s - x",
        numbers: `${texNumber(x / X)} - ${texNumber(y / Y)} = ${texNumber(value)}`,
      },
    ];
  }
  if (form === "symmetric") {
    return [
      {
        title: say("对称化", "made symmetric"),
        formula: "\\frac{LQ - 1}{LQ + 1}",
        numbers: `\\frac{${lq} - 1}{${lq} + 1} = ${texNumber(value)}`,
      },
    ];
  }
  const logarithm = Number.isNaN(value) ? "\\text{—}" : texNumber(value);
  return [
    {
      title: say("取自然对数", "its natural logarithm"),
      formula: "\\ln LQ",
      numbers: `\\ln ${lq} = ${logarithm}`,
    },
  ];
}

function fraction(above: number, below: number, value: number): string {
  return `\\frac{${texNumber(above)}}{${texNumber(below)}} = ${texNumber(value)}`;
}

function reading(lq: number): Label {
  const side = compareNumbers(lq, 1);
  if (side === 0) return say("区位商等于 1：与参照相同。", "LQ is 1: like the reference.");
  return side > 0
    ? say(
        "区位商 {lq} 大于 1：该产业在本地区的比重高于参照。",
        "LQ is {lq}, above 1: the industry weighs more here than in the reference.",
        { lq },
      )
    : say(
        "区位商 {lq} 小于 1：该产业在本地区的比重低于参照。",
        "LQ is {lq}, below 1: the industry weighs less here than in the reference.",
        { lq },
      );
}

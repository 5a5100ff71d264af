import {
  type Label,
  label,
  type Name,
  nameText,
  type Step,
  Steps,
  shortNumber,
  type Table,
  texNumber,
} from "../../base/index.js";

/** The numbers that one industry's index is made of. */
export interface EllisonGlaeserParts {
  readonly name: Name;
  readonly plants: number;
  /** s and x, region by region. */
  readonly spread: Table;
  readonly G: number;
  readonly H: number;
  readonly sumOfSquares: number;
  readonly gamma: number;
  readonly variance: number;
  readonly z: number;
  readonly p: number | undefined;
  readonly draws: number | undefined;
}

/** @internal */
export function ellisonGlaeserSteps(parts: EllisonGlaeserParts): Steps {
  const [G, H, X] = [parts.G, parts.H, parts.sumOfSquares].map(texNumber);
  const list: Step[] = [
    {
      title: label(
        "各地区在该产业与参照中的份额",
        "the regions' shares of the industry and of the reference",
      ),
      formula: "s_r = \\frac{e_{ir}}{e_i}, \\quad x_r",
      table: parts.spread,
    },
    {
      title: label("原始集中度", "raw concentration"),
      formula: "G = \\sum_r (s_r - x_r)^2, \\quad \\sum_r x_r^2",
      numbers: `G = ${G}, \\quad \\sum_r x_r^2 = ${X}`,
    },
    {
      title: label("企业规模的赫芬达尔指数", "Herfindahl index of the plants"),
      formula: "H = \\sum_k z_k^2",
      numbers: `H = ${H}`,
      note: label(
        `${parts.plants} 家企业；若规模相同则为 ${shortNumber(1 / parts.plants)}。`,
        `${parts.plants} plants; ${shortNumber(1 / parts.plants)} if they were all alike.`,
      ),
    },
    {
      title: label("E–G 指数", "the index"),
      formula: "\\gamma = \\frac{G - (1 - \\sum x^2) H}{(1 - \\sum x^2)(1 - H)}",
      numbers: `\\frac{${G} - (1 - ${X}) \\times ${H}}{(1 - ${X})(1 - ${H})} = ${texNumber(parts.gamma)}`,
      note: reading(parts.gamma),
    },
    {
      title: label("随机分布下的方差与 z", "variance under random location, and z"),
      formula: "z = \\frac{G - (1 - \\sum x^2) H}{\\sqrt{\\mathrm{var}\\, G}}",
      numbers: `\\mathrm{var}\\, G = ${texNumber(parts.variance)}, \\quad z = ${texNumber(parts.z)}`,
      ...(parts.p !== undefined && {
        note: label(
          `随机投掷 ${parts.draws} 次，模拟 p = ${shortNumber(parts.p)}。`,
          `Thrown at random ${parts.draws} times: simulated p = ${shortNumber(parts.p)}.`,
        ),
      }),
    },
  ];
  return new Steps(
    label(
      `${nameText(parts.name)}的 E–G 指数`,
      `Ellison–Glaeser index of ${nameText(parts.name, "en")}`,
    ),
    list,
  );
}

function reading(gamma: number): Label {
  if (gamma < 0)
    return label("负值：比随机分布更分散。", "Negative: more dispersed than at random.");
  if (gamma < 0.02) return label("低于 0.02：集聚程度低。", "Below 0.02: not very localized.");
  if (gamma < 0.05) return label("0.02 至 0.05：中等。", "From 0.02 to 0.05: in between.");
  return label("0.05 及以上：高度集聚。", "0.05 or more: highly localized.");
}

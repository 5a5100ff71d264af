/** A printed number stands for all that are printed so: it is known to half a unit of its fifth digit. */
export type Interval = readonly [low: number, high: number];

/** The chains of equal things in a line of TeX: "a = 1 + 2 = 3, \quad b = 4" has two. */
export function chainsOf(tex: string): readonly (readonly string[])[] {
  return tex
    .split(/\\q?quad|,\\;|;|\\to|\\in|\\rightarrow/)
    .map((chain) => chain.split(/(?<![<>\\])=|\\approx/).map((side) => side.trim().replace(/,$/, "").trim()))
    .filter((chain) => chain.length > 1);
}

/** What an expression of numbers comes to; undefined if there is anything but arithmetic in it. */
export function evaluate(tex: string): Interval | undefined {
  try {
    const parser = new Parser(tokensOf(tex));
    const value = parser.sum();
    return parser.done() && value.every(Number.isFinite) ? value : undefined;
  } catch {
    return undefined;
  }
}

const TOKEN =
  /\s+|\\[,;! ]|\\left(?![a-z])|\\right(?![a-z])|(?<token>\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+|\\[a-zA-Z]+|_2|[-+*/(){}[\]^|])/y;

function tokensOf(tex: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < tex.length) {
    const found = TOKEN.exec(tex);
    if (!found) throw new Error(`no arithmetic: ${tex}`);
    if (found.groups?.token) tokens.push(found.groups.token);
  }
  return tokens;
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };
const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  "\\sqrt": Math.sqrt,
  "\\ln": Math.log,
  "\\exp": Math.exp,
};

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  done(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): Interval {
    let value = this.product();
    while (this.next("+", "-")) {
      const sign = this.take();
      const [low, high] = this.product();
      value = sign === "+" ? [value[0] + low, value[1] + high] : [value[0] - high, value[1] - low];
    }
    return value;
  }

  private product(): Interval {
    let value = this.signed();
    while (this.next("*", "/", "\\times", "\\cdot") || this.next("(", "[", "\\frac", "\\sqrt", "\\ln", "\\log")) {
      const divides = this.next("/");
      if (this.next("*", "/", "\\times", "\\cdot")) this.take();
      value = divides ? over(value, this.signed()) : times(value, this.signed());
    }
    return value;
  }

  private signed(): Interval {
    if (this.next("-")) {
      this.take();
      const [low, high] = this.signed();
      return [-high, -low];
    }
    if (this.next("+")) this.take();
    return this.power();
  }

  private power(): Interval {
    const base = this.atom();
    if (!this.next("^")) return base;
    this.take();
    const exponent = this.atom();
    const all = base.flatMap((b) => exponent.map((e) => b ** e));
    const least = exponent[0] > 0 && base[0] < 0 && base[1] > 0 ? [0] : [];
    // A root isn't exact in doubles even of a cube: 125^(2/3) is 24.999999999999996.
    const rounding = exponent.every(Number.isInteger) ? 0 : 1e-15 * Math.max(...all.map(Math.abs));
    return [Math.min(...all, ...least) - rounding, Math.max(...all) + rounding];
  }

  private atom(): Interval {
    const token = this.take();
    if (token in CLOSING) return this.closed(token);
    if (token === "\\frac") return over(this.group(), this.group());
    if (token === "\\log") {
      if (this.take() !== "_2") throw new Error("only log₂");
      return apply(Math.log2, this.atom());
    }
    if (token in FUNCTIONS) return apply(FUNCTIONS[token], this.atom());
    if (!/^[\d.]/.test(token)) throw new Error(`no number: ${token}`);
    return printed(Number(token));
  }

  private group(): Interval {
    return this.closed(this.take());
  }

  private closed(opening: string): Interval {
    const value = this.sum();
    if (this.take() !== CLOSING[opening]) throw new Error("a bracket isn't closed");
    return value;
  }

  private next(...tokens: readonly string[]): boolean {
    return tokens.includes(this.tokens[this.at]);
  }

  private take(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Error("ends too early");
    this.at += 1;
    return token;
  }
}

function printed(value: number): Interval {
  if (value === 0 || (Number.isInteger(value) && value < 1e5)) return [value, value];
  const half = 0.5000001 * 10 ** (Math.floor(Math.log10(value)) - 4);
  return [value - half, value + half];
}

function times(a: Interval, b: Interval): Interval {
  const all = a.flatMap((x) => b.map((y) => x * y));
  return [Math.min(...all), Math.max(...all)];
}

function over(a: Interval, b: Interval): Interval {
  if (b[0] <= 0 && b[1] >= 0) throw new Error("divides by nothing");
  return times(a, [1 / b[1], 1 / b[0]]);
}

function apply(f: (x: number) => number, [low, high]: Interval): Interval {
  return [f(low), f(high)];
}

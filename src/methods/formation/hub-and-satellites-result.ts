import { type Label, type Name, Result, say, sentences, Steps, Table, texNumber } from "../../base/index.js";

/** One side of {@link hubAndSatellites}. */
export interface PopulationOptions {
  /** r: growth a year where nothing holds it back, from 0.001 to 10. */
  readonly growth: number;
  /** K: what there is room for where the other side isn't there, > 0. */
  readonly capacity: number;
  /** What the other side at its capacity adds to the room, as a share of it: > 0 helps, < 0 harms; −10 to 10. */
  readonly effect: number;
  /** What there is at the start, > 0. */
  readonly start: number;
}

/** Options of {@link hubAndSatellites}. */
export interface HubAndSatellitesOptions {
  /** The hub, or hubs: output or the number of firms. */
  readonly hub: PopulationOptions;
  /** The satellites around it. */
  readonly satellites: PopulationOptions;
  /** Whether satellites alone grow to their capacity, or vanish: `"grow"` by default. */
  readonly alone?: "grow" | "vanish";
  /** How many years are traced, 2 to 1000; 40 by default. */
  readonly years?: number;
}

/** A number with a real and an imaginary part. */
export interface Eigenvalue {
  readonly re: number;
  readonly im: number;
}

/** Whether a small push dies out, grows, or neither by the first order. */
export type Stability = "stable" | "unstable" | "neutral";

/** A point of rest: what there is of both, and what becomes of a small push. */
export interface Equilibrium {
  readonly hub: number;
  readonly satellites: number;
  /** Of the Jacobian there, the one with the larger real part first. */
  readonly eigenvalues: readonly [Eigenvalue, Eigenvalue];
  readonly stability: Stability;
}

/** What kind of living together the two effects make. */
export type Relation = "mutualism" | "commensalism" | "parasitism" | "competition" | "amensalism" | "none";

const STABILITY: Readonly<Record<Stability, Label>> = {
  stable: say("稳定", "stable"),
  unstable: say("不稳定", "unstable"),
  neutral: say("一阶不能判定", "undecided by the first order"),
};

const RELATIONS: Readonly<Record<Relation, Label>> = {
  mutualism: say("互利共生", "mutualism"),
  commensalism: say("偏利共生", "commensalism"),
  parasitism: say("寄生（一方得利、一方受损）", "one lives on the other"),
  competition: say("竞争", "competition"),
  amensalism: say("偏害", "one harms the other unharmed"),
  none: say("互不影响", "neither touches the other"),
};

const HUB = say("核心企业（中）", "hub");
const SATELLITES = say("卫星企业（卫）", "satellites");

/** What {@link hubAndSatellites} gives: points of rest with their stability, and the path from the start. */
export class HubAndSatellites extends Result {
  readonly title: Label = say("中卫式集群：核心与卫星企业的共生", "Hub and satellites living together");
  readonly hub: Float64Array;
  readonly satellites: Float64Array;

  /** @internal */
  constructor(
    readonly options: Required<HubAndSatellitesOptions>,
    /** All points of rest at which nobody is below 0. */
    readonly equilibria: readonly Equilibrium[],
    /** The years of the path, from 0. */
    readonly times: Float64Array,
    path: { readonly hub: Float64Array; readonly satellites: Float64Array },
  ) {
    super();
    this.hub = path.hub;
    this.satellites = path.satellites;
  }

  /** What the signs of the two effects make. */
  get relation(): Relation {
    const [low, high] = [this.options.hub.effect, this.options.satellites.effect].map(Math.sign).sort((a, b) => a - b);
    if (low > 0) return "mutualism";
    if (low === 0) return high > 0 ? "commensalism" : "none";
    if (high > 0) return "parasitism";
    return high === 0 ? "amensalism" : "competition";
  }

  /** The stable points of rest. */
  get stable(): readonly { readonly hub: number; readonly satellites: number }[] {
    return this.equilibria
      .filter(({ stability }) => stability === "stable")
      .map(({ hub, satellites }) => ({ hub, satellites }));
  }

  /** Both courses over the years: `overTimeChart(model.courses())`. */
  courses(): {
    readonly years: readonly number[];
    readonly series: readonly { readonly name: Name; readonly values: readonly number[] }[];
    readonly label: Label;
  } {
    return {
      years: Array.from(this.times),
      series: [
        { name: HUB, values: Array.from(this.hub) },
        { name: SATELLITES, values: Array.from(this.satellites) },
      ],
      label: say("规模", "size"),
    };
  }

  summary(): Label {
    const last = this.times.length - 1;
    const rests = this.stable.map(({ hub, satellites }) =>
      say("（{hub}，{satellites}）", "({hub}, {satellites})", { hub, satellites }),
    );
    const where = {
      zh: rests.map(({ zh }) => zh).join("或"),
      en: rests.map(({ en }) => en).join(" or "),
    };
    return sentences(
      say("{relation}。", "Kind: {relation}.", { relation: RELATIONS[this.relation] }),
      rests.length === 0
        ? say("没有可由一阶判定的稳定点。", "No point of rest is stable by the first order.")
        : say("（核心，卫星）的稳定点：{where}。", "(Hub, satellites) are stable at {where}.", { where }),
      rests.length > 1 ? say("到哪一个由起点决定。", "Which one is reached hangs on the start.") : undefined,
      say("{years} 年后为（{hub}，{satellites}）。", "After {years} years they are at ({hub}, {satellites}).", {
        years: last,
        hub: this.hub[last],
        satellites: this.satellites[last],
      }),
      say("参数是示意的。", "The parameters are illustrative."),
    );
  }

  /** The path, a row a year. */
  toTable(): Table {
    return new Table({
      title: this.title,
      main: "satellites",
      columns: [
        { name: "year", label: say("年", "year"), values: Array.from(this.times), decimals: 0 },
        { name: "hub", label: HUB, values: Array.from(this.hub) },
        { name: "satellites", label: SATELLITES, values: Array.from(this.satellites) },
      ],
    });
  }

  /** The points of rest with eigenvalues and stability. */
  equilibriumTable(): Table {
    const { equilibria } = this;
    const real = (k: 0 | 1) => equilibria.map((one) => one.eigenvalues[k].re);
    return new Table({
      title: say("均衡点与稳定性", "Points of rest and their stability"),
      main: "hub",
      columns: [
        { name: "hub", label: HUB, values: equilibria.map(({ hub }) => hub) },
        { name: "satellites", label: SATELLITES, values: equilibria.map(({ satellites }) => satellites) },
        { name: "first", label: say("特征值 1 的实部", "real part of eigenvalue 1"), values: real(0) },
        { name: "second", label: say("特征值 2 的实部", "real part of eigenvalue 2"), values: real(1) },
        {
          name: "imaginary",
          label: say("虚部 ±", "imaginary part ±"),
          values: equilibria.map((one) => one.eigenvalues[0].im),
        },
        {
          name: "stability",
          label: say("稳定性", "stability"),
          values: equilibria.map((one) => STABILITY[one.stability]),
        },
      ],
    });
  }

  steps(): Steps {
    const { hub, satellites, alone } = this.options;
    const [a, b] = [hub.effect, satellites.effect].map((effect) => `(${texNumber(effect)})`);
    const sign = alone === "grow" ? 1 : -1;
    const room = 1 - hub.effect * satellites.effect;
    return new Steps(this.title, [
      {
        title: say("两方的增长", "How both grow"),
        formula: `\\dot N_1 = r_1 N_1 (1 - \\tfrac{N_1}{K_1} + \\alpha_{12} \\tfrac{N_2}{K_2}), \\quad \\dot N_2 = r_2 N_2 (${
          sign > 0 ? "" : "-"
        }1 - \\tfrac{N_2}{K_2} + \\alpha_{21} \\tfrac{N_1}{K_1})`,
        numbers: `\\alpha_{12} = ${texNumber(hub.effect)}, \\quad \\alpha_{21} = ${texNumber(satellites.effect)}`,
      },
      {
        title: say("两方并存的均衡点的分母", "The denominator of the point at which both rest"),
        formula: "1 - \\alpha_{12} \\alpha_{21}",
        numbers: `1 - ${a} \\times ${b} = ${texNumber(room)}`,
      },
      {
        title: say("均衡点与特征值", "Points of rest and eigenvalues"),
        formula: "\\det(J - \\lambda I) = 0",
        table: this.equilibriumTable(),
        note: this.summary(),
      },
      { title: say("路径", "The path"), table: this.toTable() },
    ]);
  }
}

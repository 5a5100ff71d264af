import { ByName, KINDS, type Label, type Measure, type Name, nameText, say, texNumber } from "../../base/index.js";
import { sumOf } from "../../math/index.js";

/** A centre, and what all regions together weigh. */
export interface Centre {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** How far, and how much of it to the east and to the north. */
export interface Move {
  readonly distance: number;
  readonly east: number;
  readonly north: number;
}

/** What a {@link CentreOfGravity} is made of: finished numbers. */
export interface CentreOfGravityParts {
  readonly names: readonly Name[];
  readonly centres: readonly Centre[];
  readonly moves: { readonly steps: readonly Move[]; readonly net: Move };
  readonly coordinates: "degrees" | "plane";
}

/** The measures of {@link CentreOfGravity}. */
export type CentreOfGravityMeasure = "x" | "y" | "moved" | "east" | "north";

const KM = say("公里", "km");

/** From east, against the clock. */
const WINDS: readonly Label[] = [
  say("东", "east"),
  say("东北", "north-east"),
  say("北", "north"),
  say("西北", "north-west"),
  say("西", "west"),
  say("西南", "south-west"),
  say("南", "south"),
  say("东南", "south-east"),
];

/** What {@link centreOfGravity} gives: a centre a year, and how far it moved since the year before. */
export class CentreOfGravity extends ByName<CentreOfGravityMeasure> {
  readonly coordinates: "degrees" | "plane";
  /** x and y of each year, in the order of `names`. */
  readonly centres: readonly (readonly [x: number, y: number])[];
  /** All moves added up. */
  readonly path: number;
  /** From the first centre straight to the last: how far, and how much of it to the east and to the north. */
  readonly net: Move;

  /** @internal */
  constructor({ names, centres, moves, coordinates }: CentreOfGravityParts) {
    const degrees = coordinates === "degrees";
    const km = degrees ? KM : undefined;
    const { steps } = moves;
    super({
      title: say("重心迁移", "Centre of gravity over the years"),
      kind: KINDS.period,
      names,
      main: "moved",
      measures: {
        x: axis(degrees ? say("经度", "longitude") : say("重心 x", "centre x"), "x", centres),
        y: axis(degrees ? say("纬度", "latitude") : say("重心 y", "centre y"), "y", centres),
        moved: {
          label: say("移动距离", "moved"),
          unit: km,
          values: steps.map(({ distance }) => distance),
          formula: degrees
            ? "d = 2R \\arcsin \\sqrt{\\sin^2 \\frac{\\Delta\\varphi}{2} + \\cos\\varphi_1 \\cos\\varphi_2 \\sin^2 \\frac{\\Delta\\lambda}{2}}"
            : "d = \\sqrt{(\\bar x_t - \\bar x_{t-1})^2 + (\\bar y_t - \\bar y_{t-1})^2}",
        },
        east: { label: say("向东", "to the east"), unit: km, values: steps.map(({ east }) => east) },
        north: { label: say("向北", "to the north"), unit: km, values: steps.map(({ north }) => north) },
      },
    });
    this.coordinates = coordinates;
    this.centres = centres.map(({ x, y }) => [x, y] as const);
    this.path = sumOf(steps.map(({ distance }) => distance));
    this.net = moves.net;
  }

  summary(): Label {
    const last = this.names.length - 1;
    const at = (t: number): Label => say("({x}, {y})", "({x}, {y})", { x: this.centres[t][0], y: this.centres[t][1] });
    const first = { from: at(0), first: this.names[0] };
    if (last === 0) return say("重心在 {from}（{first}）。", "The centre is at {from} ({first}).", first);
    const unit: Label | string = this.coordinates === "degrees" ? { zh: " 公里", en: " km" } : "";
    const holes = { ...first, to: at(last), last: this.names[last], path: this.path, unit };
    if (this.net.distance === 0) {
      return say(
        "重心由 {from}（{first}）回到原处（{last}），路程共 {path}{unit}。",
        "The centre comes back to {from} ({first}, {last}), after {path}{unit}.",
        holes,
      );
    }
    return say(
      "重心由 {from}（{first}）移到 {to}（{last}）：向{wind} {net}{unit}，逐期路程共 {path}{unit}。",
      "The centre moves from {from} ({first}) to {to} ({last}): {net}{unit} to the {wind}, {path}{unit} step by step.",
      { ...holes, net: this.net.distance, wind: windOf(this.net) },
    );
  }

  protected override stepsTitle(name: Name): Label {
    return say("重心：{year}", "Centre of gravity: {year}", { year: nameText(name) });
  }
}

function axis(label: Label, side: "x" | "y", centres: readonly Centre[]): Measure {
  return {
    label,
    values: centres.map((centre) => centre[side]),
    decimals: 4,
    formula: `\\bar ${side}_t = \\frac{\\sum_i w_{it} ${side}_i}{\\sum_i w_{it}}`,
    numbers: (t) => {
      const { [side]: value, weight } = centres[t];
      return `\\bar ${side} = \\frac{${texNumber(value * weight)}}{${texNumber(weight)}} = ${texNumber(value)}`;
    },
  };
}

/** In which of eight directions a move goes. */
function windOf({ east, north }: Move): Label {
  const eighth = Math.round(Math.atan2(north, east) / (Math.PI / 4));
  return WINDS[(eighth + 8) % 8];
}

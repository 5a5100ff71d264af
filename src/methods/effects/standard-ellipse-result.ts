import { type Label, Result, say, Steps, Table, texNumber } from "../../base/index.js";

/** How long the axes are. */
export type EllipseSize = "sqrt2" | "plain" | "crimestat";

/** What a {@link StandardEllipse} is made of. */
export interface StandardEllipseParts {
  readonly count: number;
  readonly centre: readonly [x: number, y: number];
  /** Σ w x̃²/Σw, Σ w ỹ²/Σw and Σ w x̃ỹ/Σw. */
  readonly moments: readonly [xx: number, yy: number, xy: number];
  readonly size: EllipseSize;
  readonly coordinates: "plane" | "degrees";
}

const SIZES: Readonly<Record<EllipseSize, Label>> = {
  sqrt2: say("√2 倍标准差", "√2 standard deviations"),
  plain: say("1 倍标准差", "one standard deviation"),
  crimestat: say("√2 倍标准差，除以 n − 2", "√2 standard deviations over n − 2"),
};

const KILOMETRES: Label = { zh: "公里", en: " km" };

/** What {@link standardEllipse} gives. */
export class StandardEllipse extends Result {
  readonly title: Label = say("重心与标准差椭圆", "Centre of gravity and standard ellipse");
  /** In the coordinates that were given. */
  readonly centre: readonly [x: number, y: number];
  /** Half the longer and half the shorter axis. */
  readonly major: number;
  readonly minor: number;
  /** θ of the longer axis: degrees clockwise from north, 0 up to 180; NaN where the ellipse is a circle. */
  readonly rotation: number;
  readonly area: number;
  /** (major − minor)/major: 0 a circle, 1 a line. */
  readonly flattening: number;
  /** √(Σ w (x̃² + ỹ²)/Σw), whatever the size of the axes. */
  readonly standardDistance: number;
  /** What one standard deviation is multiplied by. */
  readonly factor: number;
  readonly size: EllipseSize;
  readonly coordinates: "plane" | "degrees";

  /** @internal */
  constructor({ count, centre, moments: [xx, yy, xy], size, coordinates }: StandardEllipseParts) {
    super();
    this.centre = centre;
    this.size = size;
    this.coordinates = coordinates;
    this.factor = size === "plain" ? 1 : Math.sqrt(size === "sqrt2" ? 2 : (2 * count) / (count - 2));
    const root = Math.hypot(xx - yy, 2 * xy);
    this.major = this.factor * Math.sqrt((xx + yy + root) / 2);
    this.minor = this.factor * Math.sqrt(Math.max(0, (xx + yy - root) / 2));
    const turned = (Math.atan2(2 * xy, yy - xx) * 90) / Math.PI;
    this.rotation = root <= 1e-12 * (xx + yy) ? Number.NaN : (turned + 180) % 180;
    this.area = Math.PI * this.major * this.minor;
    this.flattening = (this.major - this.minor) / this.major;
    this.standardDistance = Math.sqrt(xx + yy);
  }

  summary(): Label {
    const [x, y] = this.centre;
    const holes = {
      x,
      y,
      major: this.major,
      minor: this.minor,
      rotation: this.rotation,
      size: SIZES[this.size],
      unit: this.coordinates === "degrees" ? KILOMETRES : "",
    };
    return Number.isNaN(this.rotation)
      ? say(
          "重心（{x}, {y}）；各方向离散程度相同，半径 {major}{unit}（{size}），没有主方向。",
          "Centre ({x}, {y}); spread alike in all directions, radius {major}{unit} ({size}), no main direction.",
          holes,
        )
      : say(
          "重心（{x}, {y}）；长半轴 {major}{unit}，短半轴 {minor}{unit}（{size}），长轴自正北顺时针转 {rotation}°。",
          "Centre ({x}, {y}); half axes {major}{unit} and {minor}{unit} ({size}), the longer {rotation}° clockwise from north.",
          holes,
        );
  }

  toTable(): Table {
    const rows: readonly (readonly [Label, number])[] = [
      [say("重心 x", "centre x"), this.centre[0]],
      [say("重心 y", "centre y"), this.centre[1]],
      [say("长半轴", "semi-major axis"), this.major],
      [say("短半轴", "semi-minor axis"), this.minor],
      [say("转角 θ（度）", "rotation θ (degrees)"), this.rotation],
      [say("面积", "area"), this.area],
      [say("扁率", "flattening"), this.flattening],
      [say("标准距离", "standard distance"), this.standardDistance],
    ];
    return new Table({
      title: this.title,
      main: "value",
      columns: [
        { name: "measure", label: say("指标", "measure"), values: rows.map(([name]) => name) },
        {
          name: "value",
          label: say("值", "value"),
          values: rows.map(([, value]) => (Number.isNaN(value) ? null : value)),
        },
      ],
      note: say("轴长为{size}。", "Axes are {size}.", { size: SIZES[this.size] }),
    });
  }

  steps(): Steps {
    const [x, y] = this.centre.map(texNumber);
    const [major, minor, factor] = [this.major, this.minor, this.factor].map(texNumber);
    return new Steps(this.title, [
      {
        title: say("重心", "centre of gravity"),
        formula: "\\bar x = \\frac{\\sum w x}{\\sum w}, \\quad \\bar y = \\frac{\\sum w y}{\\sum w}",
        numbers: `(${x}, ${y})`,
      },
      {
        title: say("转角", "rotation"),
        formula:
          "\\tan\\theta = \\frac{A + \\sqrt{A^2 + 4 C^2}}{2 C}, \\quad A = \\sum w \\tilde x^2 - \\sum w \\tilde y^2, \\quad C = \\sum w \\tilde x \\tilde y",
        ...(Number.isNaN(this.rotation) ? {} : { numbers: `\\theta = ${texNumber(this.rotation)}^\\circ` }),
      },
      {
        title: say("半轴", "half axes"),
        formula: "\\sigma = f \\sqrt{\\frac{\\sum w (\\tilde x \\sin\\theta + \\tilde y \\cos\\theta)^2}{\\sum w}}",
        numbers: `f = ${factor}, \\quad ${major}, \\quad ${minor}`,
        table: this.toTable(),
        note: this.summary(),
      },
    ]);
  }
}

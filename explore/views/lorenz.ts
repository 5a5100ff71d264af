import { type LorenzData, type LorenzModel, type LorenzState, lorenzExplorable } from "../../src/explore/lorenz.js";
import { bars } from "../marks/bars.js";
import { plane } from "../marks/plane.js";
import { widest } from "../marks/text-width.js";
import { paired, type View } from "../view.js";

/** The real curve, the one of two classes with its knee, and their indices side by side. */
const view: View<LorenzData, LorenzState, LorenzModel> = (pen, { model, width, size, say, move }) => {
  const side = Math.min(20 * size, width - 4 * size);
  const area = plane(pen, "lorenz", {
    left: 2.6 * size,
    top: 1.6 * size,
    width: side,
    height: side,
    xs: [0, 1],
    ys: [0, 1],
    xTicks: [0, 0.25, 0.5, 0.75, 1],
    yTicks: [0, 0.25, 0.5, 0.75, 1],
    xTitle: say({ zh: "单位的累计份额", en: "cumulative share of units" }),
    yTitle: say({ zh: "所得的累计份额", en: "cumulative share of what they have" }),
  });
  const own = [[0, 0], model.knee, [1, 1]].map(([p, l]) => [area.x(p), area.y(l)] as const);
  pen.path("shade", own, "area", "Z");
  pen.line("even", area.x(0), area.y(0), area.x(1), area.y(1), "rule");
  pen.path(
    "real",
    model.curve.map(([p, l]) => [area.x(p), area.y(l)] as const),
    "curve",
  );
  pen.path("own", own, "curve home");
  pen.handle("knee", area.x(model.knee[0]), area.y(model.knee[1]), (x, y) => {
    const units = Math.min(0.95, Math.max(0.05, area.valueX(x)));
    move({ units, share: Math.min(units, 0.9, area.valueY(y)) });
  });
  const wide = width > side + 20 * size;
  const names = [
    say({ zh: "基尼，真实曲线", en: "Gini, the real curve" }),
    say({ zh: "基尼，两类曲线", en: "Gini, two classes" }),
    say({ zh: "泰尔 T，真实曲线", en: "Theil's T, real" }),
    say({ zh: "泰尔 T，两类曲线", en: "Theil's T, two classes" }),
  ];
  const left = (wide ? side + 5 * size : 0) + 8 + widest(names, size);
  const top = wide ? 4 * size : side + 4.4 * size;
  const room = width - left - 6;
  bars(
    pen,
    [...model.gini, ...model.theilT].map((value, k) => ({
      key: `index-${k}`,
      x: left,
      y: top + k * 1.9 * size + (k > 1 ? size : 0),
      room,
      height: 1.3 * size,
      length: Math.min(1, value / 1.5) * (room - 4 * size),
      name: names[k],
      number: value.toFixed(3),
      kind: k % 2 === 1 ? "home" : "other",
    })),
  );
  return Math.max(side + 4.2 * size, top + 9 * size);
};

export default paired(lorenzExplorable, view);

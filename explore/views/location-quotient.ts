import {
  type LocationQuotientData,
  type LocationQuotientModel,
  type LocationQuotientState,
  locationQuotientExplorable,
} from "../../src/explore/location-quotient.js";
import { bars } from "../marks/bars.js";
import type { Pen } from "../marks/pen.js";
import { textWidth, widest } from "../marks/text-width.js";
import { paired, type Scene, type View } from "../view.js";

type LqScene = Scene<LocationQuotientData, LocationQuotientState, LocationQuotientModel>;

/** Two shares on one scale, whose ratio the quotient is; under them everybody's quotient against the rule at 1. */
const view: View<LocationQuotientData, LocationQuotientState, LocationQuotientModel> = (pen, scene) =>
  quotients(pen, scene, shares(pen, scene));

/** The upper part; gives its height. The end of the upper bar can be dragged. */
function shares(pen: Pen, { data, state, model, first, width, size, say, move }: LqScene): number {
  const { activity, reference, region } = data;
  const against = reference[Number(state.reference)];
  const names = [activity.columns[0], against.columns[0]].map((label) => `${say(label)} %`);
  const number = 4 * size;
  const x =
    8 +
    Math.min(
      width / 3,
      widest(
        [activity, ...reference].map((each) => `${say(each.columns[0])} %`),
        size,
      ),
    );
  const room = width - x - 4;
  // Twice the larger share at the start is the longest that is shown: the scale stays while one drags.
  const scale = (room - number) / Math.min(1, 2.4 * Math.max(...first.shares));
  const height = 1.25 * size;
  bars(
    pen,
    model.shares.map((share, k) => ({
      key: `share-${k}`,
      x,
      y: 4 + k * 1.7 * size,
      room,
      height,
      length: Math.min(share * scale, room - number),
      name: names[k],
      number: (100 * share).toFixed(2),
      kind: k === 0 ? "home" : "other",
    })),
  );
  const need = x + Math.min(model.shares[1] * scale, room - number);
  pen.line("need", need, 0, need, 6 + 3.1 * size, "rule");
  const home = activity.values[activity.rows.findIndex(({ zh }) => zh === region.zh)];
  const total = activity.values.reduce((sum, value) => sum + value, 0);
  pen.handle("grip", x + Math.min(model.shares[0] * scale, room - number), 4 + height / 2, (at) => {
    const share = Math.min(0.99, Math.max(0, (at - x) / scale), (room - number) / scale);
    move({ extra: Math.max(-home, (share * total - home) / (1 - share)) });
  });
  return 4.6 * size;
}

/** The lower part, below `top`: in their order at the start; on a narrow page those near the rule, the first and home. */
function quotients(pen: Pen, { data, model, first, width, size, say }: LqScene, top: number): number {
  const { rows } = data.activity;
  const columns = width < 34 * size || rows.length <= 12 ? 1 : 2;
  const home = rows.findIndex(({ zh }) => zh === data.region.zh);
  const order = rows
    .map((_, r) => r)
    .sort((a, b) => first.quotients[b] - first.quotients[a])

    .filter((r, rank) => width >= 34 * size || rank < 3 || r === home || Math.abs(first.quotients[r] - 1) < 0.5);
  const row = 1.08 * size;
  const count = Math.ceil(order.length / columns);
  const step = width / columns;
  const names =
    8 +
    widest(
      order.map((r) => say(rows[r])),
      size,
    );
  const room = step - names - 16;
  const one = (room - textWidth("0.00", size) - 8) / Math.max(...Array.from(first.quotients), 1.5);
  for (let c = 0; c < columns; c++) {
    const x = c * step + names + one;
    pen.line(`one-${c}`, x, top - 4, x, top + count * row, "rule");
  }
  bars(
    pen,
    order.map((r, k) => ({
      key: `q-${r}`,
      x: names + Math.floor(k / count) * step,
      y: top + (k % count) * row,
      room,
      height: row - 4,
      length: Math.min(model.quotients[r] * one, room),
      name: say(rows[r]),
      number: model.quotients[r].toFixed(2),
      kind: r === home ? "home" : "other",
    })),
  );
  return top + count * row + 4;
}

export default paired(locationQuotientExplorable, view);

import { TYPE } from "./house-style.js";
import type { PlotlyFields } from "./trace.js";

/** Words at the end of a line. */
export interface EndLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: string;
}

/**
 * Annotations at the ends of lines, moved apart as far as they would overlap.
 *
 * @param plotHeight - about how many pixels the range takes.
 * @internal
 */
export function spreadLabels(
  labels: readonly EndLabel[],
  range: readonly [number, number],
  plotHeight: number,
): readonly PlotlyFields[] {
  // Close to one another only where there are many.
  const gap = TYPE.label * Math.min(1.45, Math.max(1.25, plotHeight / (TYPE.label * labels.length)));
  const scale = plotHeight / (range[1] - range[0]);
  const order = labels.map((_, i) => i).sort((a, b) => labels[a].y - labels[b].y);
  const wanted = order.map((i) => (labels[i].y - range[0]) * scale);
  const placed = apart(wanted, gap);
  return order.map((i, k) => ({
    text: labels[i].text,
    x: labels[i].x,
    xanchor: "left",
    xshift: 10,
    y: labels[i].y,
    yshift: Math.round(placed[k] - wanted[k]),
    showarrow: false,
    font: { size: TYPE.label, color: labels[i].colour },
  }));
}

/** Rising places at least `gap` apart, each group centred on where its members want to be. @internal */
export function apart(wanted: readonly number[], gap: number): readonly number[] {
  const groups: { from: number; wishes: number[] }[] = [];
  for (const wish of wanted) {
    groups.push({ from: wish, wishes: [wish] });
    for (;;) {
      const last = groups[groups.length - 1];
      const before = groups[groups.length - 2];
      if (before === undefined || before.from + before.wishes.length * gap <= last.from) break;
      const wishes = [...before.wishes, ...last.wishes];
      groups.splice(groups.length - 2, 2, { from: centred(wishes, gap), wishes });
    }
  }
  return groups.flatMap(({ from, wishes }) => wishes.map((_, i) => from + i * gap));
}

function centred(wishes: readonly number[], gap: number): number {
  const sum = wishes.reduce((total, wish, i) => total + wish - i * gap, 0);
  return sum / wishes.length;
}

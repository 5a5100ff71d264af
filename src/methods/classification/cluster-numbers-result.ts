import { ByName, type Label, say, Steps } from "../../base/index.js";
import { readingOf } from "./k-means-result.js";

/** What a {@link ClusterNumbers} is made of: one number for each number of groups. */
export interface ClusterNumbersParts {
  readonly counts: readonly number[];
  readonly within: readonly number[];
  readonly silhouettes: readonly number[];
  /** The squares without groups. */
  readonly total: number;
}

/** The measures of {@link ClusterNumbers}. */
export type ClusterNumbersMeasure = "silhouette" | "within" | "fall";

/** What {@link clusterNumbers} gives: squares within and the mean silhouette for each number of groups. */
export class ClusterNumbers extends ByName<ClusterNumbersMeasure> {
  /** The number of groups with the largest mean silhouette. */
  readonly best: number;

  /** @internal */
  constructor({ counts, within, silhouettes, total }: ClusterNumbersParts) {
    super({
      title: say("聚类个数的选择", "How many groups"),
      kind: { name: "groups", label: say("组数", "groups") },
      names: counts.map(String),
      main: "silhouette",
      measures: {
        silhouette: {
          label: say("平均轮廓系数", "mean silhouette"),
          values: silhouettes,
          formula: "\\bar s = \\frac{1}{n} \\sum_i \\frac{b_i - a_i}{\\max(a_i, b_i)}",
        },
        within: {
          label: say("组内平方和 W", "squares within W"),
          values: within,
          formula: "W = \\sum_g \\sum_{i \\in g} | z_i - \\bar z_g |^2",
        },
        fall: {
          label: say("比少一组时下降", "fall from one group fewer"),
          values: within.map((value, k) => 1 - value / (k === 0 ? total : within[k - 1])),
        },
      },
    });
    this.best = counts[silhouettes.indexOf(Math.max(...silhouettes))];
  }

  summary(): Label {
    const { best } = this;
    const value = this.of(String(best));
    return say(
      "平均轮廓系数在 {best} 组时最大，为 {value}（{reading}）；组内平方和总随组数下降，要看何处不再明显下降。",
      "The mean silhouette is largest with {best} groups: {value} ({reading}); squares within always fall: see where they stop falling fast.",
      { best, value, reading: readingOf(value) },
    );
  }

  override steps(groups?: string): Steps {
    const { title, list } = super.steps(groups ?? String(this.best));
    return new Steps(title, [...list, { title: say("比较", "compared"), table: this.toTable(), note: this.summary() }]);
  }
}

import { type Label, listed, type Name, say, texNumber } from "../../../base/index.js";
import { AlternativeRanking, type RankingParts } from "./ranking-result.js";

/** The measures of {@link Vikor}. */
export type VikorMeasure = "utility" | "regret" | "compromise";

/** What {@link Vikor} says beyond the order. */
export interface VikorParts {
  /** The weight v of the strategy of the majority. */
  readonly strategy: number;
  /** Q of the second minus Q of the first, and what it must reach: 1/(n − 1). */
  readonly advantage: { readonly is: number; readonly needed: number; readonly acceptable: boolean };
  /** Whether the best by Q is the best by S or by R too. */
  readonly stable: boolean;
  /** The alternatives that can be recommended; one if both conditions hold. */
  readonly recommended: readonly Name[];
}

/** A compromise ranking: what {@link vikor} gives; the best has the least Q. */
export class Vikor extends AlternativeRanking<VikorMeasure> implements VikorParts {
  declare readonly strategy: number;
  declare readonly advantage: VikorParts["advantage"];
  declare readonly stable: boolean;
  declare readonly recommended: readonly Name[];

  /** @internal */
  constructor(parts: Omit<RankingParts<VikorMeasure>, "remark">, found: VikorParts) {
    super({ ...parts, remark: remarkOf(found) });
    Object.assign(this, found);
  }
}

function remarkOf({ advantage, stable, recommended }: VikorParts): Label {
  const holes = {
    is: texNumber(advantage.is),
    needed: texNumber(advantage.needed),
    stable: stable ? say("成立", "holds") : say("不成立", "fails"),
    clear: advantage.acceptable ? say("成立", "holds") : say("不成立", "fails"),
    names: listed(recommended),
  };
  return recommended.length === 1
    ? say(
        "条件一（优势可接受）{clear}：{is} 对 {needed}；条件二（排序稳定）{stable}。推荐{names}。",
        "Condition 1 (acceptable advantage) {clear}: {is} against {needed}; condition 2 (stability) {stable}. Recommended: {names}.",
        holes,
      )
    : say(
        "条件一（优势可接受）{clear}：{is} 对 {needed}；条件二（排序稳定）{stable}。折中解集：{names}。",
        "Condition 1 (acceptable advantage) {clear}: {is} against {needed}; condition 2 (stability) {stable}. Compromise set: {names}.",
        holes,
      );
}

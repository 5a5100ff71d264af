import { type Label, label, type Name } from "../../base/index.js";
import type { ReferenceTotals } from "./reference.js";

/**
 * What quotients compare with, as a sentence.
 *
 * @internal
 */
export function convention(kind: ReferenceTotals["kind"], ownRegion: "inside" | "outside"): Label {
  const words = {
    own: label("参照为表内合计", "Reference: the table's own totals"),
    regions: label("参照为另给的各地区总量", "Reference: the region totals given"),
    national: label("参照为另给的全国总量", "Reference: the national totals given"),
  }[kind];
  if (ownRegion === "inside") return label(`${words.zh}。`, `${words.en}.`);
  return label(`${words.zh}，不含本地区。`, `${words.en}, without the region itself.`);
}

/**
 * How many quotients lie above the neutral value, as the beginning of a sentence.
 *
 * @internal
 */
export function countedAbove(
  of: {
    readonly regions: readonly Name[];
    readonly industries: readonly Name[];
    readonly neutral: number;
  },
  cells: number,
  above: number,
): Label {
  const { neutral } = of;
  const [regions, industries] = [of.regions.length, of.industries.length];
  return industries === 1
    ? label(
        `${cells} 个地区中有 ${above} 个高于 ${neutral}`,
        `${above} of ${cells} regions lie above ${neutral}`,
      )
    : label(
        `${cells} 个区位商（${regions} 个地区、${industries} 个产业）中有 ${above} 个高于 ${neutral}`,
        `${above} of ${cells} quotients (${regions} regions, ${industries} industries) lie above ${neutral}`,
      );
}

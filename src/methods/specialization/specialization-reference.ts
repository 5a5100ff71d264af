import { InputError, type Label, type LabelledMatrix, label, nameText } from "../../base/index.js";
import type { ActivitySums } from "./activity.js";

/** What a region's structure is compared with. */
export type SpecializationReference = "nation" | "rest" | "mean-of-others";

/** @internal */
export const againstLabels: Readonly<Record<SpecializationReference, Label>> = {
  nation: label("参照：全部地区（含本地区）", "Against all regions, its own included"),
  rest: label("参照：其他地区合计", "Against all other regions together"),
  "mean-of-others": label("参照：其他地区份额的平均", "Against the mean of the others' shares"),
};

/**
 * The reference's shares for each region; an industry that it lacks has no quotient.
 *
 * @internal
 */
export function referenceShares(
  activity: LabelledMatrix,
  sums: ActivitySums,
  own: readonly Float64Array[],
  against: SpecializationReference,
): readonly Float64Array[] {
  const { rows: regions, columns: industries } = activity;
  const width = industries.length;
  const nation = sums.industries.map((x) => x / sums.total);
  if (against === "nation") return regions.map(() => nation);
  const sumOfShares = industries.map((_, i) => own.reduce((sum, s) => sum + s[i], 0));
  return regions.map((region, r) => {
    const rest = nation.map((_, i) => {
      if (against === "mean-of-others") return (sumOfShares[i] - own[r][i]) / (regions.length - 1);
      const x = sums.industries[i] - activity.values[r * width + i];
      return x / (sums.total - sums.regions[r]);
    });
    const missing = industries.findIndex(
      (_, i) => activity.values[r * width + i] === sums.industries[i],
    );
    if (missing < 0) return rest;
    const names = [region, industries[missing]].map((name) => JSON.stringify(nameText(name)));
    const words = `exist in another region too with \`against: "${against}"\``;
    const x = activity.values[r * width + missing];
    throw new InputError("regionalSpecialization", `activity[${names.join("][")}]`, words, x);
  });
}

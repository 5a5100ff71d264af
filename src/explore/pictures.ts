import { type Label, say } from "../base/index.js";
import { type Figure, rankingChart } from "../chart/index.js";
import { locationQuotients } from "../methods/specialization/index.js";
import type { ExplorableName } from "./explorables.js";
import type { LocationQuotientData } from "./location-quotient.js";

type Picture<D> = (data: D, question: Label) => Figure;

const locationQuotient: Picture<LocationQuotientData> = ({ activity, reference, region }, title) => {
  const { rows, values } = activity;
  const matrix = { rows, columns: activity.columns, values: values.map((value) => [value]) };
  const quotients = locationQuotients(matrix, { reference: reference[0].values });
  return rankingChart(
    { names: rows, values: quotients.values },
    {
      title,
      highlight: region.zh,
      decimals: 2,
      label: say("区位商", "location quotient"),
      reference: { at: 1, label: say("区位商 = 1", "LQ = 1") },
    },
  );
};

/** What stands for each explorable where nothing can be dragged: the state at its start. @internal */
export const PICTURES: { readonly [N in ExplorableName]: Picture<never> } = {
  "location-quotient": locationQuotient,
};

import type { DemandFlows, FlowNodeKind } from "../methods/input-output/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import type { Figure } from "./figure.js";
import { flowPlaces } from "./flow-places.js";
import { SCREEN } from "./house-style.js";
import { type NodeTone, sankeyChart } from "./sankey-chart.js";

const TONES: Readonly<Record<FlowNodeKind, NodeTone>> = {
  demand: "source",
  sector: "plain",
  others: "plain",
  later: "rest",
  valueAdded: "gain",
  imports: "loss",
};

const READING = { where: "demandFlowChart", write: "demandFlowChart(demandFlows(table, demand))" };

/**
 * Demand-flow chart (需求流向图): where a demand goes, from the buyer through makers and suppliers to value
 * added and imports.
 *
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * demandFlowChart(demandFlows(table, [100, 0])).data[0].type; // => "sankey"
 */
export function demandFlowChart(flows: DemandFlows, options: ChartOptions = {}): Figure {
  const chosen = readChart<ChartOptions, object>(READING, options, {});
  checkResult(READING, "flows", flows, ["nodes", "flows", "rounds"]);
  const { title = flows.title, alt = flows.summary(), height = SCREEN.height } = chosen;
  const { places, gap } = flowPlaces(flows, height);
  const nodes = flows.nodes.map(({ kind, name }, i) => {
    return { name, tone: TONES[kind], at: places[i] };
  });
  // More than four columns leave no room for two languages beside a node.
  const { language = flows.rounds > 1 ? "zh" : "both" } = chosen;
  const figure = sankeyChart({ nodes, flows: flows.flows }, { ...chosen, height, alt, title, gap, language });
  return figure.with({ language: chosen.language });
}

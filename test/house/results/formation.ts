import { seededRandom } from "../../../src/math/index.js";
import {
  clusterCost,
  corePeriphery,
  hubAndSatellites,
  learningCurve,
  networkMeasures,
  polyaUrn,
} from "../../../src/methods/formation/index.js";
import { firms, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const real = { rows: provinces.slice(0, 4), values: [5, 3, 2, 0] };
const urn = (options: object) => polyaUrn(real, { balls: 20, draws: 50, random: seededRandom(1), ...options });
const economy = { manufacturing: 0.4, substitution: 5, tradeCost: 1.7 };
const cost = { production: 100, externalEconomies: 0.2, congestion: 0.5, crowding: 0.7 };
const hub = { growth: 0.3, capacity: 100, effect: 0.2, start: 10 };
const satellites = { growth: 0.5, capacity: 200, effect: 0.5, start: 10 };
const output = {
  rows: ["2019", "2020", "2021"],
  columns: firms.slice(0, 2),
  values: [
    [10, 4],
    [10, 4],
    [20, 4],
  ],
};

/** How clusters form and what holds them together. */
export const formation: readonly ResultRow[] = [
  { name: "polyaUrn", make: () => urn({}) },
  { name: "polyaUrn without end", make: () => urn({ balls: "endless" }) },
  { name: "polyaUrn without reinforcement", make: () => urn({ reinforcement: 0 }) },
  {
    name: "polyaUrn of increasing returns from unequal starts",
    make: () => urn({ reinforcement: 2, start: [1, 2, 3, 0] }),
  },
  { name: "polyaUrn in proportion from unequal starts", make: () => urn({ start: [4, 2, 3, 1] }) },
  { name: "corePeriphery where history decides", make: () => corePeriphery(economy) },
  { name: "corePeriphery that is spread", make: () => corePeriphery({ ...economy, tradeCost: 2.2 }) },
  { name: "corePeriphery of a black hole", make: () => corePeriphery({ ...economy, substitution: 1.5 }) },
  {
    name: "corePeriphery near a black hole",
    make: () => corePeriphery({ manufacturing: 0.4999, substitution: 2, tradeCost: 2 }),
  },
  { name: "clusterCost", make: () => clusterCost(cost) },
  { name: "clusterCost with trust", make: () => clusterCost({ ...cost, transaction: 20, lockIn: 15 }) },
  {
    name: "clusterCost at full trust",
    make: () => clusterCost({ ...cost, transaction: 40, lockIn: 15, tolerance: 0.05 }),
  },
  { name: "clusterCost below one firm", make: () => clusterCost({ ...cost, congestion: 1e5 }) },
  { name: "learningCurve", make: () => learningCurve(output), steps: ["江铃"] },
  { name: "learningCurve without learning", make: () => learningCurve(output, { progressRatio: 1 }), steps: ["东风"] },
  {
    name: "networkMeasures",
    make: () =>
      networkMeasures([
        [firms[0], firms[1]],
        [firms[0], firms[2]],
        [firms[0], firms[3]],
      ]),
  },
  {
    name: "networkMeasures of a ring",
    make: () =>
      networkMeasures([
        [firms[0], firms[1]],
        [firms[1], firms[2]],
        [firms[2], firms[0]],
      ]),
  },
  {
    name: "networkMeasures in parts, of one member",
    make: () => networkMeasures([[firms[0], firms[1]]], { names: firms }),
    steps: ["长安"],
  },
  { name: "hubAndSatellites", make: () => hubAndSatellites({ hub, satellites }) },
  {
    name: "hubAndSatellites that exclude each other",
    make: () => hubAndSatellites({ hub: { ...hub, effect: -2 }, satellites: { ...satellites, effect: -1.5 } }),
  },
  {
    name: "hubAndSatellites that cannot live alone",
    make: () =>
      hubAndSatellites({ hub: { ...hub, effect: -2 }, satellites: { ...satellites, effect: 4 }, alone: "vanish" }),
  },
  {
    name: "hubAndSatellites at the edge",
    make: () => hubAndSatellites({ hub: { ...hub, effect: -1 }, satellites: { ...satellites, effect: -1 } }),
  },
  {
    name: "hubAndSatellites of one side only",
    make: () => hubAndSatellites({ hub: { ...hub, effect: 0 }, satellites }),
  },
  {
    name: "hubAndSatellites, one harmed",
    make: () => hubAndSatellites({ hub: { ...hub, effect: 0 }, satellites: { ...satellites, effect: -0.5 } }),
  },
  {
    name: "hubAndSatellites, none touched",
    make: () => hubAndSatellites({ hub: { ...hub, effect: 0 }, satellites: { ...satellites, effect: 0 } }),
  },
];

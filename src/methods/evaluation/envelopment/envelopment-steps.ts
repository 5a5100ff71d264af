import {
  type Column,
  KINDS,
  type Label,
  listed,
  type Name,
  type Step,
  say,
  Table,
  texNumber,
} from "../../../base/index.js";
import { UNIT } from "./decision-units.js";
import type { EfficiencyParts, Peer } from "./efficiency-parts.js";
import type { EnvelopmentOrientation, Technology } from "./technology.js";

/** The row that a technology adds to the program. */
const SUMS: Readonly<Record<Technology, string>> = {
  constant: "",
  variable: ",\\ \\sum_j \\lambda_j = 1",
  "non-increasing": ",\\ \\sum_j \\lambda_j \\le 1",
  "non-decreasing": ",\\ \\sum_j \\lambda_j \\ge 1",
};

/** How the efficiency of a unit came about: program, prices, peers, slacks and targets. */
export function envelopmentSteps(result: EfficiencyParts, peers: readonly Peer[], k: number): readonly Step[] {
  return [programStep(result, k), pricesStep(result, k), peersStep(peers), targetsStep(result, k)];
}

function programStep({ orientation, technology, efficiency }: EfficiencyParts, k: number): Step {
  const cut = orientation === "input";
  const bounds = cut
    ? "X\\lambda \\le \\theta x_0,\\ Y\\lambda \\ge y_0"
    : "X\\lambda \\le x_0,\\ Y\\lambda \\ge \\varphi y_0";
  const value = texNumber(efficiency[k]);
  return {
    title: cut
      ? say("投入最多能同比例减到多少", "how far all inputs can be cut in proportion")
      : say("产出最多能同比例增到多少", "how far all outputs can be raised in proportion"),
    formula: `\\${cut ? "min\\ \\theta" : "max\\ \\varphi"}:\\ ${bounds}${SUMS[technology]},\\ \\lambda \\ge 0`,
    numbers: cut ? `\\theta = ${value}` : `1/\\varphi = ${value}`,
  };
}

function pricesStep(result: EfficiencyParts, k: number): Step {
  const { inputs, outputs, prices, intercepts, orientation, technology } = result;
  const values = [...inputs.rowAt(k), ...outputs.rowAt(k)];
  const price = [...prices.rowAt(k)];
  const shares = values.map((value, j) => value * price[j]);
  const none = prices.columns.filter((_, j) => shares[j] === 0);
  const free = technology === "constant" ? "" : " + u_0";
  return {
    title: say("对它最有利的权重", "the prices at which it looks best"),
    formula: priceProgram(orientation, free),
    ...(technology === "constant" ? {} : { numbers: `u_0 = ${texNumber(intercepts[k])}` }),
    note: ignoredWords(none),
    table: new Table({
      title: say("权重", "Prices"),
      columns: [
        ...columnsOf(inputs.columns, outputs.columns),
        { name: "value", label: say("数值", "value"), values },
        { name: "price", label: say("权重 v、u", "price v, u"), values: price },
        { name: "share", label: say("权重 × 数值", "price × value"), values: shares, decimals: 4 },
      ],
    }),
  };
}

function priceProgram(orientation: EnvelopmentOrientation, free: string): string {
  const under = `uY${free} \\le vX,\\ u, v \\ge 0`;
  return orientation === "input"
    ? `\\max\\ u y_0${free}:\\ v x_0 = 1,\\ ${under}`
    : `\\min\\ v x_0${free.replace("+", "-")}:\\ u y_0 = 1,\\ ${under}`;
}

function ignoredWords(none: readonly Name[]): Label {
  const note = say("权重不一定唯一。", "These prices need not be the only ones.");
  if (none.length === 0) return note;
  return say(
    "权重为 0、因而不影响它的效率的有：{names}。{note}",
    "At a price of 0, so that they don't touch its efficiency: {names}. {note}",
    { names: listed(none), note },
  );
}

function peersStep(peers: readonly Peer[]): Step {
  return {
    title: say("参照的有效单元", "the efficient units that it is measured by"),
    formula: "\\hat x_0 = X\\lambda,\\ \\hat y_0 = Y\\lambda",
    table: new Table({
      title: say("参照单元", "Peers"),
      columns: [
        { ...UNIT, values: peers.map(({ name }) => name) },
        { name: "lambda", label: say("λ", "λ"), values: peers.map(({ lambda }) => lambda) },
      ],
    }),
  };
}

function targetsStep({ inputs, outputs, slacks, targets, orientation }: EfficiencyParts, k: number): Step {
  const values = [...inputs.rowAt(k), ...outputs.rowAt(k)];
  return {
    title: say("松弛与目标值", "slacks and targets"),
    formula:
      orientation === "input"
        ? "\\hat x_0 = \\theta x_0 - s^-,\\ \\hat y_0 = y_0 + s^+"
        : "\\hat x_0 = x_0 - s^-,\\ \\hat y_0 = \\varphi y_0 + s^+",
    table: new Table({
      title: say("松弛与目标值", "Slacks and targets"),
      columns: [
        ...columnsOf(inputs.columns, outputs.columns),
        { name: "value", label: say("数值", "value"), values },
        { name: "slack", label: say("松弛", "slack"), values: [...slacks.rowAt(k)] },
        { name: "target", label: say("目标值", "target"), values: [...targets.rowAt(k)] },
      ],
    }),
  };
}

/** What a unit's efficiency would be if it weren't in the frontier, if that was asked for. */
export function superStep({ superEfficiency, orientation }: EfficiencyParts, k: number): readonly Step[] {
  if (superEfficiency === undefined) return [];
  const value = superEfficiency[k];
  const program =
    orientation === "input"
      ? "\\sum_{j \\ne 0} \\lambda_j x_j \\le \\theta x_0"
      : "\\sum_{j \\ne 0} \\lambda_j y_j \\ge \\varphi y_0";
  const step = {
    title: say("超效率：参照中不含它自己", "super-efficiency: it is left out of its peers"),
    formula: program,
  };
  if (value !== null)
    return [{ ...step, numbers: `${orientation === "input" ? "\\theta" : "1/\\varphi"} = ${texNumber(value)}` }];
  return [
    { ...step, note: say("无可行解：其余单元组合不到它。", "Infeasible: no combination of the others reaches it.") },
  ];
}

/** What each column is called, and on which side it stands. */
function columnsOf(inputs: readonly Name[], outputs: readonly Name[]): readonly Column[] {
  const side = (which: Label, names: readonly Name[]): Label[] => names.map(() => which);
  return [
    { ...KINDS.indicator, values: [...inputs, ...outputs] },
    {
      name: "side",
      label: say("投入或产出", "input or output"),
      values: [...side(say("投入", "input"), inputs), ...side(say("产出", "output"), outputs)],
    },
  ];
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demandFlows, demandShock, directCoefficients, importShares, type DemandFlows } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { chinaTable, productiveTables, sum } from "./tables.js";

const table = chinaTable();

/** What flows between two nodes, called by kind or by name. */
function between(result: DemandFlows, from: string, to: string): number {
  const is = (node: number, text: string): boolean =>
    result.nodes[node].kind === text || result.nodes[node].name.zh === text;
  const found = result.flows.filter((flow) => is(flow.from, from) && is(flow.to, to));
  return found.reduce((total, { value }) => total + value, 0);
}

// .80199443 and .78924625 were computed by programs/china_2012_input_output.py (NumPy).
describe("where a demand for parts goes, China 2012", () => {
  it("ends as value added and imports, as NumPy has it", () => {
    const home = { target: "domestic-demand" } as const;
    const parts = demandFlows(table, { 汽车零部件: 100 }, home);
    expect(parts.ends.valueAdded).toBeCloseTo(78.924625, 5);
    expect(parts.ends.imports).toBeCloseTo(100 - 78.924625, 5);
    expect(demandFlows(table, { 汽车整车: 100 }, home).ends.valueAdded).toBeCloseTo(80.199443, 5);
  });

  it("goes to the suppliers by the printed column of the table", () => {
    const flows = demandFlows(table, { 汽车零部件: 100 }, { target: "domestic-demand" });
    const j = table.sectorIndex("test", "sector", "汽车零部件");
    const steel = table.sectorIndex("test", "sector", "钢铁");
    const printed = table.flows.values[steel * 19 + j] / table.output[j];
    const home = 100 * printed * (1 - importShares(table)[steel]);
    expect(between(flows, "11汽车零部件", "06钢铁")).toBeCloseTo(home, 10);
    const added = (100 * table.valueAddedOf()[j]) / table.output[j];
    const own = flows.nodes.findIndex(({ round }) => round === 0);
    const earned = flows.flows.find(({ from, to }) => from === own && to === 0);
    expect(earned?.value).toBeCloseTo(added, 10);
    expect(flows.nodes.filter(({ kind }) => kind === "sector")).toHaveLength(1 + 7);
    expect(flows.nodes.filter(({ kind }) => kind === "others")).toHaveLength(1);
  });

  it("loses the imports of the product itself first", () => {
    const flows = demandFlows(table, { 汽车整车: 100 });
    expect(between(flows, "demand", "imports")).toBeCloseTo(10.965193, 6);
    expect(between(flows, "demand", "10汽车整车")).toBeCloseTo(89.034807, 6);
    expect(flows.summary().en).toBe(
      "Of 100 demanded, 71.405 become value added and 28.595 imports (domestic, imports taken out).",
    );
  });
});

describe("on random productive tables", () => {
  const treatments = fc.constantFrom("domestic" as const, "competitive" as const);

  it("as much leaves a node as comes in, and the ends are those of the shock", () => {
    fc.assert(
      fc.property(
        productiveTables,
        treatments,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        (random, imports, rounds, top) => {
          const shock = random.sectors.map((_, i) => (i === 0 ? 100 : 10 * (i % 2)));
          const flows = demandFlows(random, shock, { imports, rounds, top });
          const nodes = [...flows.nodes.keys()];
          const starts = nodes.filter((node) => flows.into(node) === 0);
          const given = starts.reduce((total, node) => total + flows.outOf(node), 0);
          expect(Math.abs(given - sum(shock))).toBeLessThan(1e-9);
          for (const node of nodes) {
            if (starts.includes(node) || flows.outOf(node) === 0) continue;
            expect(Math.abs(flows.outOf(node) - flows.into(node))).toBeLessThan(1e-9);
          }
          expect(nodes.filter((node) => flows.outOf(node) === 0)).toEqual([0, 1]);
          const whole = demandShock(random, shock, { imports });
          expect(Math.abs(flows.ends.valueAdded - sum(whole.valueAdded))).toBeLessThan(1e-9);
          expect(Math.abs(flows.ends.imports - sum(whole.imported))).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it("one sector's inputs are its column of A", () => {
    fc.assert(
      fc.property(productiveTables, (random) => {
        const shock = random.sectors.map((_, i) => +(i === 0));
        const top = random.sectors.length;
        const flows = demandFlows(random, shock, { top, target: "domestic-demand" });
        const first = flows.nodes.findIndex(({ round }) => round === 0);
        const suppliers = flows.flows.filter(({ from, to }) => from === first && flows.nodes[to].kind === "sector");
        const column = sum(directCoefficients(random).columnAt(0));
        const bought = suppliers.reduce((total, { value }) => total + value, 0);
        expect(Math.abs(bought - column)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("at the edges", () => {
  it("with no round shown, all inputs are later rounds", () => {
    const flows = demandFlows(table, { 钢铁: 1 }, { rounds: 0 });
    expect(flows.nodes.map(({ kind }) => kind)).toEqual(["valueAdded", "imports", "sector", "demand", "later"]);
  });

  it("shows a table and steps of what it is made of", () => {
    const flows = demandFlows(table, { 汽车零部件: 100 });
    expect(flows.toTable().length).toBe(flows.flows.length);
    const [, row] = flows.toTable().records();
    expect([row.to_zh, row.to_en]).toEqual(["11汽车零部件（第 0 轮）", "11汽车零部件 (round 0)"]);
    expect(
      flows
        .steps()
        .list.map(({ title }) => title?.en)
        .slice(0, 2),
    ).toEqual(["11汽车零部件", "final demand"]);
  });

  it("refuses losses, nothing, and numbers out of range", () => {
    expect(messageOf(() => demandFlows(table, { 钢铁: -1 }))).toBe(
      'InputError: demandFlows: `shock["06钢铁"]` must be a finite number ≥ 0, got -1',
    );
    expect(messageOf(() => demandFlows(table, { 钢铁: 0 }))).toBe(
      "InputError: demandFlows: `shock` must not be all 0, got 0",
    );
    expect(messageOf(() => demandFlows(table, { 钢铁: 1 }, { rounds: 6 }))).toBe(
      "InputError: demandFlows: `rounds` must be a whole number from 0 to 5, got 6",
    );
    expect(messageOf(() => demandFlows(table, { 钢铁: 1 }, { top: 0 }))).toBe(
      "InputError: demandFlows: `top` must be a whole number from 1 to 100, got 0",
    );
  });
});

import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import * as base from "../../src/base/index.js";
import * as chart from "../../src/chart/index.js";
import * as display from "../../src/display/index.js";
import * as format from "../../src/format/index.js";
import * as index from "../../src/index.js";
import * as math from "../../src/math.js";
import * as factor from "../../src/methods/factor/index.js";
import { sources } from "../house/sources.js";
import { mutated, mutations, withHoles } from "./hostile-values.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { type Arguments, isClass, recordedCalls } from "./recorded-calls.js";
import { HANDED_ON, UNTRIED, type Said, SAID } from "./said.js";

const DOORS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "industrial-clusters": index,
  "industrial-clusters/math": math,
  "industrial-clusters/format": format,
  "industrial-clusters/display": display,
};

const offered: Readonly<Record<string, unknown>> = Object.assign({}, ...Object.values(DOORS));
const functions = Object.entries(offered).filter(([, value]) => typeof value === "function");

/** How often each function is called; one that takes long, less often. */
const RUNS = 40;
const FEWER: Readonly<Record<string, number>> = {
  lifeCycle: 16,
  bassDiffusion: 20,
  simulatedRandomIndex: 12,
  figureToPng: 8,
};
const SEED = 20161126;

type Call = (...given: readonly unknown[]) => unknown;

let calls: ReadonlyMap<string, readonly Arguments[]>;
const totals = { functions: 0, value: 0, refused: 0 };

beforeAll(async () => {
  calls = await recordedCalls(offered, { ...base, ...factor, ...chart });
}, 120_000);

/** The outcomes of a function's calls, each with arguments that an example shows and something wrong in them. */
async function outcomes(name: string, value: Call): Promise<readonly (Outcome & { readonly given: unknown })[]> {
  const shown = calls.get(name) ?? [];
  const call: Call = isClass(value) ? (...given) => Reflect.construct(value, given) : value;
  const samples = fc.sample(mutations, { numRuns: FEWER[name] ?? RUNS, seed: SEED });
  const found: (Outcome & { readonly given: unknown })[] = [];
  for (const [k, sample] of samples.entries()) {
    const given = mutated(shown.length === 0 ? [] : shown[k % shown.length], sample);
    found.push({ ...(await outcomeOf(call, given, saidOf(name))), given });
  }
  return found;
}

/** Whether the documentation says that NaN or ∞ may stand at a place. */
function saidOf(name: string): (path: string) => boolean {
  if (HANDED_ON.has(name)) return () => true;
  const said = SAID[name] ?? [];
  return (path) => said.some(({ at }) => at.test(path));
}

describe("whatever it is given, each function of each door answers with numbers or in words", () => {
  for (const [name, value] of functions) {
    if (UNTRIED[name] !== undefined) continue;
    it(name, async () => {
      const found = await outcomes(name, value as Call);
      const faults = found.flatMap(({ fault, given }) =>
        fault === undefined ? [] : [`${fault} of ${inShort(given)}`],
      );
      expect([...new Set(faults)]).toEqual([]);
      totals.functions += 1;
      for (const { kind } of found) if (kind !== "fault") totals[kind] += 1;
    });
  }
});

describe("a hole in any list that it is given isn't passed over in silence", () => {
  for (const [name, value] of functions) {
    if (UNTRIED[name] !== undefined || HANDED_ON.has(name)) continue;
    it(name, async () => {
      const made = value as Call;
      const call: Call = isClass(made) ? (...given) => Reflect.construct(made, given) : made;
      const faults: string[] = [];
      for (const given of withHoles(calls.get(name)?.[0] ?? [])) {
        const { fault } = await outcomeOf(call, given, saidOf(name));
        if (fault !== undefined) faults.push(`${fault} of ${inShort(given)}`);
      }
      expect(faults).toEqual([]);
    });
  }
});

describe("the run", () => {
  it("took in every function of every door but for those that are named with a reason", () => {
    const left = functions.map(([name]) => name).filter((name) => UNTRIED[name] !== undefined);
    expect(left.sort()).toEqual(Object.keys(UNTRIED).sort());
    expect(totals.functions).toBe(functions.length - left.length);
    expect(functions.length).toBeGreaterThan(290);
  });

  it("began with calls that work: every function but those that a door only passes on has an example", () => {
    const without = functions.map(([name]) => name).filter((name) => calls.get(name)?.length === 0);
    expect(without.filter((name) => UNTRIED[name] === undefined && !HANDED_ON.has(name))).toEqual([]);
  });

  it("was answered by numbers thousands of times and in words more often", () => {
    expect(totals.value).toBeGreaterThan(2000);
    expect(totals.refused).toBeGreaterThan(6000);
  });

  it("lets NaN and ∞ stand only where a doc comment speaks of them", () => {
    const texts = sources().map(({ tree }) => tree.text);
    const unsaid = Object.entries(SAID).flatMap(([name, list]) =>
      list.filter((said) => !isIn(texts, said)).map(({ doc }) => `${name}: ${doc}`),
    );
    expect(unsaid).toEqual([]);
  });
});

/** Whether a sentence stands in a doc comment, however its lines are broken. */
function isIn(texts: readonly string[], { doc }: Said): boolean {
  const flat = (text: string): string => text.replace(/\s*\n\s*\*?\s*/g, " ");
  return texts.some((text) => flat(text).includes(doc));
}

function inShort(given: unknown): string {
  return base.shown(given).slice(0, 200);
}

describe("the eye of the run", () => {
  const judged = (call: Call, given: readonly unknown[] = []) => outcomeOf(call, given, () => false);

  it("sees a NaN in a list, in a field and in a sentence", async () => {
    expect(await judged(() => [1, Number.NaN])).toEqual({ kind: "fault", fault: "[] is NaN" });
    expect(await judged(() => ({ a: { b: -Infinity } }))).toEqual({ kind: "fault", fault: ".a.b is -Infinity" });
    const result = { summary: () => ({ zh: "平均 NaN", en: "mean NaN" }) };
    expect((await judged(() => result)).fault).toBe("summary says NaN: mean NaN");
  });

  it("sees an error that isn't ours, one without Chinese, and a changed input", async () => {
    const raw = () => (undefined as unknown as { a: number }).a;
    expect((await judged(raw)).fault).toMatch(/^TypeError/);
    expect((await judged(() => Promise.reject(new RangeError("x")))).fault).toMatch(/^RangeError/);
    const english = () => {
      throw new index.InputError("f", "x", "be 1", 2);
    };
    expect((await judged(english)).fault).toMatch(/^says nothing in Chinese/);
    const changed = (...given: readonly unknown[]) => (given[0] as number[]).sort();
    expect((await judged(changed, [[3, 1, 2]])).fault).toBe("changed its input");
  });

  it("lets a refusal in both languages pass", async () => {
    const refused = () => index.gini([]);
    expect(await judged(refused)).toEqual({ kind: "refused" });
  });
});

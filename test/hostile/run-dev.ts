import fc from "fast-check";
import * as base from "../../src/base/index.js";
import * as chart from "../../src/chart/index.js";
import * as display from "../../src/display/index.js";
import * as format from "../../src/format/index.js";
import * as index from "../../src/index.js";
import * as factor from "../../src/methods/factor/index.js";
import * as math from "../../src/math.js";
import { mutated, mutations } from "./hostile-values.js";
import { outcomeOf } from "./outcome.js";
import { isClass, recordedCalls } from "./recorded-calls.js";

const offered: Record<string, unknown> = { ...math, ...format, ...display, ...index };
const t0 = Date.now();
const calls = await recordedCalls(offered, { ...base, ...factor, ...chart });
console.log(
  "recorded",
  Date.now() - t0,
  "ms; without example:",
  [...calls]
    .filter(([, c]) => c.length === 0)
    .map(([n]) => n)
    .join(" "),
);
const only = process.argv[2] ? new RegExp(process.argv[2]) : /./;
const N = Number(process.argv[3] ?? 40);
const skip = new Set(["saveCsv", "saveExcel", "saveJson", "danfo", "figureToPng"]);
const found = new Map<string, number>();
const kinds = { value: 0, refused: 0, fault: 0 };
for (const [name, list] of calls) {
  if (!only.test(name) || skip.has(name)) continue;
  const target = offered[name] as (...g: readonly unknown[]) => unknown;
  const call = isClass(target as object) ? (...g: readonly unknown[]) => Reflect.construct(target, g) : target;
  const start = Date.now();
  let slow = 0;
  const samples = fc.sample(mutations, { numRuns: N, seed: 2016 });
  for (const [k, sample] of samples.entries()) {
    const given = mutated(list.length ? list[k % list.length] : [], sample);
    const s = Date.now();
    const outcome = await outcomeOf(call, given, () => false);
    slow = Math.max(slow, Date.now() - s);
    kinds[outcome.kind]++;
    if (outcome.fault) {
      const key = `${name}: ${outcome.fault}`;
      if (!found.has(key)) console.log(key, "  <=", short(given));
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
  const t = Date.now() - start;
  if (t > 2000) console.log("SLOW", name, t, "ms; slowest", slow);
}
function short(v: unknown): string {
  try {
    return (
      JSON.stringify(v, (_, x) =>
        typeof x === "number" && !Number.isFinite(x)
          ? String(x)
          : typeof x === "bigint"
            ? `${x}n`
            : typeof x === "symbol"
              ? "symbol"
              : x === undefined
                ? "undef"
                : typeof x === "function"
                  ? "fn"
                  : x,
      )?.slice(0, 260) ?? ""
    );
  } catch (e) {
    return "?";
  }
}
console.log(kinds, found.size, "kinds of fault", Date.now() - t0, "ms");

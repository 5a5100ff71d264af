import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What every case says of itself. */
interface Case {
  readonly status: string;
  readonly peer: string;
  readonly tolerance: number;
  readonly toleranceReason: string;
  /** The program that computes the numbers, or how far the peer is from them, again. */
  readonly recomputed?: string;
}

const folder = new URL("./cases/", import.meta.url);
const cases = readdirSync(folder).map((file): [string, Case] => [
  file,
  JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Case,
]);

it("a case without a peer has a program that computes it again", () => {
  const own = cases.filter(([, { status, peer }]) => status === "own" || /^(own|real)/.test(peer));
  expect(own.map(([file]) => file)).toContain("swot-quantified.json");
  expect(own.filter(([, { recomputed }]) => !recomputed)).toEqual([]);
});

it("a program that is named is there", () => {
  const named = cases.filter(([, { recomputed }]) => recomputed);
  const lost = named.filter(([, { recomputed = "" }]) => {
    return !existsSync(new URL(recomputed, import.meta.url));
  });
  expect(lost.map(([file]) => file)).toEqual([]);
});

it("a tolerance wider than a thousandth has numbers in its reason", () => {
  const wide = cases.filter(([, { tolerance }]) => tolerance > 1e-3);
  const mute = wide.filter(([, { toleranceReason }]) => !/\.\d|\de-\d/.test(toleranceReason));
  expect(mute.map(([file]) => file)).toEqual([]);
});

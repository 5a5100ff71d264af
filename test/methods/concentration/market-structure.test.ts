import { describe, expect, it } from "vitest";
import { bainType } from "../../../src/pure.js";
import { messageOf } from "../../message.js";

describe("bainType", () => {
  it("puts each cut-off into the upper type", () => {
    const byCR4 = [0.75, 0.65, 0.5, 0.35, 0.3, 0.29].map((cr4) => bainType(cr4, 1).byCR4);
    expect(byCR4).toEqual([1, 2, 3, 4, 5, 6]);
    const byCR8 = [0.85, 0.75, 0.45, 0.4, 0.39].map((cr8) => bainType(0.2, cr8).byCR8);
    expect(byCR8).toEqual([2, 3, 4, 5, 6]);
    expect(bainType(0.8, 0.9, { top: "85/75" }).byCR4).toBe(2);
    expect(bainType(0.7, 0.8, { top: "85/75" }).byCR4).toBe(3);
  });

  it("says where the two ratios agree and where not", () => {
    expect(bainType(0.42, 0.68).words.en).toBe("Bain's type: lower middle oligopoly");
    expect(bainType(0.9, 0.95).words.en).toBe("Bain's type: very high oligopoly");
    expect(bainType(0.2, 0.3).words.zh).toBe("贝恩分类：竞争型（原子型）");
    expect(bainType(0.32, 0.5).words.zh).toBe(
      "贝恩分类：按 CR4 为低集中寡占型，按 CR8 为中（下）集中寡占型，两者不一致",
    );
  });

  it("refuses percents, and a CR8 below CR4", () => {
    expect(messageOf(() => bainType(42, 68))).toBe(
      "InputError: bainType: `cr4` must be a share in [0, 1]; a percentage is written as a share, 0.42, got 42",
    );
    expect(messageOf(() => bainType(0.5, 0.4))).toBe(
      "InputError: bainType: `cr8` must be a share from cr4 to 1, got 0.4",
    );
    expect(messageOf(() => bainType(0.5, 0.6, { top: "80/70" as "85/75" }))).toBe(
      'InputError: bainType: `top` must be one of "75/65", "85/75", got "80/70"',
    );
  });
});

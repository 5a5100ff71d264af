import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Frame } from "../../../src/index.js";
import {
  type BasisWord,
  determinantsFromExperts,
  expertAgreement,
  expertAuthority,
  type FamiliarityWord,
  gem,
  mean,
  standardDeviation,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { compared } from "./compared.js";

type Vector = number[];

describe("expertAgreement", () => {
  const { expected, data, check } = compared<Record<"w" | "wTies" | "chiSquare", number>, { sheet: Vector[] }>(
    "experts.delphi",
  );
  const result = expertAgreement(data.sheet);

  it("Kendall's W with and without the correction for ties, χ² and p", () => {
    const { w, withoutTies, chiSquare, degrees, p } = result.kendall;
    check(w, expected.wTies);
    check(withoutTies, expected.w);
    check(chiSquare, expected.chiSquare);
    expect(degrees).toBe(5);
    // Tables of χ² with 5 degrees: 16.750 at .005, 18.386 at .0025.
    expect(p).toBeGreaterThan(0.0025);
    expect(p).toBeLessThan(0.005);
  });

  it("mean, median, variation and share of full marks of each item", () => {
    data.sheet[0].forEach((_, j) => {
      const scores = data.sheet.map((row) => row[j]);
      const { mean: x, variation, deviation } = result.at(String(j + 1));
      expect(x).toBeCloseTo(mean(scores), 14);
      expect(deviation).toBeCloseTo(standardDeviation(scores), 14);
      expect(variation).toBeCloseTo(standardDeviation(scores) / mean(scores), 14);
    });
    const marks = expertAgreement(
      [
        [5, 4, 3],
        [5, 5, 2],
        [4, 5, 1],
        [5, 3, 2],
      ],
      { full: 5 },
    );
    expect(marks.fullShares).toEqual(Float64Array.of(0.75, 0.5, 0));
    expect(marks.medians).toEqual(Float64Array.of(5, 4.5, 2));
    expect(marks.kendallTable().column("w").values).toEqual([marks.kendall.w]);
  });

  it("W is 1 for one order, whoever is generous; 0 for orders that cancel", () => {
    const rise = [1, 2, 3, 4];
    expect(expertAgreement([rise, rise.map((x) => x + 4), [1, 5, 9, 10]]).kendall.w).toBe(1);
    expect(expertAgreement([rise, rise.toReversed()]).kendall.w).toBe(0);
    expect(
      expertAgreement([
        [1, 1, 2, 2],
        [3, 3, 9, 9],
      ]).kendall.w,
    ).toBeCloseTo(1, 14);
  });

  it("W lies in [0, 1], and a rising change of one expert's marks doesn't move it", () => {
    const sheets = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(sheets, (sheet) => {
        fc.pre(sheet.some((row) => new Set(row).size > 1));
        const { w } = expertAgreement(sheet).kendall;
        expect(w).toBeGreaterThanOrEqual(0);
        expect(w).toBeLessThanOrEqual(1);
        const [first, ...rest] = sheet;
        expect(expertAgreement([first.map((x) => 2 * x), ...rest]).kendall.w).toBeCloseTo(w, 13);
      }),
    );
  });

  it("says which items divide the experts, and how many answered", () => {
    const frame = Frame.fromRecords([
      { expert: "A", resources: 6, rivalry: 1 },
      { expert: "B", resources: 7, rivalry: 9 },
    ]);
    const asked = expertAgreement(frame, { sent: 4 });
    expect(asked.responseRate).toBe(0.5);
    expect(asked.summary().en).toContain("Coefficient of variation 0.25 or more: rivalry. Answered: 50%.");
    expect(result.responseRate).toBeUndefined();
  });

  it("refuses what has no agreement to speak of", () => {
    expect(messageOf(() => expertAgreement([[1, 2]]))).toBe(
      "InputError: expertAgreement: `scores` must hold at least 2 experts, got 1",
    );
    expect(messageOf(() => expertAgreement([[1], [2]]))).toBe(
      "InputError: expertAgreement: `scores` must hold at least 2 items, got 1",
    );
    expect(
      messageOf(() =>
        expertAgreement([
          [95, 80],
          [90, 85],
        ]),
      ),
    ).toBe(
      "InputError: expertAgreement: `scores[0][0]` must be from 0 to the full mark 10 (set full where it is another), got 95",
    );
    expect(
      messageOf(() =>
        expertAgreement([
          [3, 3],
          [5, 5],
        ]),
      ),
    ).toMatch(/^InputError: expertAgreement: `scores` must have an expert who tells items apart, got /);
    expect(
      messageOf(() =>
        expertAgreement([
          [0, 3],
          [0, 5],
        ]),
      ),
    ).toBe(
      'InputError: expertAgreement: `scores.columns[0]` must have a mean above 0 to have a coefficient of variation, got "1"',
    );
    expect(
      messageOf(() =>
        expertAgreement(
          [
            [1, 3],
            [2, 5],
          ],
          { sent: 1 },
        ),
      ),
    ).toBe("InputError: expertAgreement: `sent` must be at least the 2 who answered, got 1");
  });
});

describe("expertAuthority", () => {
  type Counts<W extends string> = Partial<Record<W, number>>;
  type Round = Record<"experience" | "theory" | "peers" | "intuition", Counts<BasisWord>> & {
    familiarity: Counts<FamiliarityWord>;
  };
  type Found = Record<"Ca" | "Cs" | "Cr", number>;
  const { expected, data, check } = compared<Record<"printed" | "exact", Found[]>, { rounds: Round[] }>(
    "experts.authority.bmjopen",
  );
  const spread = <W extends string>(counts: Counts<W>): W[] =>
    Object.entries(counts).flatMap(([word, count]) => new Array<W>(count as number).fill(word as W));

  it("two rounds of a paper; what it prints of the second doesn't follow from its own counts", () => {
    data.rounds.forEach((round, r) => {
      const basis = (["experience", "theory", "peers", "intuition"] as const).map((name) => spread(round[name]));
      const experts = spread(round.familiarity).map((familiarity, i) => ({
        basis: { experience: basis[0][i], theory: basis[1][i], peers: basis[2][i], intuition: basis[3][i] },
        familiarity,
      }));
      expect(experts).toHaveLength(16);
      const { means } = expertAuthority(experts);
      check(means.basis, expected.exact[r].Ca, 1e-14);
      check(means.familiarity, expected.exact[r].Cs, 1e-14);
      check(means.authority, expected.exact[r].Cr, 1e-14);
      check(means.familiarity, expected.printed[r].Cs);
      if (r === 0) check(means.basis, expected.printed[r].Ca);
      else expect(Math.abs(means.basis - expected.printed[r].Ca)).toBeGreaterThan(0.006);
    });
  });

  it("words of either language, coefficients, a table; and it weighs experts", () => {
    const zh = { experience: "大", theory: "中", peers: "小", intuition: "小" } as const;
    const en = { experience: "large", theory: "medium", peers: "small", intuition: "small" } as const;
    const result = expertAuthority([
      { name: "甲", basis: zh, familiarity: "很熟悉" },
      { name: "乙", basis: en, familiarity: "very familiar" },
      { name: "丙", basis: 0.5, familiarity: 0.3 },
    ]);
    expect([result.of("甲"), result.of("乙"), result.of("丙")]).toEqual([0.95, 0.95, 0.4]);
    const frame = Frame.fromRecords([{ expert: "甲", Ca: 0.9, Cs: 0.8 }]);
    expect(expertAuthority(frame).of("甲")).toBeCloseTo(0.85, 14);
    const sheet = {
      rows: ["丙", "甲", "乙"],
      columns: ["1", "2", "3", "4", "5", "6"],
      values: [
        [1, 1, 1, 1, 1, 1],
        [5, 5, 5, 5, 5, 5],
        [5, 5, 5, 5, 5, 5],
      ],
    };
    const score = gem(determinantsFromExperts(sheet, { expertWeights: result })).of();
    expect(score).toBeCloseTo(10 * ((0.4 + 0.95 * 5 * 2) / 2.3) ** 2, 10);
  });

  it("refuses unknown words and coefficients beyond [0, 1]", () => {
    const basis = { experience: "large", theory: "huge", peers: "small", intuition: "small" } as never;
    expect(messageOf(() => expertAuthority([{ name: "甲", basis, familiarity: 1 }]))).toBe(
      'InputError: expertAuthority: `experts["甲"].basis.theory` must be one of large, medium, small, 大, 中, 小, got "huge"',
    );
    expect(messageOf(() => expertAuthority([{ basis: 0.5, familiarity: "well" as never }]))).toContain(
      '`experts["1"].familiarity` must be one of very familiar, familiar,',
    );
    expect(messageOf(() => expertAuthority([{ basis: 1.5, familiarity: 1 }]))).toBe(
      'InputError: expertAuthority: `experts["1"].basis` must lie in [0, 1], got 1.5',
    );
    expect(messageOf(() => expertAuthority([[0.5, 0.5, 0.5]]))).toContain("`experts` must be [{ name, basis:");
  });
});

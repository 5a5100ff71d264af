import { describe, expect, it } from "vitest";
import { convergenceExplorable, type ConvergenceData } from "../../src/explore/convergence.js";
import { dartboardExplorable, type DartboardData } from "../../src/explore/dartboard.js";
import { type FinalDemandData, finalDemandExplorable } from "../../src/explore/final-demand.js";
import { type CorePeripheryData, corePeripheryExplorable } from "../../src/explore/core-periphery.js";
import { gemBudgetExplorable } from "../../src/explore/gem-budget.js";
import { ahpExplorable } from "../../src/explore/ahp.js";
import { type GemScoresData, gemExplorable } from "../../src/explore/gem.js";
import { type LifeCycleData, lifeCycleExplorable } from "../../src/explore/life-cycle.js";
import { type LocationQuotientData, locationQuotientExplorable } from "../../src/explore/location-quotient.js";
import { type LorenzData, lorenzExplorable } from "../../src/explore/lorenz.js";
import { type MergerData, mergerExplorable } from "../../src/explore/merger.js";
import { type RotationData, rotationExplorable } from "../../src/explore/rotation.js";
import { GIVEN } from "./given.js";

describe("the numbers of explorables, beside those computed apart", () => {
  it("location quotient: the naive answer falls short, for what is added swells the nation too", () => {
    const data = GIVEN["location-quotient"]().data as LocationQuotientData;
    const home = data.activity.rows.findIndex(({ zh }) => zh === "江西");
    const at = (extra: number) => locationQuotientExplorable.model(data, { extra, reference: "0" }).quotients[home];
    expect(at(0)).toBeCloseTo(0.794590146514371, 12);
    expect(at(8.892759356383287)).toBeCloseTo(0.9954, 4);
    expect(at(9.097072111899484)).toBeCloseTo(1, 12);
    // Twice the output isn't twice the quotient.
    expect(at(34.4)).toBeCloseTo(1.561, 3);
  });

  it("mergers from the top, and what would take the four over a bound", () => {
    const data = GIVEN.merger().data as MergerData;
    const after = [1, 2, 3, 4].map((top) => mergerExplorable.model(data, { top, partner: top + 1 }).after);
    expect(after.map((hhi) => hhi.toFixed(1))).toEqual(["866.8", "1221.0", "1722.5", "2334.6"]);
    const four = mergerExplorable.model(data, { top: 4, partner: 5 });
    expect(four.before).toBeCloseTo(1722.4728768691393, 8);
    expect(four.needed[0]).toBeCloseTo(0.010280735893115784, 10);
    expect(four.needed[1]).toBeCloseTo(0.013260824699715195, 10);
    // The fourth step: over 30% of the market with a rise of 501, below 1 800 all the same.
    const fourth = mergerExplorable.model(data, { top: 3, partner: 4 });
    expect([fourth.after < 1800, fourth.verdicts.presumption.en]).toEqual([true, "presumed harmful"]);
  });

  it("dartboard: G, and G over what is left of the board", () => {
    const data = GIVEN.dartboard().data as DartboardData;
    const { g, gamma } = dartboardExplorable.model(data, { plants: 27, seed: 1 });
    expect(g).toBeCloseTo(0.034707291709159725, 12);
    expect(gamma).toBeCloseTo(-0.00049, 5);
    // The same darts when there are more of them.
    const [few, many] = [20, 40].map((plants) => dartboardExplorable.model(data, { plants, seed: 3 }).darts);
    expect(many.slice(0, 20)).toEqual(few);
  });

  it("Lorenz: two knees with one Gini are told apart by Theil, and by T and L the other way round", () => {
    const data = GIVEN.lorenz().data as LorenzData;
    const [a, b] = [
      { units: 0.6, share: 0.08 },
      { units: 0.9, share: 0.38 },
    ].map((state) => lorenzExplorable.model(data, state));
    expect([a.gini[1], b.gini[1]].map((gini) => gini.toFixed(10))).toEqual(["0.5200000000", "0.5200000000"]);
    expect(a.theilT[1]).toBeCloseTo(0.6050841514569145, 12);
    expect(b.theilT[1]).toBeCloseTo(0.8035756270421744, 12);
    expect(a.theilL).toBeCloseTo(0.8757781631513172, 12);
    expect(b.theilL).toBeCloseTo(0.5935462303383867, 12);
  });

  it("a yuan of vehicles is first by output and tenth by value added", () => {
    const data = GIVEN["final-demand"]().data as FinalDemandData;
    const { output, valueAdded, ranks, product } = finalDemandExplorable.model(data, finalDemandExplorable.start(data));
    expect(output[product]).toBeCloseTo(3.0900649553776995, 10);
    expect(valueAdded[product]).toBeCloseTo(0.802, 3);
    expect(ranks).toEqual([1, 10]);
  });

  it("core and periphery: from where a share tips, and that history decides", () => {
    const data = GIVEN["core-periphery"]().data as CorePeripheryData;
    const at = (tradeCost: number, share: number) => corePeripheryExplorable.model(data, { tradeCost, share });
    const [tip] = corePeripheryExplorable.flips(data, { tradeCost: 1.7, share: 0.6 });
    expect(tip.at).toBeCloseTo(0.8349, 4);
    const ways = [0.6, tip.at, 0.95].map((share) => at(1.7, share).verdicts.way.en);
    expect(ways).toEqual(["workers leave region 1", "nobody wants to move", "workers go to region 1"]);
    // Down from 2 the spread stays, up from 1.5 the core does.
    expect([at(1.7, 0.5), at(1.7, 1)].map(({ verdicts }) => verdicts.way.en)).toEqual(
      Array(2).fill("nobody wants to move"),
    );
    expect(at(1.5, 0.51).sentence.en).toContain("it tends to 1.00");
  });

  it("a budget: being clever is worth little", () => {
    const data = GIVEN["gem-budget"]().data as GemScoresData;
    const { scores } = gemBudgetExplorable.model(data, { budget: 3, first: 100 / 3, second: 100 / 3 });
    const [, equal, , own, best] = scores.map(({ score }) => score);
    expect(own).toBeCloseTo(equal, 12);
    // 100 (abc / 125)^(2/3) with sums 11, 9, 13, each + 2 ln(1 + ½).
    const sums = [11, 9, 13].map((sum) => sum + 2 * Math.log(1.5));
    expect(equal).toBeCloseTo(10 * ((sums[0] * sums[1] * sums[2]) / 8) ** (2 / 3), 10);
    expect(best - equal).toBeGreaterThan(0);
    expect(best - equal).toBeLessThan(1);
  });

  it("convergence: the slope stays whatever the luck", () => {
    const data = GIVEN.convergence().data as ConvergenceData;
    const [plain, lucky] = [1, 6].map((luck) => convergenceExplorable.model(data, { luck }));
    expect(plain.slope).toBeCloseTo(-0.19184151605907762, 12);
    expect(plain.sigma[0]).toBeCloseTo(0.4993617745413774, 12);
    expect(plain.sigma[1]).toBeCloseTo(0.40827317858877077, 12);
    expect(plain.residual).toBeCloseTo(0.061834670087249674, 12);
    const slope = (model: typeof lucky): number => {
      const growth = model.end.map((value, i) => value - model.start[i]);
      const [x, y] = [model.start, growth].map((list) => list.reduce((sum, each) => sum + each, 0) / list.length);
      const over = model.start.map((each) => each - x);
      return (
        over.reduce((sum, each, i) => sum + each * (growth[i] - y), 0) / over.reduce((sum, each) => sum + each ** 2, 0)
      );
    };
    expect(slope(lucky)).toBeCloseTo(plain.slope, 12);
  });

  it("rotation: the criterion at both ends, and a rank that hangs on the angle", () => {
    const data = GIVEN.rotation().data as RotationData;
    const at = (angle: number) => rotationExplorable.model(data, { angle });
    expect(at(0).criterion).toBeCloseTo(0.16272242732047804, 8);
    expect(at(-42.2645).criterion).toBeCloseTo(0.32502057127147016, 8);
    expect([at(-60).rank, at(-28).rank, at(-27).rank, at(0).rank]).toEqual([21, 21, 20, 17]);
    expect(at(-42.2645).shares[0]).toBeCloseTo(0.5065, 4);
  });

  it("AHP: one matrix, two verdicts", () => {
    const names = ["A", "B", "C"];
    const data = ahpExplorable.read("test", { names, judgements: [[2, 3], [4]] });
    const { ratios, verdicts } = ahpExplorable.model(data, ahpExplorable.start(data));
    expect(ratios[0]).toBeCloseTo(0.09297183953014955, 10);
    expect(ratios[1]).toBeCloseTo(0.10369935947593603, 10);
    expect([verdicts.saaty.en, verdicts.chinese.en]).toEqual(["acceptable", "not acceptable"]);
  });

  it("GEM: within a pair scores make up for each other, between pairs they don't", () => {
    const data = GIVEN.gem().data as GemScoresData;
    const of = (...scores: number[]) =>
      gemExplorable.model(data, Object.fromEntries(scores.map((score, k) => [`d${k + 1}`, score]))).gem;
    expect(of(6, 5, 4, 5, 7, 6)).toBeCloseTo(295.7960520808293, 10);
    expect(of(10, 1, 4, 5, 7, 6)).toBeCloseTo(of(6, 5, 4, 5, 7, 6), 10);
    expect(of(10, 10, 1, 1, 10, 10)).toBeCloseTo(215.44, 2);
  });

  it("life cycle: forty years of destiny for two thousandths of fit", () => {
    const data = GIVEN["life-cycle"]().data as LifeCycleData;
    const at = (level: number) => lifeCycleExplorable.model(data, { level });
    expect(data.fit.level).toBeCloseTo(132, 0);
    expect(data.fit.levelInterval[1]).toBeNull();
    expect([80, 1000].map((level) => at(level).rSquared.toFixed(4))).toEqual(["0.9501", "0.9522"]);
    expect(at(80).inflection).toBeCloseTo(2012.7, 1);
    expect(at(1000).inflection).toBeGreaterThan(2050);
  });
});

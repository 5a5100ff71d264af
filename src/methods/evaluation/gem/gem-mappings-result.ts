import {
  ByName,
  type Column,
  type Label,
  listed,
  type Measure,
  nameText,
  type Step,
  say,
  sentences,
} from "../../../base/index.js";
import { ranksOf } from "../ranking/ranks.js";
import { CLUSTER } from "./determinant-pairs.js";
import type { Determinants } from "./determinants-result.js";
import type { Gem } from "./gem-result.js";
import { MAPPING_WORDS, type ScoreMapping } from "./score-mapping.js";

/** One mapping with what it gives. */
export interface MappedGem {
  readonly mapping: ScoreMapping;
  readonly determinants: Determinants;
  readonly gem: Gem;
}

/** The measures of {@link GemMappings}: score and rank by each mapping. */
export type GemMappingMeasure = "minMax" | "meanIsFive" | "ranks" | "minMaxRank" | "meanIsFiveRank" | "ranksRank";

const KEYS: Readonly<Record<ScoreMapping, "minMax" | "meanIsFive" | "ranks">> = {
  "min-max": "minMax",
  "mean-is-5": "meanIsFive",
  ranks: "ranks",
};

/** GEM by all mappings: what {@link gemMappings} gives. */
export class GemMappings extends ByName<GemMappingMeasure> {
  /** @internal */
  constructor(
    /** One a mapping, each with its determinants and its GEM. */
    readonly mappings: readonly MappedGem[],
  ) {
    super({
      title: say("三种映射的 {model} 得分", "{model} scores by three mappings", { model: mappings[0].gem.model }),
      kind: CLUSTER,
      names: mappings[0].gem.names,
      measures: measuresOf(mappings),
      main: "minMax",
    });
  }

  override summary(): Label {
    const firsts = this.mappings.map(({ mapping, gem }) => {
      const [first] = gem.ranking().column("cluster").values;
      return say("{mapping} {first}", "{mapping} {first}", { mapping: MAPPING_WORDS[mapping], first: first as Label });
    });
    const turning = this.names.filter((_, k) => {
      const weakest = this.mappings.map(({ gem }) => nameText(listed(gem.weakestPairs(nameText(this.names[k])))));
      return new Set(weakest).size > 1;
    });
    return sentences(
      say("得分最高：{firsts}。", "Highest score: {firsts}.", { firsts: listed(firsts) }),
      say(
        "{n} 个集群中，最弱的一对随映射而变的有 {turning} 个，名次随映射而变的有 {moving} 个。",
        "Of {n} clusters, {turning} have another weakest pair by another mapping, {moving} another rank.",
        { n: this.names.length, turning: turning.length, moving: this.moving() },
      ),
    );
  }

  protected override columns(): readonly Column[] {
    const weakest = this.mappings.map(({ mapping, gem }) => ({
      name: `${KEYS[mapping]}Weakest`,
      label: say("最弱的一对（{mapping}）", "weakest pair ({mapping})", { mapping: MAPPING_WORDS[mapping] }),
      values: this.names.map((name) => listed(gem.weakestPairs(nameText(name)))),
    }));
    return [...super.columns(), ...weakest];
  }

  protected override firstSteps(k: number): readonly Step[] {
    const name = nameText(this.names[k]);
    return this.mappings.flatMap(({ mapping, determinants, gem }) =>
      [...determinants.steps(name).list, ...gem.steps(name).list].map((step) => ({
        ...step,
        title: say("{mapping}：{step}", "{mapping}: {step}", { mapping: MAPPING_WORDS[mapping], step: step.title }),
      })),
    );
  }

  /** How many have not the same rank by all mappings. */
  private moving(): number {
    const ranks = this.mappings.map(({ mapping }) => this.measures[`${KEYS[mapping]}Rank`].values);
    return this.names.filter((_, k) => ranks.some((one) => one[k] !== ranks[0][k])).length;
  }
}

function measuresOf(mappings: readonly MappedGem[]): Record<GemMappingMeasure, Measure> {
  const entries = mappings.flatMap(({ mapping, gem }): (readonly [string, Measure])[] => {
    const values = Float64Array.from(gem.measures.score.values);
    const words = { mapping: MAPPING_WORDS[mapping], model: gem.model };
    return [
      [
        KEYS[mapping],
        { label: say("{model} 得分（{mapping}）", "{model} score ({mapping})", words), values, decimals: 2 },
      ],
      [
        `${KEYS[mapping]}Rank`,
        { label: say("名次（{mapping}）", "rank ({mapping})", words), values: ranksOf(values, "more"), decimals: 0 },
      ],
    ];
  });
  return Object.fromEntries(entries) as Record<GemMappingMeasure, Measure>;
}

import {
  ByName,
  type Kind,
  type Label,
  listed,
  type Measure,
  type Name,
  Steps,
  say,
  sentences,
  shortPercent,
  Table,
  toLabel,
} from "../../../base/index.js";
import { type RefusedMethod, refusedTable } from "./ranked-by.js";
import type { Weighting } from "./weight-choice.js";

/** What is done to the table: an alternative leaves; comes twice; or one comes that another beats in everything. */
export type TableChange = "drop" | "copy" | "dominated";

/** Two alternatives that changed places: who was in front before, and who was behind. */
export type Reversal = readonly [ahead: Name, behind: Name];

/** What was done to the table. */
export interface TestedChange {
  readonly kind: TableChange;
  /** Who was dropped, copied, or given a companion that it beats. */
  readonly name: Name;
}

/** A method on a table that was changed. */
export interface ReversalTest {
  /** The method's name in code. */
  readonly method: string;
  readonly change: TestedChange;
  readonly reversals: readonly Reversal[];
  /** Whether somebody who wasn't in front is now, among those who were there before. */
  readonly first: boolean;
  /** Why the method couldn't rank the changed table. */
  readonly failed?: Label | undefined;
}

/** What {@link RankReversals} are made of. */
export interface ReversalParts {
  readonly methods: readonly { readonly key: string; readonly name: Name }[];
  readonly alternatives: readonly Name[];
  readonly changes: readonly TableChange[];
  readonly tests: readonly ReversalTest[];
  readonly weighting: Weighting;
  /** Methods that don't suit the data, and why. */
  readonly refused: readonly RefusedMethod[];
  readonly worseBy: number;
}

/** The measures of {@link RankReversals}: in how many tests of a kind some pair turns; of all, and pairs. */
export type ReversalMeasure = TableChange | "tests" | "turning" | "pairs" | "first" | "failed";

const METHOD: Kind = { name: "method", label: say("方法", "method") };

const WORDS: Readonly<Record<TableChange, Label>> = {
  drop: say("去掉一个", "one left out"),
  copy: say("复制一个", "one copied"),
  dominated: say("加入被占优者", "a dominated one added"),
};

export interface RankReversals extends Omit<ReversalParts, "methods"> {}

/** Which methods turn whom: what {@link rankReversal} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class RankReversals extends ByName<ReversalMeasure> {
  private readonly keys: readonly string[];

  /** @internal */
  constructor(parts: ReversalParts) {
    const { methods, ...rest } = parts;
    super({
      title: say("逆序检验", "Rank reversal"),
      kind: METHOD,
      names: methods.map(({ name }) => name),
      measures: measuresOf(parts),
      main: "turning",
      note: noteOf(parts),
    });
    Object.assign(this, rest);
    this.keys = methods.map(({ key }) => key);
  }

  /**
   * The tests in which a method turns some pair.
   *
   * @param method - all methods by default.
   * @param alternative - only pairs of which it is one.
   */
  reversed(method?: string, alternative?: string): readonly ReversalTest[] {
    const own = method === undefined ? undefined : this.keys[this.placeOf("reversed", method)];
    const named = (name: Name): boolean => [toLabel(name).zh, toLabel(name).en].includes(alternative as string);
    return this.tests
      .filter((test) => own === undefined || test.method === own)
      .map((test) => ({
        ...test,
        reversals: test.reversals.filter((pair) => alternative === undefined || pair.some(named)),
      }))
      .filter(({ reversals }) => reversals.length > 0);
  }

  override summary(): Label {
    const turning = this.measures.turning.values;
    const sure = this.names.filter((_, k) => turning[k] === 0);
    const worst = this.order("turning")[0];
    const head =
      turning[worst] === 0
        ? say("没有一种方法出现逆序（共 {tests} 次检验）。", "No method turns a pair (tests: {tests}).", {
            tests: this.tests.length,
          })
        : say(
            "逆序最多的是{name}：{tests} 次检验中有 {turning} 次有对象互换名次。",
            "{name} turns most: in {turning} of {tests} tests some pair changes places.",
            { name: this.names[worst], tests: this.measures.tests.values[worst], turning: turning[worst] },
          );
    const steady =
      sure.length === 0 || sure.length === this.names.length
        ? undefined
        : say("没有逆序的：{names}。", "Without any: {names}.", { names: listed(sure) });
    return sentences(head, steady, noteOf(this));
  }

  /** Counts by method; every pair that turned; and why methods were left out, if any were. */
  tables(): readonly Table[] {
    const refused = this.refused.length > 0 ? [refusedTable(this.refused)] : [];
    return [this.toTable(), this.pairTable(this.reversed()), ...refused];
  }

  /** The tests in which a method turns pairs; of the one that turns most by default. */
  override steps(method?: string): Steps {
    const k = method === undefined ? this.order("turning")[0] : this.placeOf("steps", method);
    const tests = this.tests.filter((test) => test.method === this.keys[k] && test.reversals.length > 0);
    return new Steps(this.stepsTitle(this.names[k]), [
      { title: say("各方法的逆序次数", "how often each method turns a pair"), table: this.toTable() },
      { title: say("互换名次的对象", "who changes places"), formula: TURNED, table: this.pairTable(tests) },
    ]);
  }

  protected override placeOf(asked: string, name: string | undefined): number {
    const at = this.keys.indexOf(name ?? "");
    return at >= 0 ? at : super.placeOf(asked, name);
  }

  private pairTable(tests: readonly ReversalTest[]): Table {
    const rows = tests.flatMap((test) => test.reversals.map(([ahead, behind]) => ({ test, ahead, behind })));
    const column = (name: string, label: Label, of: (row: (typeof rows)[number]) => Name) => ({
      name,
      label,
      values: rows.map((row) => toLabel(of(row))),
    });
    return new Table({
      title: say("互换名次的对象", "Pairs that change places"),
      columns: [
        column("method", METHOD.label, ({ test }) => this.names[this.keys.indexOf(test.method)]),
        column("change", say("改动", "change"), ({ test }) => WORDS[test.change.kind]),
        column("changed", say("被改动的对象", "of"), ({ test }) => test.change.name),
        column("ahead", say("原来在前", "was ahead"), ({ ahead }) => ahead),
        column("behind", say("原来在后", "was behind"), ({ behind }) => behind),
      ],
    });
  }
}

const TURNED = "(r_a - r_b)(r'_a - r'_b) < 0";

function measuresOf({ methods, tests, changes }: ReversalParts): Record<ReversalMeasure, Measure | undefined> {
  const counted = (of: (own: readonly ReversalTest[]) => number): Float64Array =>
    Float64Array.from(methods, ({ key }) => of(tests.filter(({ method, failed }) => method === key && !failed)));
  const turning = (own: readonly ReversalTest[]): number => own.filter(({ reversals }) => reversals.length > 0).length;
  const kind = (one: TableChange): Measure | undefined =>
    changes.includes(one)
      ? { label: WORDS[one], values: counted((own) => turning(own.filter(({ change }) => change.kind === one))) }
      : undefined;
  const failed = methods.map(({ key }) => tests.filter((test) => test.method === key && test.failed).length);
  return {
    tests: { label: say("检验次数", "tests"), values: counted((own) => own.length) },
    drop: kind("drop"),
    copy: kind("copy"),
    dominated: kind("dominated"),
    turning: { label: say("有逆序的次数", "with a reversal"), values: counted(turning) },
    pairs: {
      label: say("互换的对数", "pairs turned"),
      values: counted((own) => own.reduce((sum, { reversals }) => sum + reversals.length, 0)),
    },
    first: {
      label: say("第一名易主的次数", "another in front"),
      values: counted((own) => own.filter(({ first }) => first).length),
    },
    failed: failed.some((n) => n > 0) ? { label: say("未能检验", "could not be tested"), values: failed } : undefined,
  };
}

function noteOf({ weighting, worseBy, changes, refused }: Omit<ReversalParts, "methods">): Label {
  return sentences(
    weighting.fromData
      ? say("权重：{name}，随对象增减重新计算。", "Weights: {name}, taken anew each time.", { name: weighting.name })
      : say("权重：{name}，不变。", "Weights: {name}, kept.", { name: weighting.name }),
    changes.includes("dominated")
      ? say(
          "被占优者：各指标向最差值退 {share}。",
          "The dominated one: {share} of the way to the worst value of each indicator.",
          { share: shortPercent(worseBy) },
        )
      : undefined,
    refused.length === 0
      ? undefined
      : say("不适合这些数据、未参加检验：{names}。", "Not suited to the data, and left out: {names}.", {
          names: listed(refused.map(({ name }) => name)),
        }),
  );
}

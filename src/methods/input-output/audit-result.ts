import { type Label, Result, say, sentences, Steps, Table, texNumber } from "../../base/index.js";
import { type AuditFinding, findingInWords, gotWords, KIND_WORDS } from "./audit-finding.js";
import type { SystemNumbers } from "./audit-system.js";

/** What the numbers of an audit are. */
export interface AuditNumbers extends Partial<SystemNumbers> {
  /** How many sectors the table has. */
  readonly sectors: number;
}

/** What is wrong or doubtful about an input–output table; see {@link auditInputOutput}. */
export class InputOutputAudit extends Result {
  readonly title: Label = say("投入产出表核查", "Audit of an input–output table");
  /** The largest eigenvalue of A; NaN where the table couldn't be read so far, or a flow is negative. */
  readonly spectralRadius: number;
  /** ‖I − A‖₁ · ‖(I − A)⁻¹‖₁; NaN where the table couldn't be read so far. */
  readonly condition: number;

  constructor(
    /** What can't be right first, then what is doubtful. */
    readonly findings: readonly AuditFinding[],
    numbers: AuditNumbers,
  ) {
    super();
    this.spectralRadius = numbers.spectralRadius ?? Number.NaN;
    this.condition = numbers.condition ?? Number.NaN;
    this.sectors = numbers.sectors;
  }

  /** How many sectors the table has. */
  readonly sectors: number;

  /** Whether nothing was found that can't be right. */
  get sound(): boolean {
    return this.findings.every(({ certain }) => !certain);
  }

  summary(): Label {
    const wrong = this.findings.filter(({ certain }) => certain).length;
    const doubtful = this.findings.length - wrong;
    const sectors = this.sectors;
    return sentences(
      wrong === 0
        ? say("{sectors} 个部门的表：没有发现错误。", "A table of {sectors} sectors: nothing wrong was found.", {
            sectors,
          })
        : say("确定有误 {wrong} 处，请先改正再计算。", "Certainly wrong: {wrong}; correct it before computing.", {
            wrong,
          }),
      doubtful === 0 ? undefined : say("可疑 {doubtful} 处。", "Doubtful: {doubtful}.", { doubtful }),
      ...this.findings.slice(0, 1).map(findingInWords),
      this.systemWords(),
    );
  }

  private systemWords(): Label | undefined {
    if (!(this.spectralRadius < 1)) return undefined;
    return say(
      "A 的谱半径 {rho} < 1，I − A 的条件数 {condition}。",
      "The spectral radius of A is {rho} < 1, the condition number of I − A {condition}.",
      { rho: this.spectralRadius, condition: this.condition },
    );
  }

  toTable(): Table {
    const { findings } = this;
    const column = (of: (finding: AuditFinding) => Label | string): readonly (Label | string)[] => findings.map(of);
    return new Table({
      title: this.title,
      columns: [
        { name: "certain", label: say("轻重", "weight"), values: column(weightOf) },
        { name: "kind", label: say("类别", "kind"), values: column(({ kind }) => KIND_WORDS[kind]) },
        { name: "place", label: say("位置", "place"), values: column(({ at }) => at) },
        {
          name: "requirement",
          label: say("应当", "should"),
          values: column(({ requirement }) => requirement),
        },
        { name: "got", label: say("现在是", "is"), values: column(gotWords) },
      ],
      note: this.summary(),
    });
  }

  steps(): Steps {
    const { spectralRadius, condition } = this;
    const findings = this.findings.map((finding) => ({
      title: KIND_WORDS[finding.kind],
      note: findingInWords(finding),
    }));
    if (Number.isNaN(condition)) return new Steps(this.title, findings);
    return new Steps(this.title, [
      ...findings,
      {
        title: say("谱半径", "Spectral radius"),
        formula: "\\rho(A) < 1",
        ...(Number.isNaN(spectralRadius) ? {} : { numbers: `\\rho(A) = ${texNumber(spectralRadius)}` }),
      },
      {
        title: say("条件数", "Condition number"),
        formula: "\\kappa = \\lVert I-A\\rVert_1\\,\\lVert (I-A)^{-1}\\rVert_1",
        numbers: `\\kappa = ${texNumber(condition)}`,
      },
    ]);
  }
}

function weightOf({ certain }: AuditFinding): Label {
  return certain ? say("✗ 有误", "✗ wrong") : say("? 可疑", "? doubtful");
}

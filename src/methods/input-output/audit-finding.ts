import { InputError, type Label, type LabelledMatrix, type Name, pathTo, say, shown } from "../../base/index.js";
import { FINAL_DEMAND, IMPORTS, VALUE_ADDED } from "./words.js";

/** What is wrong, or may be, with an input–output table. */
export type AuditKind =
  | "transposed"
  | "names"
  | "order"
  | "subtotal"
  | "counted twice"
  | "unit"
  | "sign"
  | "cell"
  | "balance"
  | "unproductive"
  | "ill-conditioned";

/** Where something was found: as messages write it, and in words. */
export interface Spot {
  /** The cell, row or column: `flows["农业"]["工业"]`. */
  readonly place: string;
  /** The same for a reader: 「中间流量：农业 → 工业」. */
  readonly at: Label;
}

/** One thing that was found (核查发现): where, what, and what to do. */
export interface AuditFinding extends Spot {
  readonly kind: AuditKind;
  /** Whether it can't be right; else it is doubtful. */
  readonly certain: boolean;
  /** What must hold, after 「应」 and "must". */
  readonly requirement: Label;
  /** What stands there instead. */
  readonly got: unknown;
}

/** What each kind is called. */
export const KIND_WORDS: Readonly<Record<AuditKind, Label>> = {
  transposed: say("行列颠倒", "transposed"),
  names: say("名称", "names"),
  order: say("顺序", "order"),
  subtotal: say("合计混入", "total among the sectors"),
  "counted twice": say("重复计算", "counted twice"),
  unit: say("单位", "unit"),
  sign: say("正负号", "sign"),
  cell: say("单元格", "cell"),
  balance: say("不平衡", "out of balance"),
  unproductive: say("无剩余", "unproductive"),
  "ill-conditioned": say("病态", "ill-conditioned"),
};

/**
 * Refuses what can't be right.
 *
 * @throws {InputError} Of the first finding that is certain.
 */
export function refuseFindings(where: string, findings: Iterable<AuditFinding>): void {
  for (const { certain, place, requirement, got } of findings) {
    if (certain) throw new InputError(where, place, requirement, got);
  }
}

/** A part of a table. */
export type Part =
  | "matrix"
  | "rows"
  | "columns"
  | "flows"
  | "finalDemand"
  | "valueAdded"
  | "imports"
  | "output"
  | "inputs"
  | "totalInput";

/** What the parts of a table are called. */
const PART_WORDS: Readonly<Record<Part, Label>> = {
  matrix: say("整张表", "the whole table"),
  rows: say("行", "row"),
  columns: say("列", "column"),
  flows: say("中间流量", "flows"),
  finalDemand: FINAL_DEMAND,
  valueAdded: VALUE_ADDED,
  imports: IMPORTS,
  output: say("总产出", "gross output"),
  inputs: say("中间投入", "intermediate inputs"),
  totalInput: say("总投入", "total input"),
};

/** A part of the table as a whole. */
export function partSpot(part: Part): Spot {
  return { place: part, at: PART_WORDS[part] };
}

/** A row of a part, or one number of it; `across`, a column. */
export function lineSpot(part: Part, names: readonly Name[], k: number, across = false): Spot {
  return {
    place: pathTo(across ? `${part}[*]` : part, [[names[k], k]]),
    at: say("{part}：{name}", "{part}: {name}", { part: PART_WORDS[part], name: names[k] }),
  };
}

/** A cell of a part. */
export function cellSpot(part: Part, { rows, columns }: Pick<LabelledMatrix, "rows" | "columns">, at: number): Spot {
  const [i, j] = [Math.floor(at / columns.length), at % columns.length];
  return {
    place: pathTo(part, [
      [rows[i], i],
      [columns[j], j],
    ]),
    at: say("{part}：{row} → {column}", "{part}: {row} → {column}", {
      part: PART_WORDS[part],
      row: rows[i],
      column: columns[j],
    }),
  };
}

/** What stands there, in words. */
export function gotWords({ got }: AuditFinding): Label {
  if (typeof got === "object" && got !== null && "zh" in got) return got as Label;
  return { zh: shown(got, "zh"), en: shown(got) };
}

/** A finding in a sentence. */
export function findingInWords(finding: AuditFinding): Label {
  return say("{at} 应{requirement}，现在是 {got}。", "{at} must {requirement}, got {got}.", {
    at: finding.at,
    requirement: finding.requirement,
    got: gotWords(finding),
  });
}

import { type Label, label, Result, Steps, Table } from "../base/index.js";
import type { PrintedRounding } from "./printed-number.js";

/** What came of comparing a printed cell with ours. */
export type PrintedVerdict =
  | "agrees"
  | "differs"
  | "nothing printed"
  | "not a number"
  | "no such row"
  | "nothing of ours";

/** A printed cell beside ours. */
export interface CheckedCell {
  readonly row: string;
  readonly column: Label;
  /** The cell as it was typed in. */
  readonly printed: string;
  readonly ours: number | null;
  /** Ours less the printed number; `null` where there was nothing to compare. */
  readonly difference: number | null;
  readonly verdict: PrintedVerdict;
  /** What ours would have to be multiplied by to agree, where that is all: the unit is another. */
  readonly scale?: number;
}

const words: Readonly<Record<PrintedVerdict, Label>> = {
  agrees: label("✓ 一致", "✓ agrees"),
  differs: label("✗ 不一致", "✗ differs"),
  "nothing printed": label("书中空缺", "nothing printed"),
  "not a number": label("不是数字", "not a number"),
  "no such row": label("我们没有这一行", "no such row of ours"),
  "nothing of ours": label("我们没有这个数", "no such number of ours"),
};

/** A printed table compared with ours (书中表格核对); made by {@link checkPrinted}. */
export class PrintedCheck extends Result {
  readonly title: Label;
  /** How many cells there were two numbers to compare in. */
  readonly compared: number;
  /** How many of them differ by more than the printed rounding. */
  readonly differing: number;

  constructor(
    ours: Label,
    /** Every printed cell, row by row. */
    readonly cells: readonly CheckedCell[],
    /** How the printed numbers were shortened. */
    readonly rounding: PrintedRounding,
  ) {
    super();
    this.title = label(`书中表格核对：${ours.zh}`, `Printed table against ours: ${ours.en}`);
    this.compared = cells.filter(({ difference }) => difference !== null).length;
    this.differing = cells.filter(({ verdict }) => verdict === "differs").length;
  }

  /** Whether there was something to compare and all of it agrees. */
  get agrees(): boolean {
    return this.compared > 0 && this.differing === 0;
  }

  summary(): Label {
    const { compared, differing, cells } = this;
    const rest = cells.length - compared;
    const left = {
      zh: rest === 0 ? "" : `另有 ${rest} 格无从比较。`,
      en: rest === 0 ? "" : ` ${rest} more had nothing to compare.`,
    };
    const rule =
      this.rounding === "rounded" ? label("四舍五入", "rounding") : label("截尾", "cutting off");
    return label(
      `${compared} 格中 ${compared - differing} 格在书中${rule.zh}的范围内一致。${left.zh}`,
      `${compared - differing} of ${compared} cells agree within the printed ${rule.en}.${left.en}`,
    );
  }

  toTable(): Table {
    const { cells } = this;
    return new Table({
      title: this.title,
      columns: [
        { name: "row", label: label("行", "row"), values: cells.map(({ row }) => row) },
        { name: "column", label: label("列", "column"), values: cells.map(({ column }) => column) },
        {
          name: "printed",
          label: label("书中", "printed"),
          values: cells.map((c) => c.printed || null),
        },
        { name: "ours", label: label("我们", "ours"), values: cells.map(({ ours }) => ours) },
        {
          name: "difference",
          label: label("差", "difference"),
          values: cells.map(({ difference }) => difference),
        },
        { name: "verdict", label: label("结论", "verdict"), values: cells.map(verdictWords) },
      ],
      note: this.summary(),
    });
  }

  /** @param choice - the row and the column to follow; by default the first that differs. */
  steps(...choice: readonly string[]): Steps {
    const [row, column] = choice;
    const cell =
      this.cells.find(
        (each) =>
          (row === undefined ? each.verdict === "differs" : each.row === row) &&
          (column === undefined || each.column.zh === column || each.column.en === column),
      ) ?? this.cells[0];
    const decimals = /\.(\d*)/.exec(cell.printed)?.[1].length ?? 0;
    const rounded = this.rounding === "rounded";
    return new Steps(this.title, [
      {
        title: label(`${cell.row}，${cell.column.zh}`, `${cell.row}, ${cell.column.en}`),
        formula: rounded ? "|x-p|\\le\\tfrac12\\cdot10^{-d}" : "0\\le|x|-|p|<10^{-d}",
        ...(cell.difference === null
          ? {}
          : {
              numbers: `x=${cell.ours},\\quad p=${cell.printed.replace("%", "\\%")},\\quad d=${decimals}`,
            }),
        note: verdictWords(cell),
      },
    ]);
  }
}

function verdictWords(cell: CheckedCell): Label {
  const said = words[cell.verdict];
  if (cell.scale === undefined) return said;
  const times = String(Number(cell.scale.toPrecision(1)));
  return label(
    `${said.zh}（乘以 ${times} 则一致：单位不同？）`,
    `${said.en} (agrees times ${times}: another unit?)`,
  );
}

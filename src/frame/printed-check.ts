import { isCalled, type Label, listed, type Name, Result, say, sentences, Steps, Table } from "../base/index.js";
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
  readonly row: Name;
  readonly column: Label;
  /** The cell as it was typed in. */
  readonly printed: string;
  readonly ours: number | null;
  /** Ours less the printed number; `null` where there was nothing to compare. */
  readonly difference: number | null;
  readonly verdict: PrintedVerdict;
  /** Whether ours is whole by kind: a rank, a count. */
  readonly isWhole?: boolean;
  /** What ours would have to be multiplied by to agree, where that is all: the unit is another. */
  readonly scale?: number;
  /** Why it may differ, where there is one reason. */
  readonly reason?: Label;
}

const words: Readonly<Record<PrintedVerdict, Label>> = {
  agrees: say("✓ 一致", "✓ agrees"),
  differs: say("✗ 不一致", "✗ differs"),
  "nothing printed": say("书中空缺", "nothing printed"),
  "not a number": say("不是数字", "not a number"),
  "no such row": say("我们没有这一行", "no such row of ours"),
  "nothing of ours": say("我们没有这个数", "no such number of ours"),
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
    /** What our rows are called. */
    readonly known: readonly Name[] = [],
  ) {
    super();
    this.title = say("书中表格核对：{ours}", "Printed table against ours: {ours}", { ours });
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
    const rule = this.rounding === "rounded" ? say("四舍五入", "rounding") : say("截尾", "cutting off");
    return sentences(
      compared === 0
        ? say("注意：没有一格可比，什么都没有核对。", "Beware: there was no cell to compare, nothing was checked.")
        : say(
            "{compared} 格中 {agreeing} 格在书中{rule}的范围内一致。",
            "{agreeing} of {compared} cells agree within the printed {rule}.",
            { compared, agreeing: compared - differing, rule },
          ),
      rest === 0 || compared === 0
        ? undefined
        : say("另有 {rest} 格无从比较。", "{rest} more had nothing to compare.", { rest }),
      this.unfoundWords(),
      ...this.reasons().map(reasonWords),
    );
  }

  /** The printed names that are none of ours, and what ours are. */
  private unfoundWords(): Label | undefined {
    const unfound = new Set(this.cells.filter(({ verdict }) => verdict === "no such row").map(({ row }) => row));
    if (unfound.size === 0 || this.known.length === 0) return undefined;
    const known = this.known.slice(0, 12);
    return say("我们没有“{unfound}”；我们有：{known}{more}。", "Ours has no {unfound}; it has {known}{more}.", {
      unfound: listed([...unfound]),
      known: listed(known),
      more: this.known.length > known.length ? "…" : "",
    });
  }

  /** The likely reasons of differences, each once. */
  reasons(): readonly Label[] {
    const found = this.cells.flatMap(({ reason }) => reason ?? []);
    return [...new Map(found.map((reason) => [reason.zh, reason])).values()];
  }

  /** What came of each cell, in a few words. */
  private verdicts(): readonly Label[] {
    const places = new Map(this.reasons().map(({ zh }, place) => [zh, place]));
    return this.cells.map((cell) => {
      const place = places.get(cell.reason?.zh ?? "");
      if (place === undefined) return verdictWords(cell);
      return say("{said} {mark}", "{said} {mark}", { said: words[cell.verdict], mark: markOf(place) });
    });
  }

  toTable(): Table {
    const { cells } = this;
    return new Table({
      title: this.title,
      columns: [
        { name: "row", label: say("行", "row"), values: cells.map(({ row }) => row) },
        { name: "column", label: say("列", "column"), values: cells.map(({ column }) => column) },
        {
          name: "printed",
          label: say("书中", "printed"),
          values: cells.map((c) => c.printed || null),
        },
        {
          name: "ours",
          label: say("我们", "ours"),
          values: cells.map(({ ours }) => ours),
          whole: cells.map(({ isWhole }) => isWhole === true),
        },
        {
          name: "difference",
          label: say("差", "difference"),
          values: cells.map(({ difference }) => difference),
          whole: cells.map(({ isWhole, difference }) => isWhole === true && Number.isInteger(difference)),
        },
        { name: "verdict", label: say("结论", "verdict"), values: this.verdicts() },
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
          (row === undefined ? each.verdict === "differs" : isCalled(each.row, row)) &&
          (column === undefined || isCalled(each.column, column)),
      ) ?? this.cells[0];
    const decimals = /\.(\d*)/.exec(cell.printed)?.[1].length ?? 0;
    const rounded = this.rounding === "rounded";
    return new Steps(this.title, [
      {
        title: say("{row}，{column}", "{row}, {column}", { row: cell.row, column: cell.column }),
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

/** What a reason is called in a cell: it stands in words above the table, once. */
function markOf(place: number): string {
  return "①②③④⑤⑥⑦⑧⑨⑩"[place] ?? `(${place + 1})`;
}

/** A reason that asks ends with its own mark. */
function reasonWords(reason: Label, place: number): Label {
  const known = { mark: markOf(place), reason };
  return reason.zh.endsWith("？")
    ? say("可能的原因{mark}：{reason}", "A likely reason {mark}: {reason}", known)
    : say("可能的原因{mark}：{reason}。", "A likely reason {mark}: {reason}.", known);
}

function verdictWords(cell: CheckedCell): Label {
  const said = words[cell.verdict];
  if (cell.reason) return say("{said}：{reason}", "{said}: {reason}", { said, reason: cell.reason });
  if (cell.scale === undefined) return said;
  return say("{said}（乘以 {times} 则一致：单位不同？）", "{said} (agrees times {times}: another unit?)", {
    said,
    times: String(Number(cell.scale.toPrecision(1))),
  });
}

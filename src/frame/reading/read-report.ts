import { type Label, sentences, Table } from "../../base/index.js";

/**
 * What was found and done when a file was read (读入报告): where the table stands in it, which cells were read in
 * another form than they have, which rows are sums of others and were set aside. A frame shows it under its rows.
 *
 * @example
 * const cars = readCsvText("地区,产量（万辆）\n江西,34.4\n湖北,128.4\n合计,162.8");
 * cars.report?.totals?.records(); // => [{ 地区: "合计", "产量（万辆）": 162.8 }]
 */
export class ReadReport<Frame> {
  /** In the order of the file; none where the table was as plain as could be. */
  readonly remarks: readonly Label[];
  /** The rows that are sums of others, which the frame is without. */
  readonly totals: Frame | undefined;

  /** @internal */
  constructor(remarks: readonly Label[], totals?: Frame | undefined) {
    this.remarks = remarks;
    this.totals = totals;
  }

  /** All remarks, one after the other. */
  summary(): Label {
    return sentences(...this.remarks);
  }

  /** A remark a row. */
  toTable(): Table {
    return new Table({
      title: { zh: "读入报告", en: "What was read" },
      columns: [{ name: "remark", label: { zh: "读入时的发现与处理", en: "found and done" }, values: this.remarks }],
    });
  }
}

/** A frame is what its columns are: what was said when it was read stands beside it. */
const REPORTS = new WeakMap<object, ReadReport<never>>();

/** @internal */
export function reportOf<Frame extends object>(frame: Frame): ReadReport<Frame> | undefined {
  return REPORTS.get(frame);
}

/** @internal */
export function withReport<Frame extends object>(frame: Frame, report: ReadReport<Frame>): Frame {
  REPORTS.set(frame, report as ReadReport<never>);
  return frame;
}

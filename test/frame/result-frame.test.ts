import { describe, expect, it } from "vitest";
import { label, Result, Steps, Table } from "../../src/base/index.js";
import { Frame, PrintedCheck } from "../../src/frame/index.js";

class Shares extends Result {
  readonly title = label("份额", "Shares");
  summary() {
    return this.title;
  }
  toTable() {
    return new Table({
      title: this.title,
      columns: [
        { name: "region", label: label("地区", "region"), values: [label("江西", "Jiangxi")] },
        { name: "share", label: label("份额", "share"), unit: label("%", "%"), values: [1.78] },
      ],
    });
  }
  steps() {
    return new Steps(this.title, []);
  }
}

describe("Result.toFrame", () => {
  it("gives any result's table as a frame", () => {
    const frame = new Shares().toFrame();
    expect(frame).toBeInstanceOf(Frame);
    expect(frame.title).toEqual(label("份额", "Shares"));
    expect(frame.where({ region: "Jiangxi" }).column("share")).toEqual(Float64Array.of(1.78));
    expect(frame.columns[1].unit).toEqual(label("%", "%"));
  });

  it("is there on our own results too", () => {
    const check = new PrintedCheck(label("表", "Table"), [], "rounded");
    expect(typeof check.toFrame).toBe("function");
  });
});

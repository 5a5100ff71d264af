import { type Label, say, type Steps, Table } from "../base/index.js";

/** A derivation as a table: a step a row, its formula and numbers in TeX. */
export function stepsTable({ title, list }: Steps): Table {
  return new Table({
    title,
    columns: [
      { name: "step", label: say("步骤", "step"), values: list.map((_, i) => i + 1) },
      { name: "title", label: say("内容", "content"), values: list.map((step): Label => step.title) },
      { name: "formula", label: say("公式", "formula"), values: list.map(({ formula }) => formula ?? null) },
      { name: "numbers", label: say("代入", "numbers put in"), values: list.map(({ numbers }) => numbers ?? null) },
      { name: "note", label: say("说明", "note"), values: list.map(({ note }) => note ?? null) },
    ],
  });
}

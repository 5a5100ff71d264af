import { describe, expect, it } from "vitest";
import { type ChangedCell, notebookFile } from "../../../book/site/cells/page/notebook-file.js";

const stored = {
  metadata: { kernelspec: { name: "industrial-clusters" } },
  nbformat: 4,
  nbformat_minor: 5,
  cells: [
    { id: "prose", cell_type: "markdown", source: ["# 题\n", "文"], metadata: { tags: ["zh"] } },
    {
      id: "chart",
      cell_type: "code",
      source: ["const x = 1;\n", "x"],
      metadata: { jupyter: { source_hidden: true } },
      execution_count: 3,
      outputs: [
        { output_type: "display_data", data: { "image/png": "iVBO", "text/plain": ["图\n", "chart"] }, metadata: {} },
      ],
    },
  ],
};
const chart = stored.cells[1];
const file = (...changed: [string, ChangedCell][]) => JSON.parse(notebookFile(stored, new Map(changed)));

describe("a page as a notebook file", () => {
  it("keeps a cell that hasn't run as it was stored, with its picture, count and metadata", () => {
    expect(file(["chart", { code: "const x = 1;\nx", outputs: undefined, count: null }])).toEqual(stored);
  });

  it("holds what a cell has shown in the page, in the file's form", () => {
    const outputs = [
      { output_type: "stream", name: "stdout", text: "a\nb\n" },
      { output_type: "execute_result", data: { "text/plain": "2" }, metadata: {}, execution_count: 1 },
    ] as const;
    expect(file(["chart", { code: "2", outputs, count: 1 }]).cells[1]).toEqual({
      ...chart,
      source: ["2"],
      execution_count: 1,
      outputs: [
        { output_type: "stream", name: "stdout", text: ["a\n", "b\n"] },
        { output_type: "execute_result", data: { "text/plain": ["2"] }, metadata: {}, execution_count: 1 },
      ],
    });
  });

  it("shows nothing for a cell that was written anew and hasn't run", () => {
    const { cells } = file(["chart", { code: "const x = 2;\nx", outputs: undefined, count: null }]);
    expect(cells[1]).toEqual({ ...chart, source: ["const x = 2;\n", "x"], execution_count: null, outputs: [] });
  });
});

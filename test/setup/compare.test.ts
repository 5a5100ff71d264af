import { describe, expect, it } from "vitest";
import { differences } from "../../jupyter/setup/notebooks/compare.mjs";

const code = (outputs: unknown[], execution_count = 1) => ({
  cell_type: "code",
  source: "x",
  execution_count,
  outputs,
});
const notebook = (...cells: ReturnType<typeof code>[]) => ({ cells });
const data = (bundle: Record<string, unknown>) => code([{ output_type: "execute_result", data: bundle, metadata: {} }]);

describe("differences", () => {
  it("are none between a notebook and itself, however its lines are kept", () => {
    const kept = notebook(data({ "text/plain": ["a\n", "b"] }));
    expect(differences(kept, kept)).toEqual([]);
    expect(differences(kept, notebook(data({ "text/plain": "a\nb" })))).toEqual([]);
  });

  it("are found in texts", () => {
    expect(differences(notebook(data({ "text/plain": "0.7946" })), notebook(data({ "text/plain": "0.8" })))).toEqual([
      'cell 1.outputs.0.data.text/plain: committed "0.7946", now "0.8"',
    ]);
  });

  it("are found in the numbers of a figure, but for the last digits", () => {
    const figure = (y: number[]) => notebook(data({ "application/vnd.plotly.v1+json": { data: [{ y }] } }));
    expect(differences(figure([1, 0.3]), figure([1, 0.1 + 0.2]))).toEqual([]);
    expect(differences(figure([1, 2]), figure([1, 2.001]))).toEqual([
      "cell 1.outputs.0.data.application/vnd.plotly.v1+json.data.0.y.1: committed 2, now 2.001",
    ]);
  });

  it("are not made of a picture's bytes, but of its being there", () => {
    const picture = notebook(data({ "image/png": "AAAA" }));
    expect(differences(picture, notebook(data({ "image/png": "BBBB" })))).toEqual([]);
    expect(differences(picture, notebook(data({})))).toEqual([
      'cell 1.outputs.0.data.image/png: committed "AAAA", now nothing',
    ]);
  });

  it("are not made of lines of our own build, but of the reader's", () => {
    const failed = (at: string) => {
      return notebook(code([{ output_type: "error", ename: "InputError", evalue: "x", traceback: [at] }]));
    };
    const inBuild = (place: string) => failed(`    at check (industrial-clusters/dist/package/base/check.js:${place})`);
    expect(differences(inBuild("104:11"), inBuild("103:11"))).toEqual([]);
    expect(differences(failed("    at cell[2]:1:1"), failed("    at cell[2]:3:1"))).toEqual([
      'cell 1.outputs.0.traceback: committed "    at cell[2]:1:1", now "    at cell[2]:3:1"',
    ]);
  });

  it("are found in the number of outputs and of cells, and in the count", () => {
    const stream = { output_type: "stream", name: "stdout", text: "a" };
    expect(differences(notebook(code([])), notebook(code([stream])))).toEqual([
      'cell 1.outputs.0: committed nothing, now {"output_type":"stream","name":"stdout","text":"a"}',
    ]);
    expect(differences(notebook(code([], 1)), notebook(code([], 2)))).toEqual([
      "cell 1.execution_count: committed 1, now 2",
    ]);
    expect(differences(notebook(code([])), notebook())).toEqual([
      "cell 1.execution_count: committed 1, now nothing",
      "cell 1.outputs: committed [], now nothing",
    ]);
  });

  it("are not looked for in prose", () => {
    const prose = { cell_type: "markdown", source: "text" };
    expect(differences({ cells: [prose] }, { cells: [{ ...prose, source: "other" }] })).toEqual([]);
  });
});

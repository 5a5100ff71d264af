import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { namesIn } from "../../book/example-cell.mjs";
import { type Cell, type NotebookFile, textOf } from "../../book/notebooks.mjs";
import { HERE } from "../../jupyter/setup/folders.mjs";
import { studentCopy } from "../../jupyter/setup/notebooks/student-copy.mjs";
import { scratchFolder } from "./scratch.js";

const files = readdirSync(HERE.notebooks).filter((name) => name.endsWith(".ipynb"));
const read = (file: string): NotebookFile => JSON.parse(readFileSync(join(HERE.notebooks, file), "utf8"));

const cell = (cell_type: "code" | "markdown", source: string, ...tags: string[]): Cell => ({
  id: source.slice(0, 8),
  cell_type,
  source,
  metadata: { tags },
  ...(cell_type === "code" ? { execution_count: 7, outputs: [{ output_type: "stream" }] } : {}),
});

describe("a student's copy", () => {
  it("has no solution, no remark on one, nothing run, and all else as it was", () => {
    const remark = "<details><summary>关于解答</summary>\n\n它是 6。\n\n</details>\n\n2. 再算一次。";
    const { cells } = studentCopy({
      cells: [
        cell("markdown", "<details><summary>更多</summary>\n\n背景\n\n</details>"),
        cell("code", "const exercise1 = { is: 6 };", "check"),
        cell("code", "check(null, exercise1)"),
        cell("code", "2 * 3", "solution"),
        cell("markdown", remark, "zh"),
        cell("markdown", "<details>\n\nIt is 6.\n\n</details>", "en"),
      ],
    });
    expect(cells.map((each) => textOf(each.source))).toEqual([
      "<details><summary>更多</summary>\n\n背景\n\n</details>",
      "const exercise1 = { is: 6 };",
      "check(null, exercise1)",
      "2. 再算一次。",
    ]);
    expect(cells[2]).toMatchObject({ execution_count: null, outputs: [] });
  });

  it.each(files)("of %s uses no name that only a solution declares", (file) => {
    const solutions = read(file).cells.filter(({ metadata }) => metadata.tags?.includes("solution"));
    const lost = new Set(solutions.flatMap(({ source }) => declaredIn(textOf(source))));
    const code = studentCopy(read(file)).cells.filter(({ cell_type }) => cell_type === "code");
    const declared = new Set(code.flatMap(({ source }) => declaredIn(textOf(source))));
    const used = code.flatMap(({ source }) => [...namesIn(textOf(source))]);
    expect(used.filter((name) => lost.has(name) && !declared.has(name))).toEqual([]);
  });
});

function declaredIn(code: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) collect(node.name);
    else ts.forEachChild(node, visit);
  };
  const collect = (name: ts.BindingName | undefined): void => {
    if (name === undefined) return;
    if (ts.isIdentifier(name)) names.push(name.text);
    else for (const each of name.elements) if (ts.isBindingElement(each)) collect(each.name);
  };
  visit(ts.createSourceFile("cell.ts", code, ts.ScriptTarget.Latest, true));
  return names;
}

describe("npm run student-copy", () => {
  const run = (...args: string[]): Promise<string> =>
    new Promise((resolve) => {
      execFile(process.execPath, [join(HERE.root, "jupyter/setup/student-copy.mjs"), ...args], (_, stdout, stderr) =>
        resolve(stdout + stderr),
      );
    });

  it("writes every notebook, says where to, and doesn't write over one", async () => {
    const folder = join(await scratchFolder(), "class");
    expect(await run(folder)).toBe(`${files.length} notebooks without solutions and outputs: ${folder}\n`);
    expect((await readdir(folder)).sort()).toEqual(files.sort());
    expect(await run(folder)).toContain(`✗ ${folder} holds ${files.length} notebooks already`);
  });

  it("asks for the folder", async () => {
    expect(await run()).toContain("✗ Name the one folder that the notebooks are to be written to.");
  });
});

import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { namesIn } from "../../book/example-cell.mjs";
import { type Cell, type NotebookFile, textOf } from "../../book/notebooks.mjs";
import { HERE } from "../../jupyter/setup/folders.mjs";
import { execute, executedFolder } from "../../jupyter/setup/notebooks/execute.mjs";
import { filesRead, studentCopy } from "../../jupyter/setup/notebooks/student-copy.mjs";
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

  it("reads the book's files from beside it", () => {
    const text = 'readTable("../datasets/templates/a.xlsx"); `../datasets/b.csv`; "../elsewhere.csv"';
    const notebook = { cells: [cell("code", text), cell("markdown", "[data](../datasets/README.md)")] };
    expect(filesRead(notebook)).toEqual(["datasets/templates/a.xlsx", "datasets/b.csv"]);
    expect(studentCopy(notebook).cells.map((each) => textOf(each.source))).toEqual([
      'readTable("datasets/templates/a.xlsx"); `datasets/b.csv`; "../elsewhere.csv"',
      "[data](../datasets/README.md)",
    ]);
  });

  it.each(files)("of %s begins each exercise without an answer", (file) => {
    const code = studentCopy(read(file)).cells.filter(({ cell_type }) => cell_type === "code");
    const exercises = code
      .map(({ source }) => textOf(source))
      .filter((text) => /^check\(.*, exercise\d\)$/m.test(text));
    for (const text of exercises)
      expect(text).toMatch(/^const (\w+)\b.*? = (?:null\b|"").*;\ncheck\(\1( \|\| null)?, exercise\d\)$/);
    expect(file < "09" ? exercises.length : 2).toBeGreaterThan(1);
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
    expect((await readdir(folder)).sort()).toEqual([...files, "datasets"].sort());
    expect(await readdir(folder, { recursive: true })).toContain(
      join("datasets", "templates", "example-yearbook.xlsx"),
    );
    expect(await run(folder)).toContain(`✗ ${folder} holds ${files.length} notebooks already`);
  });

  it.each(["04-2-location-quotient.ipynb", "10-2-your-own-data.ipynb"])(
    "writes %s such that Run All goes to its end, and exercises say that they wait for an answer",
    async (name) => {
      const scratch = await scratchFolder();
      const folder = join(scratch, "class");
      await run(folder);
      const folders = { ...HERE, notebooks: folder, state: join(scratch, "state") };
      expect(await execute(folders, [name])).toBe(true);
      const { cells } = JSON.parse(readFileSync(join(executedFolder(folders), name), "utf8")) as NotebookFile;
      const exercises = cells.filter(({ source }) => /^check\(.*, exercise\d\)$/m.test(textOf(source)));
      const shown = exercises.map(({ outputs }) => JSON.stringify(outputs));
      for (const each of shown) expect(each).toContain("✗ 还没有答案 · No answer yet");
      expect(shown.length).toBe(name.startsWith("04") ? 3 : 0);
    },
    180_000,
  );

  it("asks for the folder", async () => {
    expect(await run()).toContain("✗ Name the one folder that the notebooks are to be written to.");
  });
});

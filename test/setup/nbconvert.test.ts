import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { HERE } from "../../jupyter/setup/folders.mjs";
import { run } from "../../jupyter/setup/install/run.mjs";
import { venvPython } from "../../jupyter/setup/install/venv.mjs";
import { placeTemplate } from "../../jupyter/setup/lab/place.mjs";
import { scratchFolder } from "./scratch.js";

const cell = (source: string, ...tags: string[]) => ({
  id: source.replace(/\W/g, ""),
  cell_type: "code",
  source,
  metadata: { tags },
  outputs: [{ output_type: "stream", name: "stdout", text: `shown ${source}` }],
  execution_count: 1,
});

it("a notebook as HTML: solutions and checks are folded with what they show, all else is open", async () => {
  const folder = await scratchFolder();
  // What set-up does to .venv, in another place that nbconvert reads: a folder of data and one of settings.
  await placeTemplate(folder);
  await mkdir(join(folder, "data"));
  const cells = [cell("open1"), cell("check1", "check"), cell("solution1", "solution")];
  await writeFile(join(folder, "a.ipynb"), JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }));
  const { code, output } = await run(
    { file: venvPython(HERE.venv), args: ["-m", "nbconvert", "--to", "html", join(folder, "a.ipynb")] },
    {
      env: {
        ...process.env,
        JUPYTER_CONFIG_DIR: join(folder, "etc", "jupyter"),
        JUPYTER_DATA_DIR: join(folder, "share", "jupyter"),
        JUPYTER_PREFER_ENV_PATH: "0",
      },
    },
  );
  expect(code, output).toBe(0);
  const html = await readFile(join(folder, "a.html"), "utf8");
  const body = html.slice(html.indexOf("<body"));
  const folded = [...body.matchAll(/<details[^>]*>([\s\S]*?)<\/details>/g)].map(([, inside = ""]) => inside);
  expect(folded.map((inside) => /<summary>(.*?)<\/summary>/.exec(inside)?.[1])).toEqual([
    "怎样检查 · How it is checked",
    "解答 · Solution",
  ]);
  expect(folded.map((inside) => /shown (\w+)/.exec(inside)?.[1])).toEqual(["check1", "solution1"]);
  expect(body).toContain("shown open1");
  expect(body).not.toMatch(/<details[^>]*open/);
});

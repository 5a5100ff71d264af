import ts from "typescript";
import { expect, test } from "vitest";
import { FailedNames } from "../../jupyter/kernel/cells/failed-names.js";

const unknown = (code: string, name: string, messageText = `Cannot find name '${name}'.`, kind = 2304) => ({
  start: { offset: code.indexOf(name) },
  end: { offset: code.indexOf(name) + name.length },
  code: kind,
  messageText,
});

test("a name of a cell that failed is told from one that nobody has declared", () => {
  const failed = new FailedNames();
  failed.addCell(
    ts,
    'const cr = ratio(cars);\nconst { a: [b] } = cr; function f() { const inner = 1 }\nimport { g } from "g";',
    [unknown("ratio", "ratio")],
  );
  failed.addCell(ts, "const c = “other，湖北”", [unknown("“", "“", "Invalid character.", 1127)]);
  const code = "show({ cr }); b; f; g; inner; other";
  const names = ["cr", "b", "f", "g", "inner", "other"];
  const told = failed.told(
    code,
    names.map((name) => unknown(code, name)),
  );
  expect(told.map(({ messageText }) => messageText.includes("the cell that declares it has failed"))).toEqual([
    ...[true, true, true, true],
    ...[false, false],
  ]);
  expect(told[0].messageText).toMatch(/^找不到 cr：.*\nCannot find name 'cr': /);
  expect(failed.told(code, [unknown(code, "cr", "No value exists in scope …", 18004)])[0].messageText).toMatch(
    /^找不到/,
  );
});

test("what another error says, and a line to import by, stay", () => {
  const failed = new FailedNames();
  failed.add(["gini"]);
  const code = "gini";
  const others = [unknown(code, "gini", "any", 2322), unknown(code, "gini", "gini 还没有导入；请写 …")];
  expect(failed.told(code, others)).toEqual(others);
  const ofFile = { ...unknown(code, "gini"), fileName: "own.ts" };
  expect(failed.told(code, [ofFile])).toEqual([ofFile]);
});

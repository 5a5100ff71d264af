import ts from "typescript";
import { expect, test } from "vitest";
import { FailedNames } from "../../jupyter/kernel/cells/failed-names.js";

const unknown = (code: string, name: string, messageText = `Cannot find name '${name}'.`, kind = 2304) => ({
  start: { offset: code.indexOf(name) },
  end: { offset: code.indexOf(name) + name.length },
  code: kind,
  messageText,
});

const DOORS = { all: [{ module: "industrial-clusters", names: ["gini"] }] };

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
    DOORS,
  );
  expect(told.map(({ messageText }) => messageText.includes("the cell that declares it has failed"))).toEqual([
    ...[true, true, true, true],
    ...[false, false],
  ]);
  expect(told[0].messageText).toMatch(/^找不到 cr：.*\nCannot find name 'cr': /);
  expect(failed.told(code, [unknown(code, "cr", "No value exists in scope …", 18004)], DOORS)[0].messageText).toMatch(
    /^找不到/,
  );
});

test("what another error says, one in a file, and one of a name to import stay", () => {
  const failed = new FailedNames();
  failed.add(["gini", "cr"]);
  const errors = [unknown("cr", "cr", "any", 2322), { ...unknown("cr", "cr"), fileName: "own.ts" }];
  expect(failed.told("cr", errors, DOORS)).toEqual(errors);
  const toImport = [unknown("gini", "gini", "gini 还没有导入；请写 …")];
  expect(failed.told("gini", toImport, DOORS)).toEqual(toImport);
});

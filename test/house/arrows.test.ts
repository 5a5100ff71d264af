import ts from "typescript";
import { describe, expect, it } from "vitest";
import { arrows, packages } from "./arrows.js";
import { importsOf, roomOf, sources } from "./sources.js";

const all = sources();
const files = new Set(all.map((source) => source.path));

function allowed(from: string, to: string): boolean {
  return (arrows[from] ?? []).some((room) => room === to || (room.endsWith("/*") && to.startsWith(room.slice(0, -1))));
}

describe("the house", () => {
  it("has no room without a line in arrows.ts, and no line without a room", () => {
    const rooms = new Set(all.map((source) => roomOf(source.path)));
    expect([...rooms].sort()).toEqual(Object.keys(arrows).sort());
  });

  it("has only the arrows of arrows.ts between its rooms", () => {
    const wrong = all.flatMap((source) =>
      importsOf(source)
        .filter((target) => files.has(target))
        .filter((target) => roomOf(target) !== roomOf(source.path))
        .filter((target) => !allowed(roomOf(source.path), roomOf(target)))
        .map((target) => `${source.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("imports files that exist", () => {
    const missing = all.flatMap((source) =>
      importsOf(source)
        .filter((target) => target.endsWith(".ts") && !files.has(target))
        .map((target) => `${source.path} → ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it("imports packages only where arrows.ts says so", () => {
    const wrong = all.flatMap((source) => {
      const known = packages[roomOf(source.path)] ?? [];
      return importsOf(source)
        .filter((target) => !target.endsWith(".ts") && !target.endsWith(".json"))
        .filter((target) => !known.some((name) => target === name || target.startsWith(beginning(name))))
        .map((target) => `${source.path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("has no circle of files", () => {
    const graph = new Map(all.map((source) => [source.path, importsOf(source).filter((target) => files.has(target))]));
    expect(circles(graph)).toEqual([]);
  });

  it("computes without clock, chance of its own or screen", () => {
    const wrong = all
      .filter((source) => /^(base|math|methods|format|chart)\//.test(source.path))
      .flatMap((source) => calls(source.tree).map((call) => `${source.path}: ${call}`));
    expect(wrong).toEqual([]);
  });
});

function beginning(name: string): string {
  return /[:/]$/.test(name) ? name : `${name}/`;
}

function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}

function calls(tree: ts.SourceFile): string[] {
  const impure = ["Math.random", "Date", "Date.now", "performance.now", "console.log", "console.warn"];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const callee = node.expression.getText(tree);
      if (impure.includes(callee)) found.push(callee);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

import { join } from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { dataset } from "../../src/frame/index.js";
import * as display from "../../src/display/index.js";
import * as format from "../../src/format/index.js";
import * as index from "../../src/index.js";
import * as math from "../../src/math.js";
import type * as pure from "../../src/pure.js";
import { root } from "./sources.js";

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "door",
    platform: "browser",
    logLevel: "silent",
  });
  return result.outputFiles[0].text;
}

/** Runs a script where there is nothing of Node: no process, no require, no Buffer. */
function inBrowser<Door>(code: string): Door {
  const page = vm.createContext({ atob, console });
  return vm.runInContext(`${code}; door`, page) as Door;
}

describe("the browser's door", () => {
  it("bundles for a browser without file, danfo or anything of Node, and computes there", async () => {
    const code = await bundle("src/pure.ts");
    expect(code).not.toMatch(/from\s*["']node:|require\(["']node:|danfojs/);
    const door = inBrowser<typeof pure>(code);
    expect(door.herfindahl([50, 30, 20])).toBeCloseTo(0.38, 12);
    expect(door.median([3, 1, 2])).toBe(2);
  });

  it("has mathematics beside it, which bundle too", async () => {
    const door = inBrowser<typeof math>(await bundle("src/math.ts"));
    expect(door.tQuantile(0.975, 10)).toBeCloseTo(2.228139, 6);
    expect(door.inverse(Float64Array.of(4, 2, 1, 3), 2)[0]).toBeCloseTo(0.3, 12);
  });

  it("would notice: Node's door does not bundle for a browser", async () => {
    await expect(bundle("src/index.ts")).rejects.toThrow(/Could not resolve/);
  });

  it("gives a page that imports four methods little more than these", async () => {
    const names = "gini, herfindahl, locationQuotients, theil";
    const result = await build({
      stdin: {
        contents: `export { ${names} } from "./src/pure.js";`,
        resolveDir: root,
        loader: "ts",
      },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      logLevel: "silent",
    });
    expect(result.outputFiles[0].contents.length).toBeLessThan(74_000);
  });
});

/** What a reader finds at the root beside the methods, each of which has its line in the glossary. */
const TOOLS = new Set([
  ...["cellsQuery", "largestPlants", "largestPlantsQuery", "registryCells"],
  ...["check", "checkPrinted", "danfo", "dataset", "datasets", "explore", "label", "nameText", "seededRandom"],
  ...["readCsv", "readCsvText", "readExcel", "readJson", "readPrintedTable", "readTable", "saveResults", "show"],
  ...["ConvergenceError", "Figure", "Frame", "InputError", "LabelledMatrix", "Steps", "Table"],
  ...[
    "barChart",
    "biplotChart",
    "bumpChart",
    "centrePathChart",
    "coefficientHeatmap",
    "concentrationCurveChart",
    "contributionStack",
  ],
  ...[
    "bifurcationChart",
    "costCurveChart",
    "couplingChart",
    "demandFlowChart",
    "dendrogramChart",
    "fanChart",
    "growthShareChart",
    "forecastChart",
    "gemIsoScoreChart",
    "gemMarginalChart",
    "frontierChart",
    "heatmapChart",
    "hierarchyChart",
    "histogramChart",
    "judgementHeatmap",
    "lifeCycleChart",
    "linkageQuadrantChart",
    "networkChart",
    "phaseChart",
    "urnChart",
  ],
  ...["loadingHeatmap", "lorenzChart", "moranScatterChart", "overTimeChart", "provinceTileMap"],
  ...[
    "radarChart",
    "rankRangeChart",
    "rankingChart",
    "ridgelineChart",
    "roundsChart",
    "sankeyChart",
    "scatterChart",
    "screeChart",
  ],
  ...["strategicQuadrilateralChart", "swotMatrixChart", "tornadoChart", "waterfallChart"],
]);

describe("all doors", () => {
  const doors: Readonly<Record<string, object>> = {
    "index.ts": index,
    "math.ts": math,
    "format/index.ts": format,
    "display/index.ts": display,
  };

  it("offer no value that is marked @internal", () => {
    const paths = Object.keys(doors).map((door) => join(root, "src", door));
    const { config } = ts.readConfigFile(join(root, "src/tsconfig.json"), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, "src"));
    const program = ts.createProgram(paths, options);
    const checker = program.getTypeChecker();
    const marked = Object.entries(doors).flatMap(([door, values]) => {
      const file = program.getSourceFile(join(root, "src", door));
      const symbol = file && checker.getSymbolAtLocation(file);
      const offered = symbol ? checker.getExportsOfModule(symbol).filter(({ name }) => name in values) : [];
      expect(offered).toHaveLength(Object.keys(values).length);
      return offered.filter((each) => isInternal(each, checker)).map(({ name }) => `${door}: ${name}`);
    });
    expect(marked).toEqual([]);
  });
});

function isInternal(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const behind = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return behind.getJsDocTags(checker).some(({ name }) => name === "internal");
}

describe("the root", () => {
  it("offers methods that the glossary has, and the tools that are listed here", () => {
    const terms = new Set(dataset("glossary").texts("name"));
    const strangers = Object.keys(index).filter((name) => !terms.has(name) && !TOOLS.has(name));
    expect(strangers, "a new method needs its line in datasets/glossary").toEqual([]);
  });

  it("has every tool that is listed here", () => {
    const missing = [...TOOLS].filter((name) => !(name in index));
    expect(missing).toEqual([]);
  });
});

/**
 * Who may import whom in `src/`: one way, no circles. A room that isn't named here doesn't exist.
 * `arrows.test.ts` reads the imports and fails on any other arrow.
 */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  base: [],
  math: ["base"],
  format: ["base"],

  "methods/description": ["base", "math"],
  "methods/effects": ["base", "math", "methods/concentration"],
  "methods/concentration": ["base", "math"],
  "methods/specialization": ["base", "math", "methods/concentration"],
  "methods/agglomeration": ["base", "math"],
  "methods/classification": ["base", "math"],
  "methods/scenario": ["base", "math"],
  "methods/factor": ["base", "math"],
  "methods/formation": ["base", "math"],
  "methods/input-output": ["base", "math"],
  "methods/evaluation": ["base", "math", "methods/factor"],
  "methods/indicators": ["base", "math", "methods/factor"],
  "methods/swot": ["base", "math", "methods/evaluation"],

  chart: ["base", "math", "format", "methods/*"],
  "math.ts": ["math"],
  explore: ["base", "math", "methods/*", "chart"],
  "pure.ts": ["base", "math", "format", "methods/*", "chart", "explore"],

  frame: ["base", "math", "format"],
  registry: ["base", "frame"],
  display: ["base", "format", "chart", "explore", "frame"],
  paper: ["base", "format", "chart", "frame", "display"],
  "index.ts": ["pure.ts", "frame", "registry", "display", "paper"],
  "browser.ts": ["index.ts", "pure.ts", "math.ts", "format", "frame", "display"],
};

/** Which rooms may import which packages; the others import none. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  math: [
    "pure-rand",
    "ml-hclust",
    "ml-kmeans",
    "ml-matrix",
    "ml-levenberg-marquardt",
    "simple-statistics",
    "yalps",
    "@stdlib/",
  ],
  frame: ["node:", "danfojs-node", "hyparquet", "hyparquet-compressors", "@e965/xlsx"],
  registry: ["node:", "@duckdb/node-api"],
  display: ["node:", "linkedom", "@napi-rs/canvas"],
  paper: ["node:", "docx", "temml", "write-excel-file"],
};

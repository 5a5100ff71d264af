/** Where NaN or ∞ may stand in what a function gives, and the sentence of a doc comment that says so. */
export interface Said {
  readonly at: RegExp;
  readonly doc: string;
}

const UNLOOKED: readonly Said[] = [
  { at: /./, doc: "Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞." },
  { at: /^$/, doc: "Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞." },
];

/** A missing number is a gap in a chart. */
const GAP: readonly Said[] = [
  { at: /\.data\[\]\.[a-z]+\[\]/, doc: "A missing number (null, NaN) is a gap; what is infinite has no place." },
];

const RATIO: readonly Said[] = [
  { at: /\.ratio(II)?\.values\[\]/, doc: "NaN for a sector that has no direct effect to divide by." },
];

/** A row of moves that nobody made. */
const UNSEEN: readonly Said[] = [
  { at: /\.measures\.probability\.values\[\]/, doc: "NaN for a class that no region was in." },
];

export const SAID: Readonly<Record<string, readonly Said[]>> = {
  cholesky: UNLOOKED,
  choleskyInverse: UNLOOKED,
  choleskySolve: UNLOOKED,
  columnMoments: UNLOOKED,
  columnSums: UNLOOKED,
  correlationFrom: UNLOOKED,
  inverse: UNLOOKED,
  inverseOf: UNLOOKED,
  logDeterminant: UNLOOKED,
  luDecomposition: UNLOOKED,
  marginalSums: UNLOOKED,
  matrixProduct: [{ at: /\[\]/, doc: "Doubles in one list aren't looked at one by one: NaN gives NaN." }],
  matrixVector: UNLOOKED,
  rowSums: UNLOOKED,
  solve: UNLOOKED,
  solveTransposed: UNLOOKED,
  transpose: UNLOOKED,
  vectorMatrix: UNLOOKED,
  markovChain: UNSEEN,
  spatialMarkov: UNSEEN,
  itemAnalysis: [
    {
      at: /\.measures\.criticalRatio\.values\[\]/,
      doc: "t between the extreme groups; undefined if they meet or don't vary.",
    },
  ],
  barChart: GAP,
  overTimeChart: GAP,
  heatmapChart: GAP,
  ahp: [{ at: /judgements\.values/, doc: "NaN both ways where a pair wasn't." }],
  judgementMatrix: [{ at: /values/, doc: "NaN both ways where a pair wasn't." }],
  employmentMultipliers: RATIO,
  incomeMultipliers: RATIO,
  satelliteMultipliers: RATIO,
  taxMultipliers: RATIO,
  valueAddedMultipliers: RATIO,
  compareRankings: [{ at: /\.(tau|rho)\.values\[\]|^\.w$/, doc: "NaN where one tells nobody apart." }],
  scenarioBands: [
    {
      at: /\.contributions\[\]\.(rankCorrelation|firstOrder)$/,
      doc: "Spearman's correlation with the outcome; NaN where the outcome doesn't vary.",
    },
  ],
  forecastComparison: [
    { at: /\.measures\.\w+\.values\[\]/, doc: "stays in the table with its reason and without numbers, NaN" },
    {
      at: /\.judged\[\]\.\w+$/,
      doc: "so does MAPE where a value that is judged is 0, and MASE where the fitted values never change.",
    },
  ],
  weightSensitivity: [{ at: /\.measures\.\w+\.values\[\]/, doc: "NaN where no weight turns the order." }],
};

/** What gives back what it was handed: a label, a table, a matrix, a figure's data that nobody reads yet. */
export const HANDED_ON: ReadonlySet<string> = new Set([
  ...["InputError", "ConvergenceError", "LabelledMatrix", "Steps", "Table", "Verdict", "Figure", "Frame"],
  ...["label", "show", "sorted", "check"],
]);

/** What isn't tried, and why. */
export const UNTRIED: Readonly<Record<string, string>> = {
  saveResults: "would write files under hostile names",
  danfo: "is the library itself",
  shuffle: "changes its list, as it says",
};

/** Something that a reader sees, and where: a text in two languages, a formula, or a cell. */
export type Text =
  | { readonly at: string; readonly zh: string; readonly en: string }
  | { readonly at: string; readonly tex: string }
  | { readonly at: string; readonly cell: unknown };

/** All that a reader sees of a table, of steps, or of whatever holds labels. */
export function textsOf(at: string, seen: unknown): Text[] {
  if (typeof seen === "number" || typeof seen === "string") return [{ at, cell: seen }];
  if (typeof seen !== "object" || seen === null) return [];
  if (Array.isArray(seen)) return seen.flatMap((each, i) => textsOf(`${at}[${each?.name ?? i}]`, each));
  if ("zh" in seen && "en" in seen) return [{ at, zh: String(seen.zh), en: String(seen.en) }];
  return Object.entries(seen).flatMap(([key, value]) => {
    const path = `${at}.${key}`;
    if (key === "name" || key === "decimals" || key === "length") return [];
    const tex = key === "formula" || key === "numbers";
    return tex && typeof value === "string" ? [{ at: path, tex: value }] : textsOf(path, value);
  });
}

/** What is wrong with a text, one line a fault. */
export function faultsOf(text: Text): string[] {
  if ("cell" in text) return cellFaults(text.at, text.cell);
  if ("tex" in text) return texFaults(text.at, text.tex);
  const { at, zh, en } = text;
  if (MESSAGE.test(zh) && MESSAGE.test(en)) return messageFaults(at, zh, en);
  const faults = [...chineseFaults(`${at}.zh`, zh), ...englishFaults(`${at}.en`, en)];
  // Only symbols and numbers are the same in both.
  if (zh !== en && !CHINESE.test(zh)) faults.push(`${at}.zh has no Chinese: ${zh}`);
  return faults;
}

/** What an error says, which quotes code and the names that came: as the reason of what was left out. */
const MESSAGE = /^\w+(：|: )`/;

function messageFaults(at: string, zh: string, en: string): string[] {
  const faults = [zh, en].filter((each) => HOLE.test(each)).map((each) => `${at} has a hole: ${each}`);
  return CHINESE.test(zh) ? faults : [...faults, `${at}.zh has no Chinese: ${zh}`];
}

const HOLE = /undefined|NaN|\[object/;

/** Chinese characters and Chinese punctuation. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Two Latin letters or more; a letter alone is a symbol. */
const WORD = /[A-Za-zÀ-ɏ]{2,}(?:['’]s\b)?/g;

/** The Latin words that stand in Chinese texts: abbreviations, formulas, persons, programs. */
const LATIN_IN_CHINESE: ReadonlySet<string> = new Set([
  ...["GM", "translation", "smallest"],
  ...["yaahp", "SPSSAU"],
  ...["LQ", "CPOR", "CCOR", "SLQ", "CILQ", "FLQ", "AFLQ", "ID", "IS", "BS", "CI"],
  ...["GEM", "GEMN", "CR", "MAPE", "RMSE", "MASE", "HHI", "HTI", "RI", "Aw", "ln", "II", "RAS"],
  ...["KMO", "MSA", "MAP", "RMSEA", "TLI", "BIC", "RMSR", "SPSS", "psych", "factanal", "BCa"],
  ...["DEMATEL", "TOWS", "WOT", "IFE", "EFE", "SO", "WO", "ST", "WT"],
  ...["Ellison", "Glaeser", "Dunn", "Esteban", "Marquillas", "Arcelus", "Moran", "Geary", "Getis"],
  ...["Silverman", "Scott", "Sheather", "Jones"],
  ...["TOPSIS", "VIKOR", "PROMETHEE", "EDAS", "MABAC", "MEREC", "CRITIC", "RSR", "SP", "SN", "AS", "Probit", "min"],
  ...["CCR", "BCC", "NIRS", "NDRS", "Malmquist", "FGNZ", "Ray", "Desli", "Pastor", "Lovell"],
  ...["EC", "TC", "PEC", "SEC", "BPC"],
  ...["Ord", "Saaty", "Aguarón", "Moreno", "Jiménez", "Kaiser", "Procrustes", "Schmid", "Leiman"],
  ...["Pitman", "Morgan", "Carree", "Klomp", "Benjamini", "Hochberg", "Wijnmalen", "BH", "HC"],
  ...[
    "orientIndicators",
    "Alonso",
    "Lamata",
    "Donegan",
    "Dodd",
    "Tran",
    "Harker",
    "Koczkodaj",
    "Buckley",
    "Chang",
    "GCI",
  ],
]);

/** ω_total of McDonald: a symbol. */
const SYMBOL = /ω_total/g;

function chineseFaults(at: string, text: string): string[] {
  const faults = blankFaults(at, text);
  for (const word of text.replace(SYMBOL, "").match(WORD) ?? []) {
    if (!LATIN_IN_CHINESE.has(word)) faults.push(`${at} has "${word}": ${text}`);
  }
  return faults;
}

function englishFaults(at: string, text: string): string[] {
  const faults = blankFaults(at, text);
  if (HOLE.test(text)) faults.push(`${at} has "${HOLE.exec(text)?.[0]}": ${text}`);
  if (CHINESE.test(text)) faults.push(`${at} has Chinese: ${text}`);
  // Where Chinese letters are about, these are as wide as a Chinese letter.
  if (/[“”]/.test(text)) faults.push(`${at} has Chinese quotation marks: ${text}`);
  return faults;
}

function texFaults(at: string, text: string): string[] {
  const faults = blankFaults(at, text);
  const hole = HOLE.exec(text);
  if (hole) faults.push(`${at} has "${hole[0]}": ${text}`);
  const words = [...text.matchAll(/\\text\{([^}]*)\}/g)].map(([, inside]) => inside.trim());
  for (const word of words.filter((inside) => CHINESE.test(inside) || /[a-z]{2,}/.test(inside))) {
    faults.push(`${at} has "${word}" in both languages: ${text}`);
  }
  return faults;
}

function cellFaults(at: string, cell: unknown): string[] {
  if (typeof cell === "number") return Number.isFinite(cell) ? [] : [`${at} is ${cell}`];
  return HOLE.test(String(cell)) ? [`${at} is ${cell}`] : [];
}

function blankFaults(at: string, text: string): string[] {
  return text.trim() === "" ? [`${at} is empty`] : [];
}

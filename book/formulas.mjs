/**
 * The formula collection, `notebooks/09-formulas.ipynb`: every function that a door offers, out of its doc comment, the
 * glossary, and the notebooks that use it.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { documentation, formulaOf, root, sentenceOf, sourcesOf, termOf, unitOf } from "./documentation.mjs";
import { exampleCell } from "./example-cell.mjs";
import { notebooks } from "./notebooks.mjs";
import { METHODS, roomOf, TOOLS } from "./rooms.mjs";

/** @typedef {import("./documentation.mjs").Documented} Documented */
/** @typedef {import("./notebooks.mjs").Cell} Cell */
/** @typedef {import("./notebooks.mjs").Notebook} Notebook */
/** @typedef {import("./rooms.mjs").Room} Room */
/** @typedef {{ term_zh: string; term_en: string; name: string; symbol: string; beware_zh: string; beware_en: string }} Term */
/** @typedef {"zh" | "en"} Language */

export const FORMULAS = "09-formulas.ipynb";

/** A method with its line of the glossary, or a tool, which has none. @typedef {Documented & { term?: Term }} Entry */

/**
 * The functions of each room, methods in the order of the glossary.
 *
 * @returns {{ room: Room; entries: Entry[]; isMethod: boolean }[]}
 */
export function entriesByRoom() {
  const documented = documentation();
  const terms = glossary();
  const place = new Map(terms.map(({ name }, i) => [name, i]));
  /** @type {Entry[]} */
  const entries = documented.map((each) => ({ ...each, term: terms[place.get(each.name) ?? -1] }));
  const methods = entries.filter(({ term }) => term).sort((a, b) => at(place, a) - at(place, b));
  const tools = entries.filter(({ term }) => !term);
  return [...inRooms(METHODS, methods, true), ...inRooms(TOOLS, tools, false)];
}

/**
 * @param {ReadonlyMap<string, number>} place
 * @param {Entry} entry
 */
function at(place, { name }) {
  return place.get(name) ?? 0;
}

/**
 * @param {readonly Room[]} rooms
 * @param {readonly Entry[]} entries
 * @param {boolean} isMethod
 */
function inRooms(rooms, entries, isMethod) {
  const lost = entries.find(({ path }) => roomOf(rooms, path) === undefined);
  if (lost) throw new Error(`${lost.name} stands in src/${lost.path}, which has no line in book/rooms.mjs.`);
  return rooms
    .map((room) => ({ room, entries: entries.filter(({ path }) => roomOf(rooms, path) === room), isMethod }))
    .filter((each) => each.entries.length > 0);
}

/** @returns {Term[]} */
function glossary() {
  return parse(readFileSync(join(root, "datasets/glossary/glossary.csv")), { columns: true });
}

/** The cells of the notebook, without outputs. */
export function formulaCells() {
  const rooms = entriesByRoom();
  const offered = new Map(documentation().map((each) => [each.name, each]));
  const others = notebooks().filter(({ file }) => file !== FORMULAS);
  return [
    ...pair("start", (language) => START[language]),
    ...pair("contents", (language) => contents(rooms, language)),
    ...rooms.flatMap(({ room, entries, isMethod }) => [
      ...pair(roomName(room, isMethod), (language) =>
        isMethod ? methodTable(room, entries, others, language) : toolTable(room, entries, others, language),
      ),
      ...entries.flatMap((entry) => entryCells(entry, offered)),
    ]),
  ];
}

/** @type {Readonly<Record<Language, string>>} */
const START = {
  zh: `# 9 公式与函数：每一个都能运行

> 全书 · 数据：例子自带，或随书数据 · 随用随查，不占课时

这里有程序包的每一个方法：公式、中英文名称、符号、单位、出处、用在哪几本笔记，还有一个能运行的小例子。后面是表、图、数学和写法各类函数，每个一行、一例。

都由程序从代码自己的说明和[术语表](../datasets/README.md)写成，不是手抄；公式照代码里的写法，所以是一行字，不是排版的算式。在单元格里把光标放进函数的括号，按 **Shift + Tab**，看到的是同一份说明，还有参数和选项。

找一个方法：用左边的目录，或在下面点类别；知道名字就按 **Ctrl + F**。例子里 \`// =>\` 后面是应得的值，最后一行的值显示在单元格下面。`,
  en: `# 9 Formulas and functions: each of them runs

> The whole book · data: in the examples, or the datasets · to look things up in, no class hours

Here is every method of the package: formula, Chinese and English term, symbol, unit, source, the notebooks that use it, and a small example that runs. After them stand the functions for tables, charts, mathematics and writing, each with a line and an example.

All of it is written by a program from the code's own documentation and the [glossary](../datasets/README.md), not by hand; formulas are as the code has them, a line of text. Put the cursor inside a function's brackets in a cell and press **Shift + Tab**: the same documentation appears, with parameters and options.

To find a method, use the table of contents at the left or choose a kind below; if you know its name, press **Ctrl + F**. In an example the value that is due stands after \`// =>\`; that of the last line is shown under the cell.`,
};

/**
 * @param {Room} room
 * @param {boolean} isMethod
 */
function roomName({ folders }, isMethod) {
  return `${isMethod ? "methods" : "tools"} ${folders[0]}`;
}

/**
 * The kinds, each with links to its methods.
 *
 * @param {readonly { room: Room; entries: readonly Entry[]; isMethod: boolean }[]} rooms
 * @param {Language} language
 */
function contents(rooms, language) {
  const head = { zh: "## 目录\n\n| 类别 | 个数 |\n|---|---:|", en: "## Contents\n\n| kind | number |\n|---|---:|" };
  const rows = rooms.map(
    ({ room, entries, isMethod }) =>
      `| ${link(room[language], `${roomName(room, isMethod)} ${language}`)} | ${entries.length} |`,
  );
  return `${head[language]}\n${rows.join("\n")}`;
}

/**
 * @param {Room} room
 * @param {readonly Entry[]} entries
 * @param {readonly Notebook[]} others
 * @param {Language} language
 */
function methodTable(room, entries, others, language) {
  const head = {
    zh: "| 方法 | 符号 | 单位 | 须注意 | 用在 |\n|---|---|---|---|---|",
    en: "| method | symbol | unit | beware | used in |\n|---|---|---|---|---|",
  };
  const rows = entries.map((entry) => {
    const { term } = entry;
    const called = link(term?.[`term_${language}`] ?? "", `method ${entry.name}`);
    const symbol = term?.symbol ? code(term.symbol) : "";
    const cells = [called, symbol, unitOf(entry)?.[language] ?? "", term?.[`beware_${language}`] ?? ""];
    return row([...cells.map(inCell), usedIn(entry, others, language)]);
  });
  return `## ${room[language]}\n\n${head[language]}\n${rows.join("\n")}`;
}

/**
 * @param {Room} room
 * @param {readonly Entry[]} entries
 * @param {readonly Notebook[]} others
 * @param {Language} language
 */
function toolTable(room, entries, others, language) {
  const head = {
    zh: "| 函数 | 是什么 | 用在 |\n|---|---|---|",
    en: "| function | what it is or does | used in |\n|---|---|---|",
  };
  const rows = entries.map((entry) => {
    const what = language === "zh" ? termOf(entry) : sentenceOf(entry);
    return row([link(entry.name, `example ${entry.name}`), inCell(what), usedIn(entry, others, language)]);
  });
  return `## ${room[language]}\n\n${head[language]}\n${rows.join("\n")}`;
}

/**
 * A method's formula and source, and its example; of a tool the example only.
 *
 * @param {Entry} entry
 * @param {ReadonlyMap<string, Documented>} offered
 * @returns {Cell[]}
 */
function entryCells(entry, offered) {
  const code = exampleCell(entry, offered);
  const example = code === undefined ? [] : [cell("code", `example ${entry.name}`, code)];
  return entry.term ? [cell("markdown", `method ${entry.name}`, methodText(entry)), ...example] : example;
}

/** @param {Entry} entry */
function methodText(entry) {
  const sources = sourcesOf(entry).map((source) => inCell(source));
  return [
    `### ${entry.term?.term_zh} ${entry.name}`,
    `**${entry.term?.term_en}**`,
    `\`\`\`text\n${formulaOf(entry)}\n\`\`\``,
    `来源 Source: ${sources.join(" · ")}`,
  ].join("\n\n");
}

/**
 * @param {Entry} entry
 * @param {readonly Notebook[]} others
 * @param {Language} language
 */
function usedIn({ name }, others, language) {
  const users = others.filter(({ uses }) => uses.has(name));
  if (users.length === 0) return language === "zh" ? "这里" : "here";
  return users.map(({ file, number }) => `[${number.replace(/^0?(\d+)-/, "$1.")}](${file})`).join(" ");
}

/**
 * A link to a cell, as JupyterLab and nbconvert know it: by its id.
 *
 * @param {string} text
 * @param {string} cell - what the cell's id is made from.
 */
function link(text, cell) {
  return `[${text}](#cell-id=${idOf(cell)})`;
}

/**
 * A cell's id: always the same, so that it keeps its outputs when it moves.
 *
 * @param {string} name
 */
function idOf(name) {
  return createHash("sha256").update(name).digest("hex").slice(0, 8);
}

/** @param {readonly string[]} cells */
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}

/** @param {string} text - which may hold what Markdown takes for its own. */
function inCell(text) {
  const escaped = text.replace(/\|/g, "\\|").replace(/(?<!`[^`]*)([*_<])(?![^`]*`)/g, "\\$1");
  return escaped.replace(/(?<=\d) (?=\d{3}\b)/g, "\u202f");
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/**
 * A cell in Chinese and one in English.
 *
 * @param {string} name
 * @param {(language: Language) => string} text
 * @returns {Cell[]}
 */
function pair(name, text) {
  return [cell("markdown", `${name} zh`, text("zh"), ["zh"]), cell("markdown", `${name} en`, text("en"), ["en"])];
}

/**
 * @param {"markdown" | "code"} type
 * @param {string} name - from which its id is made.
 * @param {string} source
 * @param {readonly string[]} [tags]
 * @returns {Cell}
 */
function cell(type, name, source, tags) {
  const id = idOf(name);
  const metadata = tags ? { tags } : {};
  return type === "code"
    ? { cell_type: type, execution_count: null, id, metadata, outputs: [], source }
    : { cell_type: type, id, metadata, source };
}

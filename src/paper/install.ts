import { Result } from "../base/result.js";
import { Steps } from "../base/steps.js";
import { Table } from "../base/table.js";
import { Figure } from "../chart/figure.js";
import { Frame } from "../frame/frame.js";
import { teach } from "../display/install.js";
import { type ParagraphOptions, paragraphOf } from "./methods.js";
import { MethodsParagraph } from "./methods-paragraph.js";
import { type SaveFigureOptions, saveFigure } from "./save-figure.js";
import type { SaveTableOptions } from "./save-options.js";
import { saveSteps } from "./save-steps.js";
import { saveTable } from "./save-table.js";

declare module "../base/result.js" {
  interface Result {
    /**
     * Writes the table of this result into a file (保存): `await lq.save("表.docx")`. See {@link Table.save}.
     */
    save(path: string | URL, options?: SaveTableOptions): Promise<void>;

    /**
     * A paragraph on the method for a paper (方法段落): what it is called, its options and conventions, the size of its
     * table, software and version, in Chinese and English, with references in GB/T 7714—2015 and APA.
     *
     * @param options.data - what the data are and where they are from; nothing is said of it by default.
     * @example
     * locationQuotients([[1, 2], [3, 4]]).paragraph().gbt7714.length; // => 3
     */
    paragraph(options?: ParagraphOptions): MethodsParagraph;
  }
}

declare module "../base/table.js" {
  interface Table {
    /**
     * Writes this table into a file (保存), of the kind that its ending says: `.docx` a three-line table (三线表) for
     * a paper, `.xlsx` the same as a workbook with numbers as numbers, `.md`, `.tex` (booktabs), `.csv` and `.json`.
     * A file of that name is written anew.
     *
     * @throws {InputError} At once, if there is nowhere to save it or an option doesn't hold.
     */
    save(path: string | URL, options?: SaveTableOptions): Promise<void>;
  }
}

declare module "../base/steps.js" {
  interface Steps {
    /**
     * Writes this derivation into a file (保存): `await lq.steps("江西").save("步骤.docx")`. In `.docx`, `.md` and `.tex`
     * (with `amsmath`) its formulas are formulas, and its tables stand below their steps; in `.xlsx`, `.csv` and
     * `.json` a step is a row with its formula in TeX. See {@link Table.save}.
     */
    save(path: string | URL, options?: SaveTableOptions): Promise<void>;
  }
}

declare module "../frame/frame.js" {
  interface Frame {
    /** Writes this frame into a file (保存): `await frame.save("表.xlsx")`. See {@link Table.save}. */
    save(path: string | URL, options?: SaveTableOptions): Promise<void>;
  }
}

declare module "../chart/figure.js" {
  interface Figure {
    /**
     * Draws this figure into a file (保存): `.png` of 300 dots an inch with its size written in, `.svg`, or `.pdf`
     * whose lines are lines and whose Chinese is found by searching. A file of that name is written anew.
     *
     * @throws {InputError} At once, if there is nowhere to save it or an option doesn't hold.
     */
    save(path: string | URL, options?: SaveFigureOptions): Promise<void>;
  }
}

/** A method that no listing of an object's fields shows. */
function add<T extends object, K extends keyof T>(prototype: T, name: K, value: T[K]): void {
  Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}

add(Result.prototype, "save", function save(this: Result, path, options = {}) {
  return saveTable("Result.save", this, path, options);
});
add(Table.prototype, "save", function save(this: Table, path, options = {}) {
  return saveTable("Table.save", this, path, options);
});
add(Steps.prototype, "save", function save(this: Steps, path, options = {}) {
  return saveSteps("Steps.save", this, path, options);
});
add(Frame.prototype, "save", function save(this: Frame, path, options = {}) {
  return saveTable("Frame.save", this, path, options);
});
add(Figure.prototype, "save", function save(this: Figure, path, options = {}) {
  return saveFigure("Figure.save", this, path, options);
});
add(Result.prototype, "paragraph", function paragraph(this: Result, options = {}) {
  return paragraphOf(this, options);
});

teach(MethodsParagraph.prototype, (paragraph) => ({
  "text/markdown": paragraph.toMarkdown(),
  "text/plain": `${paragraph.toText("zh")}\n\n${paragraph.toText("en")}`,
}));

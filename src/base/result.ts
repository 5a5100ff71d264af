import { keepCalls } from "./calls.js";
import type { Label } from "./label.js";
import type { Steps } from "./steps.js";
import type { Table } from "./table.js";

/**
 * What a procedure returns (结果): read-only named fields, and four ways to look at them. `frame/`
 * adds `toFrame()`, `display/` what a notebook shows, so that a result itself stays pure.
 */
export abstract class Result {
  constructor() {
    keepCalls(this);
  }

  /** What was computed, with year or subject if the caller said so. */
  abstract readonly title: Label;

  /** The reading in words, a sentence or two, with the convention that was used. */
  abstract summary(): Label;

  /** The numbers a reader wants, with units and titles. */
  abstract toTable(): Table;

  /** Title and reading, where the result is written into a text: `${result}`. */
  toString(): string {
    return `${this.title.zh}：${this.summary().zh}`;
  }

  /** The derivation; where it takes a choice (which region?), the method says which. */
  abstract steps(...choice: readonly string[]): Steps;
}

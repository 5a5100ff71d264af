import { type Label, readTable, type TableData } from "./table-data.js";

/** A step of a derivation as it travels in a notebook; `src/display/mime-bundle.ts` writes it. */
export interface StepData {
  readonly title: Label;
  /** TeX without dollars. */
  readonly formula?: string;
  readonly numbers?: string;
  readonly note?: Label;
  readonly table?: TableData;
}

/** A derivation as it travels in a notebook. */
export interface StepsData {
  readonly title: Label;
  readonly steps: readonly StepData[];
}

/** The derivation that a notebook holds, which may be anybody's; nothing, if it isn't one. */
export function readSteps(payload: unknown): StepsData | undefined {
  const { title, steps } = fieldsOf(payload);
  return isLabel(title) && Array.isArray(steps) && steps.every(isStep) ? { title, steps } : undefined;
}

function isStep(value: unknown): value is StepData {
  const { title, formula = "", numbers = "", note, table } = fieldsOf(value);
  const texts = typeof formula === "string" && typeof numbers === "string";
  return (
    isLabel(title) &&
    texts &&
    (note === undefined || isLabel(note)) &&
    (table === undefined || readTable(table) !== undefined)
  );
}

function isLabel(value: unknown): value is Label {
  const { zh, en } = fieldsOf(value);
  return typeof zh === "string" && typeof en === "string";
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** A formula between dollars. A blank line or a `$$` within it would end it early. */
export function displayed(tex: string): string {
  return `$$${tex.replace(/\n\s*\n/g, "\n").replace(/\$\$/g, "")}$$`;
}

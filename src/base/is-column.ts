import { isList } from "./check.js";

/** What a column of a table must be, to be shown and read. @internal */
export function isColumn(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { name, label, values } = value as { name?: unknown; label?: unknown; values?: unknown };
  return typeof name === "string" && isNamed(label) && isList(values);
}

/** Whether something has its text in both languages. @internal */
export function isNamed(value: unknown): boolean {
  const { zh, en } = (value ?? {}) as { zh?: unknown; en?: unknown };
  return typeof zh === "string" && typeof en === "string";
}

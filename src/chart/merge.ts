import type { PlotlyFields, PlotlyValue } from "./trace.js";

/**
 * Fields over fields, to any depth; a list replaces a list.
 *
 * @internal
 */
export function merge(under: PlotlyFields, over: PlotlyFields): PlotlyFields {
  const merged: Record<string, PlotlyValue> = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const below = merged[name];
    merged[name] = isFields(below) && isFields(value) ? merge(below, value) : value;
  }
  return merged;
}

/**
 * A value as plain JSON: lists of doubles as lists, what isn't finite as a gap (`null`).
 *
 * @internal
 */
export function plain(value: PlotlyValue): PlotlyValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value instanceof Float64Array) return Array.from(value, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (!isFields(value)) return value;
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(fields.map(([name, each]) => [name, plain(each)]));
}

function isFields(value: PlotlyValue): value is PlotlyFields {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

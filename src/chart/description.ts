import type { Label } from "../base/index.js";
import { formatNumber } from "../format/index.js";
import type { PlotlyValue, Trace } from "./trace.js";

/**
 * A figure in words where its maker gave none: what it shows, and the range of each trace.
 *
 * @internal
 */
export function describe(title: Label, data: readonly Trace[]): Label {
  const parts = data.slice(0, 8).flatMap(rangeOf);
  if (parts.length === 0) return title;
  return {
    zh: `${title.zh}。${parts.map((part) => part.zh).join("；")}`,
    en: `${title.en}. ${parts.map((part) => part.en).join("; ")}`,
  };
}

function rangeOf(trace: Trace): readonly Label[] {
  const across = trace.orientation === "h" ? trace.x : trace.y;
  const values = numbersIn([trace.z, trace.values, trace.r, across, trace.x].find(hasNumbers));
  if (values.length === 0) return [];
  const least = formatNumber(values.reduce((a, b) => Math.min(a, b)));
  const most = formatNumber(values.reduce((a, b) => Math.max(a, b)));
  const name = typeof trace.name === "string" && trace.name !== "" ? `${trace.name} ` : "";
  return [
    {
      zh: `${name}${values.length} 个值，${least} 至 ${most}`,
      en: `${name}${values.length} values from ${least} to ${most}`,
    },
  ];
}

function hasNumbers(value: PlotlyValue): boolean {
  return numbersIn(value).length > 0;
}

function numbersIn(value: PlotlyValue): readonly number[] {
  if (!Array.isArray(value)) return [];
  return (value.flat() as readonly PlotlyValue[]).filter((each) => typeof each === "number");
}

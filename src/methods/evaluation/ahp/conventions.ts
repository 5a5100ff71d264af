import { type Column, type Label, say, sentences, Table } from "../../../base/index.js";
import type { PriorityMethod } from "./priorities.js";

/** Whose conventions are followed: those of a program, or of this book. */
export type AhpPreset = "yaahp" | "spssau" | "book";

/** A convention, what it is, and whether it is known to be that of the preset. */
export interface Convention {
  readonly option: "method" | "randomIndex" | "lambda" | "scale";
  readonly label: Label;
  readonly value: Label;
  /** `"preset"` where it is known to be whoever's the preset is called after; `"own"` where it was asked for, or is a default. */
  readonly origin: "preset" | "own";
}

interface PresetWords {
  readonly name: Label;
  /** What is known of it. */
  readonly method: PriorityMethod | undefined;
}

/** What could be found out, and no more. */
export const PRESETS: Readonly<Record<AhpPreset, PresetWords>> = {
  yaahp: { name: say("软件 yaahp", "the program yaahp"), method: "eigenvector" },
  spssau: { name: say("软件 SPSSAU", "the program SPSSAU"), method: "column-mean" },
  book: { name: say("本书", "the book"), method: undefined },
};

const ORIGIN: Readonly<Record<Convention["origin"], Label>> = {
  preset: say("已知其做法如此", "known to be its own"),
  own: say("其做法未查证，取所写的或本包的默认", "its own isn't known: as asked, or our default"),
};

/** Conventions as a table. */
export function conventionTable(preset: AhpPreset, conventions: readonly Convention[]): Table {
  const column = (name: string, label: Label, of: (one: Convention) => Label): Column => ({
    name,
    label,
    values: conventions.map(of),
  });
  return new Table({
    title: say("约定：{name}", "Conventions: {name}", { name: PRESETS[preset].name }),
    columns: [
      column("convention", say("约定", "convention"), ({ label }) => label),
      column("value", say("取法", "as"), ({ value }) => value),
      column("origin", say("依据", "why"), ({ origin }) => ORIGIN[origin]),
    ],
  });
}

/** Which conventions are the preset's, and that the others aren't known; nothing without a preset. */
export function conventionWords(preset: AhpPreset | undefined, conventions: readonly Convention[]): Label | undefined {
  if (preset === undefined) return undefined;
  const name = PRESETS[preset].name;
  const known = conventions.filter(({ origin }) => origin === "preset");
  const rest = conventions.filter(({ origin }) => origin === "own");
  return sentences(
    ...known.map(({ label, value }) =>
      say("约定按{name}：{label}为{value}。", "As {name} has it, {label}: {value}.", { name, label, value }),
    ),
    say(
      "{name}的做法未查证、取所写的或本包默认的：{list}。",
      "Not known of {name}, and as asked or our default: {list}.",
      {
        name,
        list: {
          zh: rest.map(({ label, value }) => `${label.zh}（${value.zh}）`).join("、"),
          en: rest.map(({ label, value }) => `${label.en} (${value.en})`).join(", "),
        },
      },
    ),
  );
}

import {
  checkOption,
  type Label,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  shortNumber,
  Steps,
  Table,
} from "../../base/index.js";
import { powerOfDispersion, sensitivityOfDispersion } from "./dispersion.js";
import { type ImportOptions, treatmentLabel } from "./imports.js";
import type { SectorValues } from "./sector-values.js";
import type { InputOutputTable } from "./table.js";

/** Where a sector stands by its two linkages. */
export type LinkageClass = "key" | "backward" | "forward" | "independent";

/** What {@link keySectors} takes. */
export interface KeySectorOptions extends ImportOptions {
  /** Forward linkages from the Ghosh inverse or from row sums of L. `"ghosh"` by default. */
  readonly forward?: "ghosh" | "L";
}

const words: Readonly<Record<LinkageClass, Label>> = {
  key: label("关键部门", "key sector"),
  backward: label("后向主导（拉动型）", "backward oriented"),
  forward: label("前向主导（支撑型）", "forward oriented"),
  independent: label("独立型", "weakly linked"),
};

/**
 * Key sectors (关键部门): four classes by whether the normalized backward and forward linkages are above 1.
 *
 * @returns For each sector its linkages and its class: `key` (both above 1), `backward`, `forward`,
 *   `independent`.
 * @throws {InputError} If the table is unproductive.
 * @see Hirschman, A. O. (1958). The Strategy of Economic Development. New Haven: Yale University Press, ch. 6.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §12.2.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * keySectors(table).classes; // => ["key", "independent"]
 */
export function keySectors(table: InputOutputTable, options: KeySectorOptions = {}): KeySectors {
  const { imports = "domestic", forward = "ghosh" } = options;
  checkOption("keySectors", "forward", forward, ["ghosh", "L"]);
  const backward = powerOfDispersion(table, { imports });
  const forwards = sensitivityOfDispersion(table, { imports, matrix: forward });
  const treatment = treatmentLabel(imports);
  const by = forward === "ghosh" ? label("高什逆矩阵", "Ghosh") : label("L 的行和", "rows of L");
  const convention = label(
    `${treatment.zh}；前向按${by.zh}`,
    `${treatment.en}; forward linkages by ${by.en}`,
  );
  return new KeySectors(table.sectors, backward, forwards, convention);
}

/** The sectors of a table in four classes; see {@link keySectors}. */
export class KeySectors extends Result {
  readonly title: Label = label("关键部门", "Key sectors");
  readonly classes: readonly LinkageClass[];

  /** @internal */
  constructor(
    readonly sectors: readonly Name[],
    /** Power of dispersion. */
    readonly backward: SectorValues,
    /** Sensitivity of dispersion. */
    readonly forward: SectorValues,
    readonly convention: Label,
  ) {
    super();
    this.classes = sectors.map((_, i) => classOf(backward.values[i], forward.values[i]));
  }

  /** The sectors of a class. */
  of(linkage: LinkageClass): readonly Name[] {
    return this.sectors.filter((_, i) => this.classes[i] === linkage);
  }

  summary(): Label {
    const keys = this.of("key");
    const list = (language: "zh" | "en", separator: string): string =>
      keys.map((name) => nameText(name, language)).join(separator) || "—";
    return label(
      `关键部门 ${keys.length} 个：${list("zh", "、")}（${this.convention.zh}）。`,
      `${keys.length} key sectors: ${list("en", ", ")} (${this.convention.en}).`,
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        nameColumn("sector", label("部门", "sector"), this.sectors),
        {
          name: "backward",
          label: label("影响力系数", "backward linkage"),
          values: [...this.backward.values],
        },
        {
          name: "forward",
          label: label("感应度系数", "forward linkage"),
          values: [...this.forward.values],
        },
        {
          name: "class",
          label: label("类型", "class"),
          values: this.classes.map((linkage) => words[linkage]),
        },
      ],
      note: this.convention,
    });
  }

  /** @param sector - the one whose class is derived; the first by default. */
  steps(sector?: string): Steps {
    const name = sector ?? nameText(this.sectors[0]);
    const [b, f] = [this.backward.at(name), this.forward.at(name)];
    const verdict = words[classOf(b, f)];
    return new Steps(label(`${this.title.zh}：${name}`, `${this.title.en}: ${name}`), [
      ...this.backward.steps(name).list.slice(0, 1),
      ...this.forward.steps(name).list.slice(0, 1),
      {
        title: label("与 1 比较", "Compared with 1"),
        note: label(
          `影响力 ${shortNumber(b)}，感应度 ${shortNumber(f)}：${verdict.zh}。`,
          `Backward ${shortNumber(b)}, forward ${shortNumber(f)}: ${verdict.en}.`,
        ),
      },
    ]);
  }
}

function classOf(backward: number, forward: number): LinkageClass {
  if (backward > 1) return forward > 1 ? "key" : "backward";
  return forward > 1 ? "forward" : "independent";
}

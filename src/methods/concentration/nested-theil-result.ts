import {
  ByName,
  type Label,
  type Name,
  nameText,
  say,
  shortPercent,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";

/** What one level of groups adds to a Theil index. */
export interface TheilLevel {
  readonly name: Name;
  /** The column of a frame that the groups are from. */
  readonly column?: string | undefined;
  /** How many groups there are at it; values, for what is within the innermost. */
  readonly parts: number;
  /** What it adds. */
  readonly value: number;
  /** How much of it lies inside each group of the level before; none for the widest. */
  readonly groups: readonly TheilInside[];
}

/** The inequality inside one group. */
export interface TheilInside {
  readonly name: Name;
  /** The group's share of the total (of the number, for L), with which its own index counts. */
  readonly share: number;
  /** What it adds: its own index times its share. */
  readonly value: number;
}

/** What a {@link NestedTheil} is made of: finished numbers. */
export interface NestedTheilParts {
  readonly index: "T" | "L";
  /** From the widest in; the last is what is within the innermost groups. */
  readonly levels: readonly TheilLevel[];
  readonly weighted: boolean;
}

/** The measures of {@link NestedTheil}. */
export type NestedTheilMeasure = "value" | "share" | "parts";

const LEVEL = { name: "level", label: say("层次", "level") };

/** What {@link nestedTheil} gives: what each level adds. */
export class NestedTheil extends ByName<NestedTheilMeasure> {
  readonly index: "T" | "L";
  /** From the widest in; the last is what is within the innermost groups. */
  readonly levels: readonly TheilLevel[];
  /** Whether values were weighted. */
  readonly weighted: boolean;

  constructor({ index, levels, weighted }: NestedTheilParts) {
    const values = levels.map(({ value }) => value);
    const total = sumOf(values);
    super({
      title: say("泰尔指数 {index} 的嵌套分解", "Nested decomposition of Theil's {index}", { index }),
      kind: LEVEL,
      names: levels.map(({ name }) => name),
      main: "value",
      measures: {
        value: { label: say("贡献", "contribution"), values },
        share: {
          label: say("占总指数", "share of the index"),
          values: values.map((value) => (total === 0 ? Number.NaN : value / total)),
        },
        parts: { label: say("组数", "groups"), values: levels.map(({ parts }) => parts), decimals: 0 },
      },
    });
    this.index = index;
    this.levels = levels;
    this.weighted = weighted;
  }

  /** The index of all values: the sum of what the levels add. */
  get total(): number {
    return sumOf(this.levels.map(({ value }) => value));
  }

  /** A level answers to its name, and to the column that it is from. */
  protected override placeOf(method: string, name: string | undefined): number {
    const k = this.levels.findIndex(({ column }) => column !== undefined && column === name);
    return k < 0 ? super.placeOf(method, name) : k;
  }

  summary(): Label {
    const { total } = this;
    if (total === 0) return say("各值相等，没有不平等可分解。", "All values are equal: nothing to decompose.");
    const text = (language: "zh" | "en"): string =>
      this.levels
        .map(({ name, value }) => `${nameText(name, language)} ${shortPercent(value / total)}`)
        .join(language === "zh" ? "，" : ", ");
    return say("泰尔指数 {index} = {total}：{parts}。", "Theil's {index} = {total}: {parts}.", {
      index: this.index,
      total,
      parts: { zh: text("zh"), en: text("en") },
    });
  }

  override steps(): Steps {
    const sum = this.levels.map(({ value }) => texNumber(value)).join(" + ");
    const share = this.index === "T" ? "v_g" : "p_g";
    const sign = this.index === "T" ? "" : "-";
    return new Steps(this.title, [
      ...this.levels.map(({ name, value, groups }, k) => ({
        title: this.levelTitle(name, k),
        formula: `${sign}\\sum_g ${share} \\ln\\frac{\\mu_g}{\\mu_{\\supset g}}`,
        numbers: texNumber(value),
        ...(groups.length > 0 && { table: groupTable(groups) }),
      })),
      {
        title: say("各层之和即总指数", "the levels add up to the index"),
        formula: `${this.index} = \\sum_l ${this.index}_l`,
        numbers: `${sum} = ${texNumber(this.total)}`,
        table: this.toTable(),
        note: this.summary(),
      },
    ]);
  }

  private levelTitle(name: Name, k: number): Label {
    if (k === this.levels.length - 1) return say("最内层各组之内", "within the innermost groups");
    return k === 0
      ? say("“{name}”各组之间", 'between the groups of "{name}"', { name })
      : say("“{name}”各组之间，在上一层的组内", 'between the groups of "{name}", inside each of the level before', {
          name,
        });
  }
}

function groupTable(groups: TheilLevel["groups"]): Table {
  return new Table({
    title: say("各组的贡献", "Contribution by group"),
    columns: [
      { name: "group", label: say("组", "group"), values: groups.map(({ name }) => name) },
      { name: "share", label: say("份额", "share"), values: groups.map(({ share }) => share) },
      { name: "value", label: say("贡献", "contribution"), values: groups.map(({ value }) => value) },
    ],
  });
}

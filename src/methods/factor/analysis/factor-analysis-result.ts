import { checkOption, isCalled, type Label, Result, type Steps, type Table } from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";
import type { FactorFindings } from "./factor-findings.js";
import { factorSteps } from "./factor-steps.js";
import { factorSummary } from "./factor-summary.js";
import { loadingsTable } from "./spss-loading-tables.js";
import { spssTables } from "./spss-tables.js";

export interface FactorAnalysis extends FactorFindings {}

/** A factor analysis: what {@link factorAnalysis} returns, with all fields of {@link FactorFindings}. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class FactorAnalysis extends Result {
  declare readonly title: Label;

  /** @internal */
  constructor(found: FactorFindings) {
    super();
    Object.assign(this, found);
  }

  /** The share of all variance that the kept factors explain, from 0 to 1. */
  get explained(): number {
    return sumOf(this.communalities) / this.indicators.length;
  }

  /** Suitability, number of factors, share explained, first and last of the ranking, conventions. */
  override summary(): Label {
    return factorSummary(this, this.explained);
  }

  /** Loadings after rotation with communalities. */
  override toTable(): Table {
    return loadingsTable(this);
  }

  /**
   * The derivation from the raw table to the scores.
   *
   * @param name - a case whose standardizing and scoring is put in numbers; the first by default.
   * @throws {InputError} If no case is called so.
   */
  override steps(name?: string): Steps {
    return factorSteps(this, name);
  }

  /** SPSS's output tables, in SPSS's order and by SPSS's names. */
  tables(): readonly Table[] {
    return spssTables(this);
  }

  /**
   * One of {@link tables} by its Chinese or English name.
   *
   * @throws {InputError} If there is none of that name; the message lists those there are.
   */
  table(name: string): Table {
    const all = this.tables();
    const titles = all.map(({ title }) => title.zh);
    const asked = all.find(({ title }) => isCalled(title, name));
    return asked ?? all[titles.indexOf(checkOption("FactorAnalysis.table", "name", name, titles))];
  }
}

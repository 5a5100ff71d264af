import type { Result } from "../../../src/base/index.js";

/** A result on a small input, and what is chosen where its methods ask for a choice. */
export interface ResultRow {
  readonly name: string;
  readonly make: () => Result | Promise<Result>;
  /** What `steps` is asked for, in Chinese. */
  readonly steps?: readonly string[];
  /** What `ranking` is asked for, in Chinese. */
  readonly ranking?: readonly string[];
}

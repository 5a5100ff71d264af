/** A work that is cited. */
export interface Reference {
  readonly kind: "article" | "book" | "proceedings" | "report" | "online" | "software";
  /** Family name and initials, "Ellison, G."; a Chinese name as it is, an organisation by its name. */
  readonly authors: readonly string[];
  readonly year?: number;
  readonly title: string;
  readonly journal?: string;
  /** The proceedings that it is in. */
  readonly book?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly edition?: number;
  readonly place?: string;
  readonly publisher?: string;
  readonly version?: string;
  /** Whether it is cited in Chinese. */
  readonly chinese?: boolean;
  /** Whether there are more authors than are named. */
  readonly others?: boolean;
  /** Whether its author is an organisation. */
  readonly organisation?: boolean;
}

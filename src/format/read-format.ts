import { type Language, type OptionReader, oneOf, optional, readOptions, whole } from "../base/index.js";

/** Readers of what all writers take. */
const FORMAT: {
  readonly language: OptionReader<Language>;
  readonly maxRows: OptionReader<number | undefined>;
} = {
  language: oneOf<Language>("both", "zh", "en"),
  maxRows: optional(whole(0, Number.POSITIVE_INFINITY)),
};

/**
 * The format of a table or of a derivation, each part checked.
 *
 * @throws {InputError} If one doesn't hold, or there is no such part.
 * @internal
 */
export function readFormat(
  where: string,
  format: object,
): { readonly language: Language; readonly maxRows: number | undefined } {
  return readOptions<object, typeof FORMAT & object>(where, format, FORMAT as never) as never;
}

/** What JavaScript and its tools look for in any object; `href` is how Node tells an address. */
const LOOKED_FOR = "then toJSON asymmetricMatch nodeType length href".split(" ");

/**
 * Libraries know their own objects by marks, `$$typeof`, `@@__IMMUTABLE_LIST__@@`, `_isMockFunction`, and others' by
 * what they can do: `toTable`, `isBuffer`, `hasOwn`.
 */
const MARK = /^(@@|\$\$|_|(to|is|has|get|set)[A-Z])/;

/** What answers where an object has no field of a name: it throws, or gives what stands for it. */
export type Answer = (object: object, field: string) => unknown;

/**
 * The last place where a field of an object is looked for: one that isn't there would be `undefined`, and every
 * comparison with it false. Methods and fields that are there are found before; `in`, spreading, copies and JSON are
 * as with any object.
 *
 * @param silent - further names that may be looked for in vain.
 * @param inherited - what such objects have beside their own fields.
 * @internal
 */
export function refusedFields(
  answer: Answer,
  silent: readonly string[] = [],
  inherited: object = Object.prototype,
): object {
  const names = new Set([...LOOKED_FOR, ...silent]);
  return new Proxy(inherited, {
    get(target, key, object: object) {
      const isSilent = typeof key === "symbol" || key in target || names.has(key) || MARK.test(key);
      return isSilent ? (Reflect.get(target, key, object) as unknown) : answer(object, key);
    },
  });
}

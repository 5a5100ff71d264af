/** `node:module`: what the package loads when it first needs it lies in the bundle, and is read then. */
export const createRequire =
  () =>
  (id: string): unknown => {
    if (/danfo/.test(id)) return require("danfo-of-the-page");
    if (id === "xlsx") return require("xlsx-of-the-page");
    throw new Error(`${id} is not in this page`);
  };

export const isBuiltin = (): boolean => false;

declare const require: (id: string) => unknown;

/** `node:util`: how Node shows values, taken from Node itself. */
import util from "node-inspect-extracted";

export const { inspect, format, formatWithOptions, stripVTControlCharacters } = util;
export const types = {
  // A page can't tell.
  isProxy: (): boolean => false,
  isNativeError: (value: unknown): boolean => Object.prototype.toString.call(value) === "[object Error]",
  isModuleNamespaceObject: (value: object): boolean => Object.prototype.toString.call(value) === "[object Module]",
};

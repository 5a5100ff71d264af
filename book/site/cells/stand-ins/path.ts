/** `node:path` for paths with slashes. */
import { absolute } from "./disk.js";

export const sep = "/";
export const delimiter = ":";

export const isAbsolute = (path: string): boolean => path.startsWith("/");
export const resolve = (...parts: readonly string[]): string =>
  absolute(parts.reduce((path, part) => (isAbsolute(part) ? part : `${path}/${part}`), "."));
export const normalize = (path: string): string =>
  isAbsolute(path) ? absolute(path) : absolute(`/${path}`).slice(1) || ".";
export const join = (...parts: readonly string[]): string => normalize(parts.filter((part) => part !== "").join("/"));
export const dirname = (path: string): string => path.replace(/\/?[^/]*\/*$/, "") || (isAbsolute(path) ? "/" : ".");
export const basename = (path: string, ending = ""): string => {
  const name = path.replace(/\/+$/, "").replace(/^.*\//, "");
  return ending !== "" && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
};
export const extname = (path: string): string => /[^/](\.[^./]*)$/.exec(path)?.[1] ?? "";
export function relative(from: string, to: string): string {
  const [a, b] = [absolute(from).split("/"), absolute(to).split("/")];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return [...a.slice(same).map(() => ".."), ...b.slice(same)].join("/");
}

const path = { sep, delimiter, isAbsolute, resolve, normalize, join, dirname, basename, extname, relative };
export const posix: typeof path = path;
export default path;

/** `node:url` for files of the page's disk. */
export const fileURLToPath = (url: string | { readonly href: string }): string =>
  decodeURIComponent(new URL(typeof url === "string" ? url : url.href).pathname);

export const pathToFileURL = (path: string): URL =>
  new URL(`file://${path.split("/").map(encodeURIComponent).join("/")}`);

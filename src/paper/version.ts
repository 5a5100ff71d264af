import { readFileSync } from "node:fs";
import { fileOf } from "../frame/data-package.js";
import type { Reference } from "./reference.js";

let read: Reference | undefined;

/** This package as a work that is cited. */
export function software(): Reference {
  if (read === undefined) {
    const { version } = JSON.parse(readFileSync(fileOf("..", "package.json"), "utf8")) as { readonly version: string };
    const authors = ["The industrial-clusters authors"];
    read = { kind: "software", authors, organisation: true, year: 2026, title: "industrial-clusters", version };
  }
  return read;
}

/** What runs it: "Node.js 22.12", or the TypeScript of a page. */
export function platform(): string {
  const { node } =
    (globalThis as { readonly process?: { readonly versions?: { readonly node?: string } } }).process?.versions ?? {};
  return node === undefined ? "TypeScript" : `Node.js ${node.split(".").slice(0, 2).join(".")}`;
}

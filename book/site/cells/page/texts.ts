import type { Content, Texts } from "../messages.js";

/** What `build.mjs` writes: the code of a worker, and what it works on. */
export interface ScriptTexts {
  package?: { readonly code: string; readonly data: { readonly data: Readonly<Record<string, Content>> } };
  compiler?: { readonly code: string; readonly data: Texts };
}

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** Reads a script that lies beside this one, once; it leaves its text in `texts`. */
export async function readText<K extends keyof ScriptTexts>(
  texts: ScriptTexts,
  name: K,
): Promise<NonNullable<ScriptTexts[K]>> {
  if (!texts[name]) await load(new URL(`cells-${name}.js`, script || document.baseURI).href);
  const text = texts[name];
  if (!text) throw new Error(`cells-${name}.js has left nothing`);
  return text;
}

function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const node = document.createElement("script");
    node.src = address;
    node.onload = () => resolve();
    node.onerror = () => reject(new Error(`${address} 读不到 · can't be read`));
    document.head.append(node);
  });
}

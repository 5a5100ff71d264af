const scripts = new Map<string, Promise<void>>();

/** Reads a script of the book once: a page opened from a disk may read nothing else. */
export function load(source: string): Promise<void> {
  const found = scripts.get(source) ?? read(source);
  scripts.set(source, found);
  return found;
}

function read(source: string): Promise<void> {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = source;
    script.addEventListener("load", () => done());
    script.addEventListener("error", () => failed(new Error(`${source} is missing from the book.`)));
    document.head.append(script);
  });
}

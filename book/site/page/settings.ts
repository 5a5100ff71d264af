/** What a reader has chosen, remembered by the browser where it may. */
export type Language = "zh" | "en" | "both";
export type Theme = "light" | "dark";

type Listener<T> = (value: T) => void;

/** One choice: it stands as an attribute of the page, by which the styles go. */
class Setting<T extends string> {
  private readonly listeners = new Set<Listener<T>>();

  constructor(private readonly name: "language" | "theme") {}

  get value(): T {
    return document.documentElement.dataset[this.name] as T;
  }

  choose(value: T): void {
    document.documentElement.dataset[this.name] = value;
    try {
      localStorage.setItem(this.name, value);
    } catch {
      // A browser that remembers nothing: it holds for this page.
    }
    for (const listener of this.listeners) listener(value);
  }

  /** Calls a function whenever it changes; what comes back ends that. */
  listen(listener: Listener<T>): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

export const language: Setting<Language> = new Setting("language");
export const theme: Setting<Theme> = new Setting("theme");

theme.listen((value) => {
  // What explorables and JupyterLab's own styles go by.
  document.documentElement.dataset.jpThemeLight = String(value === "light");
});

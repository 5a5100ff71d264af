import { type ShareScope, takeShared } from "./share-scope.js";

type Module = Readonly<Record<string, unknown>>;

/**
 * What JupyterLab asks of a prebuilt extension ("module federation"): it hands over what it shares,
 * then asks for modules, here `./mimeExtension` and `./extension`.
 */
export class Container {
  /** The modules of JupyterLab's that the extension uses, by name; there as soon as it is read. */
  readonly shared: Record<string, unknown> = {};
  private scope: ShareScope = {};

  /**
   * @param name - the extension's.
   * @param takes - the modules that it takes from JupyterLab.
   * @param modules - what JupyterLab may ask for, and how it is read.
   */
  constructor(
    private readonly name: string,
    private readonly takes: readonly string[],
    private readonly modules: Readonly<Record<string, () => Promise<Module>>>,
  ) {}

  /** JupyterLab says what it shares. */
  init(scope: ShareScope): void {
    this.scope = scope;
  }

  /**
   * JupyterLab asks for a module and gets a function that gives it.
   *
   * @throws {Error} If there is none of that name, or if JupyterLab lacks what it needs; JupyterLab
   * writes this to the browser's console.
   */
  async get(asked: string): Promise<() => Module> {
    const read = this.modules[asked];
    if (read === undefined) throw new Error(`${this.name} has no module ${asked}.`);
    await Promise.all(this.takes.map((name) => this.take(name)));
    // JupyterLab writes into what it gets, which a module's own object refuses.
    const module = { ...(await read()), __esModule: true };
    return () => module;
  }

  private async take(name: string): Promise<void> {
    try {
      this.shared[name] = await takeShared(this.scope, name);
    } catch (cause) {
      throw new Error(
        `${this.name} can't show figures, tables and the book: JupyterLab gave it no ${name}. It is made for JupyterLab 4 and Notebook 7.`,
        { cause },
      );
    }
  }
}

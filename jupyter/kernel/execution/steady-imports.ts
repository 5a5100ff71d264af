import type * as Typescript from "typescript";
import type { Compiler } from "./compiler.js";

type Specifiers = readonly Typescript.StringLiteralLike[];

/** Parts of a file that are not in the compiler's declarations. */
type InnerFile = Typescript.SourceFile & { imports?: Specifiers };
type Changeable = { -readonly [K in keyof Typescript.Node]: Typescript.Node[K] };

/** What most cells import, or what they name is of a type from there. */
const PACKAGE = "industrial-clusters";

/**
 * Has the files of cells import every module once, and always what they have ever imported of the package: whenever the
 * list of a file changes, the compiler follows all imports through all files anew, and that shouldn't be with every
 * cell that declares one more value of the package's.
 */
export class SteadyImports {
  readonly #ts: Compiler;
  readonly #options: Typescript.CompilerOptions;
  readonly #ofPackage = new Set([PACKAGE]);

  constructor(ts: Compiler, options: Typescript.CompilerOptions) {
    this.#ts = ts;
    this.#options = options;
  }

  /** To be called before the compiler has looked through the file. */
  steady(file: InnerFile): void {
    if (Object.getOwnPropertyDescriptor(file, "imports")?.get) return;
    let steady: Specifiers | undefined;
    Object.defineProperty(file, "imports", {
      configurable: true,
      enumerable: true,
      get: () => steady,
      set: (found: Specifiers) => {
        steady = this.#steady(file, found);
      },
    });
  }

  #steady(file: Typescript.SourceFile, found: Specifiers): Specifiers {
    for (const { text } of found) if (`${text}/`.startsWith(`${PACKAGE}/`)) this.#ofPackage.add(text);
    const all = [...[...this.#ofPackage].map((text) => this.#unwritten(file, text)), ...found];
    const modeOf = (each: Typescript.StringLiteralLike): Typescript.ResolutionMode =>
      this.#ts.getModeForUsageLocation(file, each, this.#options);
    return [...new Map(all.map((each) => [`${each.text} ${modeOf(each)}`, each])).values()];
  }

  /** An import that the file doesn't write, as the compiler makes those of its helpers. */
  #unwritten(file: Typescript.SourceFile, text: string): Typescript.StringLiteral {
    const { factory, NodeFlags } = this.#ts;
    const specifier = factory.createStringLiteral(text);
    const declaration = factory.createImportDeclaration(undefined, undefined, specifier);
    (specifier as Changeable).parent = declaration;
    (declaration as Changeable).parent = file;
    for (const node of [specifier, declaration] as Changeable[]) node.flags &= ~NodeFlags.Synthesized;
    return specifier;
  }
}

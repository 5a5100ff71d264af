import type * as Typescript from "typescript";
import type { Compiler } from "./compiler.js";

/** What a language service asks its host of it; the second is not in its declarations. */
interface Answers extends Pick<Typescript.LanguageServiceHost, "resolveModuleNameLiterals"> {
  getModuleResolutionCache(): Typescript.ModuleResolutionCache;
}

/**
 * Where imports lead. By itself the compiler looks for the `package.json` of every file anew with every cell; here what
 * it has found holds until a cell imports something, for the reader may have installed a package.
 */
export function moduleResolution(ts: Compiler, disk: Typescript.System, options: Typescript.CompilerOptions): Answers {
  const fresh = (): Typescript.ModuleResolutionCache =>
    ts.createModuleResolutionCache(disk.getCurrentDirectory(), (name) => name, options);
  let cache = fresh();
  let isUsed = false;
  return {
    // Asked once for each state of the program.
    getModuleResolutionCache() {
      if (isUsed) cache = fresh();
      isUsed = false;
      return cache;
    },
    resolveModuleNameLiterals(specifiers, file, redirect, settings, source) {
      isUsed = true;
      return specifiers.map((each) => {
        const mode = ts.getModeForUsageLocation(source, each, settings);
        return ts.resolveModuleName(each.text, file, settings, disk, cache, redirect, mode);
      });
    },
  };
}

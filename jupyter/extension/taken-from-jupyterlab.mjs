/**
 * Leaves JupyterLab's own packages out of a bundle: at run time they are the very ones that
 * JupyterLab uses, which our container has taken from it (a widget of another copy would get no messages).
 *
 * @param {string} extension - the name that our container is found by.
 * @returns {{ plugin: import("esbuild").Plugin, names: Set<string> }} `names`: those that were imported.
 */
export function takenFromJupyterLab(extension) {
  /** @type {Set<string>} */
  const names = new Set();
  const shared = `globalThis._JUPYTERLAB[${JSON.stringify(extension)}].shared`;
  return {
    names,
    plugin: {
      name: "taken-from-jupyterlab",
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^@(lumino|jupyterlab)\// }, ({ path }) => ({
          path,
          namespace: "jupyterlab",
        }));
        onLoad({ filter: /./, namespace: "jupyterlab" }, ({ path }) => {
          names.add(path);
          return { contents: `module.exports = ${shared}[${JSON.stringify(path)}];` };
        });
      },
    },
  };
}

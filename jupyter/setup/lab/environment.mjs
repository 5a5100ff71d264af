import { join } from "node:path";
import { venvEnvironment } from "../install/venv.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * Where Jupyter keeps its files: all of them inside the repository.
 *
 * @param {Folders} folders
 */
export function jupyterFolders({ state }) {
  const config = join(state, "config");
  return {
    JUPYTER_CONFIG_DIR: config,
    JUPYTER_DATA_DIR: join(state, "data"),
    JUPYTER_RUNTIME_DIR: join(state, "runtime"),
    JUPYTERLAB_SETTINGS_DIR: join(config, "lab", "user-settings"),
    JUPYTERLAB_WORKSPACES_DIR: join(config, "lab", "workspaces"),
    IPYTHONDIR: join(state, "ipython"),
  };
}

/**
 * The environment variables for every Jupyter program that we start.
 * The user's own Jupyter settings, which may name other folders, are left out.
 *
 * @param {Folders} folders
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function jupyterEnvironment(folders, env) {
  const own = Object.entries(env).filter(([name]) => !/^(JUPYTER|IPYTHON)/.test(name));
  return { ...venvEnvironment(Object.fromEntries(own)), ...jupyterFolders(folders) };
}

import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { Problem } from "../command/problem.mjs";
import { jupyterFolders } from "./environment.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/** The languages that JupyterLab's own menus can be had in, as JupyterLab names them. */
const LOCALES = { en: "en", zh: "zh_CN" };

/** @typedef {keyof typeof LOCALES} Language */

/**
 * What every page is told: that JupyterLab's plugin for news is off, and so is Notebook 7's list of front ends, whose
 * place in the toolbar ours need; and where our extension finds the notebooks and their first texts.
 *
 * @param {Folders} folders
 */
function pageConfig({ root, notebooks, shipped }) {
  const fromRoot = (/** @type {string} */ folder) => relative(root, folder).replaceAll("\\", "/");
  return {
    disabledExtensions: {
      "@jupyterlab/apputils-extension:announcements": true,
      "@jupyter-notebook/lab-extension:interface-switcher": true,
    },
    industrialClustersNotebooks: fromRoot(notebooks),
    industrialClustersShipped: fromRoot(shipped),
  };
}

/**
 * @param {string | undefined} text - as typed; the system's own language if not given.
 * @returns {Language}
 * @throws {Problem} If the menus can't be had in it.
 */
export function readLanguage(text) {
  if (text === "en" || text === "zh") return text;
  if (text === undefined) return systemLocale().startsWith("zh") ? "zh" : "en";
  throw new Problem(`--language must be en or zh, got ${text}`, "For example: npm start -- --language zh");
}

function systemLocale() {
  return Intl.DateTimeFormat().resolvedOptions().locale;
}

/**
 * Writes the defaults that JupyterLab starts with; what a user sets in its menus stands above them.
 *
 * @param {Folders} folders
 * @param {Language} language - of the menus.
 */
export async function writeSettings(folders, language) {
  const defaults = join(jupyterFolders(folders).JUPYTER_CONFIG_DIR, "labconfig");
  await mkdir(defaults, { recursive: true });
  await writeJson(join(defaults, "page_config.json"), pageConfig(folders));
  await writeJson(join(defaults, "default_setting_overrides.json"), overrides(language));
}

/** @param {Language} language */
function overrides(language) {
  return {
    "@jupyterlab/apputils-extension:notification": {
      checkForUpdates: false,
      doNotDisturbMode: false,
      fetchNews: "false",
    },
    "@jupyterlab/translation-extension:plugin": { locale: LOCALES[language] },
  };
}

/**
 * @param {string} path
 * @param {unknown} value
 */
async function writeJson(path, value) {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

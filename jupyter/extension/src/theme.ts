import type { FigureTheme } from "../../../src/chart/theme.js";

/** Where JupyterLab says whether its theme is light. */
const SIGN = "data-jp-theme-light";

/** The theme of JupyterLab's that is shown now. */
export function theme(): FigureTheme {
  return document.body.getAttribute(SIGN) === "false" ? "dark" : "light";
}

/**
 * Calls a function whenever the theme becomes another one.
 *
 * @returns what ends that.
 */
export function onTheme(follow: (theme: FigureTheme) => void): () => void {
  let shown = theme();
  const observer = new MutationObserver(() => {
    const next = theme();
    if (next === shown) return;
    shown = next;
    follow(next);
  });
  observer.observe(document.body, { attributes: true, attributeFilter: [SIGN] });
  return () => observer.disconnect();
}

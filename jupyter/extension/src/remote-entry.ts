/** The script that JupyterLab reads when it starts: it leaves our container where JupyterLab looks. */
import { Container } from "./container.js";

/** Written in by `build.mjs`. */
declare const EXTENSION: {
  readonly name: string;
  readonly mime: string;
  readonly plugins: string;
  readonly shared: readonly string[];
};

const page = globalThis as { _JUPYTERLAB?: Record<string, Container> };
page._JUPYTERLAB ??= {};
page._JUPYTERLAB[EXTENSION.name] = new Container(EXTENSION.name, EXTENSION.shared, {
  "./mimeExtension": () => import(EXTENSION.mime),
  "./extension": () => import(EXTENSION.plugins),
});

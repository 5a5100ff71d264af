import type { WorkerStart } from "../exchange.js";
import { PROTOCOL_VERSION } from "./message.js";

/** Content of `kernel_info_reply`: who we are, and how a front end shall show our language. */
export function kernelInfo(versions: WorkerStart["versions"]): object {
  return {
    status: "ok",
    protocol_version: PROTOCOL_VERSION,
    implementation: "industrial-clusters",
    implementation_version: versions.kernel,
    banner: `TypeScript ${versions.typescript} on Node ${process.version}, with industrial-clusters ${versions.kernel}`,
    language_info: {
      name: "typescript",
      version: versions.typescript,
      mimetype: "text/typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      // JupyterLab looks a mode up by this name; tslab's `javascript` gets JavaScript's colours.
      codemirror_mode: "typescript",
      nbconvert_exporter: "script",
    },
    help_links: [],
    debugger: false,
  };
}

import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("connections", import.meta.url));

/** Environment variables that make Python and Node programs note in a file whom they connect to. */
export function watchedConnections(log: string): Record<string, string> {
  const preload = join(folder, "note.cjs").replaceAll("\\", "/");
  return {
    CONNECTIONS_LOG: log,
    PYTHONPATH: folder,
    NODE_OPTIONS: `--require "${preload}"`,
  };
}

import { readFileSync } from "node:fs";

/** What the client says about where to listen. */
export interface Connection {
  readonly transport: string;
  readonly ip: string;
  readonly shell_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly control_port: number;
  readonly hb_port: number;
  readonly key: string;
  readonly signature_scheme: string;
}

export type PortName = "shell_port" | "iopub_port" | "stdin_port" | "control_port" | "hb_port";

const ports: readonly PortName[] = ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"];

/** Reads the connection file that Jupyter starts the kernel with. */
export function readConnection(path: string): Connection {
  const given = JSON.parse(readFileSync(path, "utf8")) as Partial<Connection>;
  for (const port of ports) {
    if (typeof given[port] !== "number") {
      throw new Error(`${path}: \`${port}\` must be a number, got ${JSON.stringify(given[port])}`);
    }
  }
  const defaults = {
    transport: "tcp",
    ip: "127.0.0.1",
    key: "",
    signature_scheme: "hmac-sha256",
  };
  return { ...defaults, ...given } as Connection;
}

/** Where to bind a socket. A domain socket has a file `<ip>-<port>` in place of host and port. */
export function address(connection: Connection, port: PortName): string {
  const separator = connection.transport === "ipc" ? "-" : ":";
  return `${connection.transport}://${connection.ip}${separator}${connection[port]}`;
}

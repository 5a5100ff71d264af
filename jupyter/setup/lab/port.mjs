import { createServer } from "node:net";
import { Problem } from "../command/problem.mjs";

/** The port that JupyterLab takes unless told otherwise, and how many after it may be tried. */
const FIRST = 8888;
const TRIES = 20;

/**
 * Picks the port for JupyterLab: the one asked for, or the first free one from 8888 on.
 *
 * @param {number | undefined} asked
 * @param {(port: number) => Promise<boolean>} [isFree]
 * @returns {Promise<number>}
 * @throws {Problem} If the port asked for is in use, or all are.
 */
export async function choosePort(asked, isFree = portIsFree) {
  const ports = asked === undefined ? Array.from({ length: TRIES }, (_, i) => FIRST + i) : [asked];
  for (const port of ports) {
    if (await isFree(port)) return port;
  }
  throw asked === undefined
    ? new Problem(
        `The ports ${FIRST} to ${FIRST + TRIES - 1} are all in use.`,
        "Choose another one: npm start -- --port 9000",
      )
    : new Problem(
        `Port ${asked} is in use by another program.`,
        "Choose another one, or leave --port away and a free one is taken.",
      );
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function portIsFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      server.close(() => resolve(true));
    });
  });
}

/**
 * @param {string} text - as typed.
 * @returns {number}
 * @throws {Problem} If it is no port number that a user may take.
 */
export function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_535) return port;
  throw new Problem(
    `--port must be a whole number from 1024 to 65535, got ${text}`,
    "For example: npm start -- --port 9000",
  );
}

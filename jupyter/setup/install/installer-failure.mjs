import { Problem } from "../command/problem.mjs";

/** What npm and pip print when they can't reach their registry. */
const NO_NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b|NewConnectionError|NameResolutionError|ConnectTimeoutError|ReadTimeoutError|ProxyError|SSLError|network (?:is )?unreachable|\(from versions: none\)/i;

const NO_SPACE = /\bENOSPC\b|No space left on device/i;

/**
 * Explains why an installer failed.
 *
 * @param {object} failure
 * @param {"npm" | "pip"} failure.installer
 * @param {string} failure.output - what it printed.
 * @param {string} failure.log - where that can be read.
 * @returns {Problem}
 */
export function installerFailure({ installer, output, log }) {
  if (saysNoSpace(output)) return noSpace(installer);
  if (NO_NETWORK.test(output)) {
    return new Problem(
      `${installer} could not reach its registry.`,
      `${reach(installer)}\nWhat ${installer} said is in ${log}`,
    );
  }
  return new Problem(
    `${installer} could not install what the project needs.`,
    `${lastLines(output, 8)}\n\nAll that ${installer} said is in ${log}`,
  );
}

/**
 * @param {string} output - what a program printed.
 * @returns {boolean} whether the disk is full.
 */
export function saysNoSpace(output) {
  return NO_SPACE.test(output);
}

/**
 * @param {string} program
 * @returns {Problem}
 */
export function noSpace(program) {
  return new Problem(`${program} found no space left on the disk.`, "Free about 1 GB and run the command again.");
}

/** @param {"npm" | "pip"} installer */
function reach(installer) {
  const mirror = {
    npm: "`npm config set registry <address>`; a proxy: `npm config set proxy <address>`",
    pip: "`pip config set global.index-url <address>`; a proxy: `pip config set global.proxy <address>`",
  };
  return [
    "The first start needs the network, later ones don't. Check the connection and run the command again;",
    "what is already installed stays. Your own settings are honoured.",
    `A mirror near you: ${mirror[installer]}`,
  ].join("\n");
}

/**
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
  return text.trimEnd().split(/\r?\n/).slice(-count).join("\n");
}

// Notes every connection that a Node program attempts to another machine. Loaded by NODE_OPTIONS.
const { appendFileSync } = require("node:fs");
const dns = require("node:dns");
const net = require("node:net");

const LOCAL = new Set(["127.0.0.1", "::1", "localhost", undefined]);

/** @param {string} line */
function write(line) {
  appendFileSync(String(process.env.CONNECTIONS_LOG), `${line}\n`);
}

/** @param {unknown} host */
function note(host) {
  if (!LOCAL.has(/** @type {string | undefined} */ (host))) write(`node asks for ${host}`);
}

/**
 * Has each host named that a function is called with.
 *
 * @param {any} owner
 * @param {string} name
 * @param {(args: any[]) => unknown} hostOf
 */
function watch(owner, name, hostOf) {
  const original = owner[name];
  /** @param {any[]} args */
  owner[name] = function (...args) {
    note(hostOf(args));
    return original.apply(this, args);
  };
}

write("node is watched");
watch(dns, "lookup", ([host]) => host);
// `net.connect` calls it with its own arguments, normalized, in one list.
watch(net.Socket.prototype, "connect", (args) => args.flat()[0]?.host);

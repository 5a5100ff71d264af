import { EventEmitter } from "node:events";
import { createRequire } from "node:module";
import { inspect } from "node:util";

const require = createRequire(import.meta.url);

/** Modules of Node's whose classes are emitters, or what a cell may end in. */
const MODULES: readonly string[] = [
  ...["child_process", "crypto", "dgram", "events", "fs", "http", "http2", "https", "net", "perf_hooks", "readline"],
  ...["stream", "tls", "tty", "worker_threads", "zlib"],
];

/** Classes of Node's emitters that no module exports. */
const HIDDEN: ReadonlySet<string> = new Set([
  ...["process", "Domain", "FileHandle", "FSWatcher", "Http2SecureServer", "Http2Server", "Session", "StatWatcher"],
  ...["ServerHttp2Session", "ClientHttp2Session", "SyncWriteStream"],
]);

let classes: ReadonlySet<unknown> | undefined;

/** Read when the first emitter is shown: a notebook may never show one. */
function isNodes(emitter: object): boolean {
  classes ??= new Set(MODULES.flatMap((name) => Object.values(require(`node:${name}`))));
  return classes.has(emitter.constructor) || HIDDEN.has(nameOf(emitter));
}

/** Node's own objects whose fields are its insides; all of an object is shown by `console.dir`. */
function samples(): readonly object[] {
  const [timer, immediate] = [setTimeout(() => {}), setImmediate(() => {})];
  clearTimeout(timer);
  clearImmediate(immediate);
  return [timer, immediate, new MessageChannel()];
}

/**
 * Has what Node makes — a timer, a socket, a stream, a child process — shown by its name, as a value, within another and
 * by `console.log`: `setTimeout(…)` at the end of a cell is no reason for thirty lines of Node's insides.
 */
export function nameNodesValues(): void {
  for (const sample of samples()) {
    define(Object.getPrototypeOf(sample), nameOf);
  }
  define(EventEmitter.prototype, showEmitter);
}

type Show = (value: object, depth: number, options: InspectOptions) => unknown;
type InspectOptions = Parameters<typeof inspect>[1] & object;

function define(prototype: object, show: Show): void {
  Object.defineProperty(prototype, inspect.custom, {
    value(this: object, depth: number, options: InspectOptions): unknown {
      return show(this, depth, options);
    },
    configurable: true,
    writable: true,
  });
}

function nameOf(value: object): string {
  return value.constructor.name;
}

/** Of a class that somebody has made from Node's, their own fields. */
function showEmitter(emitter: object, depth: number, options: InspectOptions): string {
  const name = nameOf(emitter);
  if (isNodes(emitter)) return name;
  if (depth < 0) return `[${name}]`;
  const own = Object.entries(emitter).filter(([field]) => !field.startsWith("_"));
  return `${name} ${inspect(Object.fromEntries(own), { ...options, depth })}`;
}

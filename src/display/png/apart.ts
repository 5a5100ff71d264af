/**
 * Draws pictures in a process of their own: Plotly and its window take some 150 MB and a picture a tenth of a
 * second, which neither a kernel nor whoever waits for its next cell should feel.
 */

import { type ChildProcess, fork } from "node:child_process";
import { clearTimeout, setTimeout } from "node:timers";
import { fileURLToPath } from "node:url";

/** What the process is sent. */
export interface Question {
  readonly id: number;
  /** A `Drawing` as JSON. */
  readonly drawing: string;
}

/** What it sends back. */
export type Answer =
  | { readonly id: number; readonly picture: Uint8Array }
  | { readonly id: number; readonly error: string };

/** After how long without a picture the process ends, in ms; the next one starts it again within a second. */
const IDLE = 30_000;

/** How long a picture may take, in ms, before the process is taken to hang. */
const LONGEST = 60_000;

/** How many pictures are remembered, for whoever shows the same figure again. */
const REMEMBERED = 16;

/** Has the C libraries give back at once what a picture took (glibc, and mimalloc in the canvas): 220 MB for 290. */
const FRUGAL = { MALLOC_ARENA_MAX: "1", MALLOC_TRIM_THRESHOLD_: "65536", MIMALLOC_PURGE_DELAY: "0" };

interface Waiting {
  readonly resolve: (picture: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** The process, while there is one, and who waits for its pictures. */
class Draughtsman {
  readonly #waiting = new Map<number, Waiting>();
  #process: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;

  draw(drawing: string): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const id = ++this.#asked;
      this.#waiting.set(id, { resolve, reject });
      const question: Question = { id, drawing };
      this.#running().send(question, (error) => {
        if (error) this.#answered({ id, error: error.message });
      });
      this.#watch();
    });
  }

  #running(): ChildProcess {
    if (this.#process !== undefined) return this.#process;
    const child = fork(fileURLToPath(new URL("./process.js", import.meta.url)), {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      execArgv: ["--max-semi-space-size=2"],
      env: { ...process.env, ...FRUGAL },
    });
    child.on("message", (answer: Answer) => this.#answered(answer));
    child.on("error", (error) => this.#ended(child, error.message));
    child.on("exit", (code, signal) => this.#ended(child, `it ended with ${signal ?? code}`));
    this.#process = child;
    return child;
  }

  #answered(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ("picture" in answer) waiting?.resolve(answer.picture);
    else waiting?.reject(new Error(answer.error));
    this.#watch();
  }

  #ended(child: ChildProcess, how: string): void {
    if (child !== this.#process) return;
    this.#process = undefined;
    clearTimeout(this.#timer);
    for (const { reject } of this.#waiting.values()) {
      reject(new Error(`the process that draws pictures gave none: ${how}`));
    }
    this.#waiting.clear();
  }

  /** Lets the process hold up the end of the program only while it draws, and ends it when it idles or hangs. */
  #watch(): void {
    const child = this.#process;
    if (child === undefined) return;
    clearTimeout(this.#timer);
    const draws = this.#waiting.size > 0;
    this.#timer = setTimeout(() => child.kill("SIGKILL"), draws ? LONGEST : IDLE);
    for (const held of [child, child.channel]) held?.[draws ? "ref" : "unref"]();
    if (!draws) this.#timer.unref();
  }
}

const draughtsman = new Draughtsman();
const pictures = new Map<string, Promise<Uint8Array>>();

/**
 * The picture of a drawing, drawn in a process of its own; the same drawing is drawn once.
 *
 * @param drawing - a `Drawing` as JSON: its state at this moment.
 */
export function drawApart(drawing: string): Promise<Uint8Array> {
  const picture = pictures.get(drawing) ?? draughtsman.draw(drawing);
  pictures.delete(drawing);
  pictures.set(drawing, picture);
  // A failure isn't remembered: the next try may have more luck.
  picture.catch(() => pictures.delete(drawing));
  const [oldest = drawing] = pictures.keys();
  if (pictures.size > REMEMBERED) pictures.delete(oldest);
  return picture;
}

/** What a kernel asks this module for: the picture in base64. */
export async function make(drawing: string): Promise<string> {
  return Buffer.from(await drawApart(drawing)).toString("base64");
}

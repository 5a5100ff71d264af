import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Later, MimeBundle } from "../exchange.js";
import type { Broadcast } from "./broadcast.js";
import type { Header, Message } from "./message.js";
import { unattended, warn } from "./warning.js";

/** How long a kernel that is told to leave waits for what is under way, in ms: Jupyter kills it after five seconds. */
const LAST_WAIT = 3000;

/** Content of a `display_data` message. */
interface Shown {
  readonly data: MimeBundle;
  readonly metadata: MimeBundle;
}

/**
 * What is shown before it is complete, such as a figure without its picture.
 *
 * A front end that keeps the notebook itself gets it at once, and the rest as an update whenever that is there. Any
 * other client — nbclient, and with it papermill and nbconvert, or a script — stores what has come until the cell is
 * idle and may read nothing after its last cell: it gets the whole, and the cell isn't idle before.
 */
export class Latecomers {
  readonly #broadcast: Broadcast;
  readonly #making = new Set<Promise<void>>();
  #takesUpdates = false;

  constructor(broadcast: Broadcast) {
    this.#broadcast = broadcast;
  }

  /** What is shown from now on is for the sender of this `execute_request`. */
  begin(request: Message): void {
    this.#takesUpdates = takesUpdates(request);
  }

  /** Shows the content of a `display_data` to which something is to come. */
  show(content: string, origin: Header, later: Later): void {
    const shown = JSON.parse(content) as Shown;
    const making = this.#takesUpdates ? this.#update(shown, origin, later) : this.#whole(shown, origin, later);
    const settled = making.catch((error: unknown) => warn(`What was to come, ${later.type}, could not be sent`, error));
    this.#making.add(settled);
    unattended(
      "What was to come",
      settled.then(() => this.#making.delete(settled)),
    );
  }

  /** Settles when a cell may be idle. */
  async beforeIdle(): Promise<void> {
    if (!this.#takesUpdates) await this.#made();
  }

  /** Settles when the kernel may leave. */
  async beforeTheEnd(): Promise<void> {
    const waited = new AbortController();
    await Promise.race([this.#made(), sleep(LAST_WAIT, undefined, { signal: waited.signal, ref: false })]);
    waited.abort();
  }

  async #made(): Promise<void> {
    await Promise.all(this.#making);
  }

  async #update(shown: Shown, origin: Header, later: Later): Promise<void> {
    const transient = { display_id: randomUUID() };
    this.#broadcast.publish("display_data", { ...awaiting(shown, later), transient }, origin);
    const made = await this.#make(origin, later);
    if (made) this.#broadcast.publish("update_display_data", { ...completed(shown, made), transient }, origin);
  }

  async #whole(shown: Shown, origin: Header, later: Later): Promise<void> {
    const made = await this.#make(origin, later);
    this.#broadcast.publish("display_data", { ...completed(shown, made ?? {}), transient: {} }, origin);
  }

  /** What was to come, or nothing and words about it. */
  async #make(origin: Header, { type, module, input }: Later): Promise<MimeBundle | undefined> {
    try {
      const { make } = (await import(module)) as { make(input: string): Promise<unknown> };
      return { [type]: await make(input) };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const zh = `没能做成 ${type}，保存的笔记本中没有它：${why}`;
      const en = `${type} could not be made, and the saved notebook lacks it: ${why}`;
      this.#broadcast.print("stderr", `${zh}\n${en}\n`, origin);
      return undefined;
    }
  }
}

/** The words stand last in a bundle, as everywhere. */
function completed({ data, metadata }: Shown, made: MimeBundle): Shown {
  const { "text/plain": words, ...others } = data;
  return { data: { ...others, ...made, "text/plain": words }, metadata };
}

/** Says what is to come; our extension makes a picture itself that doesn't come. */
function awaiting({ data, metadata }: Shown, { type }: Later): Shown {
  return { data, metadata: { ...metadata, "industrial-clusters": { awaits: type } } };
}

/**
 * Whether the sender keeps the notebook and changes what a cell shows whenever an update comes: JupyterLab and Notebook
 * 7 do, and say which of the notebook's cells they run and which they have deleted. Of others it isn't known.
 */
function takesUpdates({ metadata }: Message): boolean {
  return typeof metadata.cellId === "string" && Array.isArray(metadata.deletedCells);
}

import type { CellNames } from "../../../../jupyter/kernel/cells/cell-names.js";
import type { NamedPlace } from "../../../../jupyter/kernel/execution/named-place.js";
import type { PlacedError } from "../compiler/placed-errors.js";
import type { CompilerQuestions, FromCompiler, FromRunner, Output, RunEnd, ToCompiler, ToRunner } from "../messages.js";
import { AskedWorker } from "./asked-worker.js";
import type { Book } from "./book.js";
import { readText, type ScriptTexts } from "./texts.js";

/** How a cell has ended. */
export interface CellEnd {
  readonly status: "ok" | "error" | "stopped";
  /** What the compiler has found, for the editor to mark. */
  readonly diagnostics: readonly PlacedError[];
  /** Its number in the order of runs. */
  readonly count: number;
}

interface Running {
  readonly emit: (output: Output) => void;
  readonly resolve: (end: RunEnd | "stopped") => void;
}

/** What cells ask of the page around them. */
export interface SessionPage extends Pick<Book, "pictureOf"> {
  /** Takes a file that a cell has saved. */
  saved(name: string, bytes: Uint8Array): void;
}

/** A compiler and a runner behind a page, each in a worker of its own, read when they are first needed. */
export class Session {
  readonly #texts: ScriptTexts;
  readonly #page: SessionPage;
  /** Files of the reader's, which a new runner gets, too. */
  readonly #files = new Map<string, Uint8Array>();
  readonly #questions = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  #asked = 0;
  #compiler: Promise<AskedWorker<ToCompiler, FromCompiler>> | undefined;
  #runner: AskedWorker<ToRunner, FromRunner> | undefined;
  #running: Running | undefined;
  /** Who waits for names of the runner's values. */
  readonly #named = new Map<number, (names: readonly string[]) => void>();
  #last: ((output: Output) => void) | undefined;
  #count = 0;
  /** How long it took until the compiler was ready, in ms. */
  readyIn: number | undefined;

  constructor(texts: ScriptTexts, page: SessionPage) {
    this.#texts = texts;
    this.#page = page;
  }

  get isReady(): boolean {
    return this.readyIn !== undefined;
  }

  /** Reads and starts both workers. */
  async start(): Promise<void> {
    await Promise.all([this.#startCompiler(), this.#startRunner()]);
  }

  async ask<K extends keyof CompilerQuestions>(
    kind: K,
    ask: CompilerQuestions[K]["ask"],
  ): Promise<CompilerQuestions[K]["answer"]> {
    return this.#askOf(await this.#startCompiler(), kind, ask);
  }

  names(cells: readonly string[]): Promise<readonly CellNames[]> {
    return this.ask("names", cells);
  }

  /** What can be written at a place; names of the reader's own data too, unless a cell is running. */
  async complete(code: string, at: number): Promise<CompilerQuestions["complete"]["answer"] | undefined> {
    if (!this.isReady) return undefined;
    const place = await this.ask("place", { code, at });
    const named = place && { place, names: await this.#namesAt(place, code.slice(place.start, at)) };
    return this.ask("complete", { code, at, named });
  }

  #namesAt(place: NamedPlace, typed: string): Promise<readonly string[]> | readonly string[] {
    const runner = this.#runner;
    if (!runner || this.#running) return [];
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#named.set(id, resolve);
      runner.send({ kind: "names", id, place, typed });
    });
  }

  #tellNames(id: number, names: readonly string[]): void {
    this.#named.get(id)?.(names);
    this.#named.delete(id);
  }

  /** Runs a cell; its outputs come one by one. Only one runs at a time. */
  async run(code: string, emit: (output: Output) => void): Promise<CellEnd> {
    await this.start();
    const count = ++this.#count;
    const compiled = await this.ask("compile", { name: `cell[${count}]`, code });
    const diagnostics = "diagnostics" in compiled ? compiled.diagnostics : [];
    const cell = "cell" in compiled ? compiled.cell : compiled.imports;
    let status: CellEnd["status"] = "ok";
    if (cell) {
      const end = await this.#execute({ kind: "run", id: count, cell, count }, emit);
      if (end === "stopped") return { status: "stopped", diagnostics: [], count };
      await this.ask("settle", end);
      ({ status } = end);
    }
    if (compiled.error) emit(compiled.error);
    return { status: diagnostics.length > 0 ? "error" : status, diagnostics, count };
  }

  /** Ends what runs; what cells have declared is lost with it. */
  async stop(): Promise<void> {
    this.#runner?.end();
    this.#runner = undefined;
    this.#count = 0;
    const running = this.#running;
    this.#running = undefined;
    for (const id of this.#named.keys()) this.#tellNames(id, []);
    if (this.#compiler) await this.ask("reset", null);
    running?.resolve("stopped");
  }

  addFile(name: string, bytes: Uint8Array): void {
    this.#files.set(name, bytes);
    this.#runner?.send({ kind: "file", name, bytes });
  }

  #execute(message: Extract<ToRunner, { kind: "run" }>, emit: (output: Output) => void): Promise<RunEnd | "stopped"> {
    return new Promise((resolve) => {
      this.#running = { emit, resolve };
      this.#last = emit;
      this.#runner?.send(message);
    });
  }

  async #startRunner(): Promise<void> {
    const { code, data } = await readText(this.#texts, "package");
    if (this.#runner) return;
    this.#runner = new AskedWorker(
      code,
      (message: FromRunner) => this.#heard(message),
      (words) => this.#last?.({ output_type: "stream", name: "stderr", text: `${words}\n` }),
    );
    this.#runner.send({ kind: "data", files: data.data });
    for (const [name, bytes] of this.#files) this.#runner.send({ kind: "file", name, bytes });
  }

  #heard(message: FromRunner): void {
    if (message.kind === "output") this.#last?.(message.output);
    else if (message.kind === "written") {
      this.#files.set(message.name, message.bytes);
      this.#page.saved(message.name, message.bytes);
    } else if (message.kind === "draw") void this.#draw(message);
    else if (message.kind === "names") this.#tellNames(message.id, message.names);
    else {
      const running = this.#running;
      this.#running = undefined;
      running?.resolve(message.end);
    }
  }

  /** Draws what a cell saves; a runner that was ended meanwhile doesn't hear of it. */
  async #draw({ id, drawing }: Extract<FromRunner, { kind: "draw" }>): Promise<void> {
    const runner = this.#runner;
    try {
      runner?.send({ kind: "drawn", id, bytes: await this.#page.pictureOf(drawing) });
    } catch (error) {
      runner?.send({ kind: "not drawn", id, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  #startCompiler(): Promise<AskedWorker<ToCompiler, FromCompiler>> {
    this.#compiler ??= this.#newCompiler();
    return this.#compiler;
  }

  async #newCompiler(): Promise<AskedWorker<ToCompiler, FromCompiler>> {
    const begun = performance.now();
    const { code, data } = await readText(this.#texts, "compiler");
    const compiler = new AskedWorker<ToCompiler, FromCompiler>(
      code,
      (message) => this.#answered(message),
      (words) => this.#failed(words),
    );
    await this.#askOf(compiler, "start", data);
    this.readyIn = performance.now() - begun;
    return compiler;
  }

  #askOf<K extends keyof CompilerQuestions>(
    compiler: AskedWorker<ToCompiler, FromCompiler>,
    kind: K,
    ask: CompilerQuestions[K]["ask"],
  ): Promise<CompilerQuestions[K]["answer"]> {
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#questions.set(id, { resolve: resolve as (answer: never) => void, reject });
      compiler.send({ kind, id, ask } as ToCompiler);
    });
  }

  #answered({ id, answer, failure }: FromCompiler): void {
    const question = this.#questions.get(id);
    this.#questions.delete(id);
    if (failure === undefined) question?.resolve(answer as never);
    else question?.reject(new Error(failure));
  }

  #failed(words: string): void {
    for (const { reject } of this.#questions.values()) reject(new Error(words));
    this.#questions.clear();
  }
}

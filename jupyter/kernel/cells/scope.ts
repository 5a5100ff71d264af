import type { CellCode, CellImport } from "./cell-code.js";

/** Holds the value of one name, in a field that is called as the name is. */
export type Box = Record<string, unknown>;

/** What a module exports, in two views. */
export interface ModuleView {
  /** All that it exports, `default` among it. */
  readonly whole: object;
  /** What can be imported by name; of a CommonJS module, the object that it exports. */
  readonly names: object;
}

/**
 * The names of all cells, each in a box of its own. A cell that declares a name again puts another value into the
 * same box, and so every function that uses the name sees it.
 *
 * A box for each name rather than one object of all: engines read a field fast as long as its object has few, and
 * as long as it holds the same kind of value; a number that is counted up in a loop isn't made anew each time.
 */
export class Scope {
  readonly #boxes = new Map<string, Box>();

  /** Whether a name has been given a value. */
  readonly isKnown = (name: string): boolean => {
    const box = this.#boxes.get(name);
    return box !== undefined && Object.hasOwn(box, name);
  };

  /** The names that have values. */
  get names(): string[] {
    return [...this.#boxes.keys()].filter(this.isKnown);
  }

  /** The value of a name as it is now; `undefined` where it has none. */
  readonly look = (name: string): unknown => {
    const box = this.#boxes.get(name);
    try {
      return box && Object.hasOwn(box, name) ? box[name] : undefined;
    } catch {
      // What a module exports and hasn't given a value yet.
      return undefined;
    }
  };

  box(name: string): Box {
    const box = this.#boxes.get(name) ?? createBox(name);
    this.#boxes.set(name, box);
    return box;
  }
}

/** An empty box: to read it is an error, until a value is put into it. */
function createBox(name: string): Box {
  const empty = Object.defineProperty({ __proto__: null }, name, {
    get() {
      throw new ReferenceError(`Cannot access '${name}' before initialization`);
    },
    set(this: Box, value: unknown) {
      put(this, name, value);
    },
  });
  return Object.create(empty) as Box;
}

function put(box: Box, name: string, value: unknown): void {
  Object.defineProperty(box, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Lets a box show what a module exports at the time of looking, until a value is put into it. */
function show(box: Box, name: string, get: () => unknown): void {
  // What was there is taken out first: a field that changes its kind makes an object slow.
  delete box[name];
  Object.defineProperty(box, name, {
    get,
    set(this: Box, value: unknown) {
      delete this[name];
      put(this, name, value);
    },
    enumerable: true,
    configurable: true,
  });
}

/** What a cell finds around it. */
export interface Surroundings {
  /** `import.meta` */
  readonly meta: object;
  /** `import()` */
  readonly import: (module: string) => Promise<object>;
}

/** One run of a cell: what its code calls `cell$`. */
export class Run implements Surroundings {
  readonly meta: object;
  readonly import: Surroundings["import"];
  /** The boxes of the names that the cell uses. */
  readonly boxes: Record<string, Box>;
  /** How many of its steps it has made. */
  made = 0;
  /** The value of its last statement, if that is an expression. */
  value: unknown;
  readonly #code: CellCode;
  readonly #before = new Map<string, PropertyDescriptor | undefined>();
  readonly #imported: string[] = [];
  #begun = false;

  constructor(scope: Scope, code: CellCode, { meta, import: load }: Surroundings) {
    this.meta = meta;
    this.import = load;
    this.#code = code;
    this.boxes = Object.fromEntries(code.names.map((name) => [name, scope.box(name)]));
  }

  /** Binds the names that one import of the cell declares. */
  bind({ names }: CellImport, module: ModuleView): void {
    for (const { name, of } of names) {
      show(this.boxes[name] as Box, name, getter(module, of));
      this.#imported.push(name);
    }
  }

  /** To be called before the cell's code. */
  begin(): void {
    this.#begun = true;
    for (const name of this.#code.hoisted.variables) {
      const box = this.boxes[name] as Box;
      if (!Object.hasOwn(box, name)) box[name] = undefined;
    }
    for (const name of this.#code.steps.flat()) {
      this.#before.set(name, Object.getOwnPropertyDescriptor(this.boxes[name], name));
    }
  }

  readonly show = (value: unknown): void => {
    this.value = value;
  };

  /** The names that the cell has given a value, so far. */
  get declared(): Set<string> {
    if (!this.#begun) return new Set(this.#imported);
    const { hoisted, steps } = this.#code;
    const begun = (steps[this.made] ?? []).filter((name) => this.#hasChanged(name));
    return new Set([...this.#imported, ...hoisted.functions, ...steps.slice(0, this.made).flat(), ...begun]);
  }

  /** The names that it would give a value, and hasn't. */
  get missing(): Set<string> {
    const { imports, hoisted, steps } = this.#code;
    const imported = imports.flatMap(({ names }) => names.map(({ name }) => name));
    const { declared } = this;
    return new Set([...imported, ...hoisted.functions, ...steps.flat()].filter((name) => !declared.has(name)));
  }

  #hasChanged(name: string): boolean {
    const before = this.#before.get(name);
    const now = Object.getOwnPropertyDescriptor(this.boxes[name], name);
    return !Object.is(before?.value, now?.value) || before?.get !== now?.get;
  }
}

/** Each with code of its own, or engines wouldn't be fast at any of them. */
function getter({ whole, names }: ModuleView, of: string): () => unknown {
  if (of === "*") return () => whole;
  const from = of === "default" ? whole : names;
  return new Function("module", `return () => module[${JSON.stringify(of)}];`)(from) as () => unknown;
}

import type { Comm, SessionContext } from "@jupyterlab/notebook";
import type { CellNames } from "../../kernel/cells/cell-names.js";

const KERNEL = "industrial-clusters";
const TARGET = "industrial-clusters:names";

/** The names that cells deal with: our kernel tells them, whose compiler knows. */
export class NamesOfCells {
  private readonly known = new Map<string, CellNames>();
  private comm: Comm | undefined;
  /** Texts that the kernel was asked about, and who waits for the answer. */
  private asked: { readonly texts: readonly string[]; readonly answered: () => void } | undefined;

  constructor(private readonly context: SessionContext) {}

  /** The names of each text, in their order; nothing, where another kernel runs or something is asked already. */
  async of(texts: readonly string[]): Promise<readonly CellNames[] | undefined> {
    const unknown = [...new Set(texts)].filter((text) => !this.known.has(text));
    if (unknown.length > 0 && !(await this.ask(unknown))) return undefined;
    return texts.map((text) => this.known.get(text) ?? { declares: [], assigns: [], reads: [] });
  }

  /** The kernel is another one now, or has begun anew. */
  forget(): void {
    this.comm = undefined;
    this.asked?.answered();
    this.asked = undefined;
  }

  private async ask(texts: readonly string[]): Promise<boolean> {
    const comm = this.open();
    if (comm === undefined || this.asked !== undefined) return false;
    await new Promise<void>((answered) => {
      this.asked = { texts, answered };
      comm.send({ cells: [...texts] });
    });
    return texts.every((text) => this.known.has(text));
  }

  private open(): Comm | undefined {
    const kernel = this.context.session?.kernel;
    if (kernel?.name !== KERNEL) return undefined;
    if (this.comm !== undefined && !this.comm.isDisposed) return this.comm;
    const comm = kernel.createComm(TARGET);
    comm.onMsg = ({ content }) => this.answer(content.data as { readonly names: readonly CellNames[] });
    comm.open();
    this.comm = comm;
    return comm;
  }

  private answer({ names }: { readonly names: readonly CellNames[] }): void {
    const { texts = [], answered } = this.asked ?? {};
    for (const [i, text] of texts.entries()) {
      const found = names[i];
      if (found !== undefined) this.known.set(text, found);
    }
    this.asked = undefined;
    answered?.();
  }
}

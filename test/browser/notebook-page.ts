import type { Locator, Page } from "playwright-core";

/** The longest that a whole notebook may take. */
const RUN_TIMEOUT = 180_000;

/** A notebook open in JupyterLab or Notebook 7, handled as a reader would. */
export class NotebookPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #notebook(): Locator {
    return this.#page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook");
  }

  get #prompts(): Locator {
    return this.#notebook.locator(".jp-CodeCell .jp-InputArea-prompt");
  }

  /** The Plotly charts that are drawn: those that have been near the screen. */
  get charts(): Locator {
    return this.#notebook.locator(".js-plotly-plot");
  }

  /** The figures, drawn or not yet. */
  get figures(): Locator {
    return this.#notebook.locator('.jp-OutputArea-output[role="figure"]');
  }

  /** The outputs that show an error, or what was printed as one. */
  get errors(): Locator {
    return this.#notebook.locator('[data-mime-type="application/vnd.jupyter.stderr"]');
  }

  /** Clears all outputs, restarts the kernel, runs all cells and waits until the last one is done. */
  async restartAndRunAll(): Promise<void> {
    await this.#kernelIsIdle();
    await this.#choose("Edit", "Clear Outputs of All Cells");
    await this.#untilPrompts((prompts) => prompts.every((prompt) => /^\[ \]:$/.test(prompt)));
    await this.#choose("Kernel", "Restart Kernel and Run All Cells…");
    await this.#page.locator(".jp-Dialog .jp-mod-accept").click();
    await this.#untilPrompts((prompts) => prompts.every((prompt) => /^\[\d+\]:$/.test(prompt)));
  }

  /** Runs a cell and waits until it is done. */
  async run(cell: Locator): Promise<void> {
    await this.#kernelIsIdle();
    const before = await cell.locator(".jp-InputPrompt").innerText();
    await cell.locator(".cm-content").click();
    await this.#page.keyboard.press("Control+Enter");
    await this.#untilPrompt(cell, (prompt) => prompt !== before && /^\[\d+\]:$/.test(prompt));
  }

  /** Shows the book in a language: "中文", "English" or "中文 + English". */
  async read(language: string): Promise<void> {
    await this.#page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .ic-language select").selectOption(language);
  }

  /** Restarts the kernel; what has been shown stays. */
  async restart(): Promise<void> {
    await this.#choose("Kernel", "Restart Kernel…");
    await this.#page.locator(".jp-Dialog .jp-mod-accept").click();
  }

  /** Saves the notebook; settles when it is in its file. */
  async save(): Promise<void> {
    const saved = this.#page.waitForResponse(
      (answer) => answer.request().method() === "PUT" && answer.url().includes("/api/contents/"),
    );
    await this.#choose("File", /^Save Notebook$/);
    await (await saved).finished();
  }

  /** Replaces the code of a cell and runs it. */
  async change(cell: Locator, code: string): Promise<void> {
    const before = await cell.locator(".jp-InputPrompt").innerText();
    await cell.locator(".cm-content").click();
    await this.#page.keyboard.press("ControlOrMeta+A");
    await this.#page.keyboard.insertText(code);
    await this.#page.keyboard.press("Control+Enter");
    await this.#untilPrompt(cell, (prompt) => prompt !== before && /^\[\d+\]:$/.test(prompt));
  }

  /** The cell at a place in the notebook, prose included. */
  cell(index: number): Locator {
    return this.#notebook.locator(".jp-Cell").nth(index);
  }

  /** What a cell shows below its code. */
  result(cell: Locator): Promise<string> {
    return cell.locator(".jp-OutputArea-executeResult").innerText();
  }

  /** A front end forgets what it is told to do with a kernel before that has come up. */
  #kernelIsIdle(): Promise<void> {
    const inJupyterLab = this.#page.locator(".jp-StatusBar-TextItem", { hasText: /\| Idle$/ });
    // Notebook 7 says what a kernel does, unless that is nothing.
    const inNotebook7 = this.#page
      .locator("body:has(.jp-NotebookKernelStatus-fade:empty)")
      .locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]');
    return inJupyterLab.or(inNotebook7).first().waitFor({ timeout: RUN_TIMEOUT });
  }

  async #choose(menu: string, item: string | RegExp): Promise<void> {
    await this.#page.locator(".lm-MenuBar-itemLabel", { hasText: new RegExp(`^${menu}$`) }).click();
    await this.#page.locator(".lm-Menu-itemLabel", { hasText: item }).click();
  }

  async #untilPrompts(done: (prompts: readonly string[]) => boolean): Promise<void> {
    await until(async () => done(await this.#prompts.allTextContents()));
  }

  async #untilPrompt(cell: Locator, done: (prompt: string) => boolean): Promise<void> {
    await until(async () => done(await cell.locator(".jp-InputPrompt").innerText()));
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + RUN_TIMEOUT;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error("The notebook did not come to rest in time.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * As much of JupyterLab 4 as the extension calls. Its packages are in the page already; their own declarations would
 * be some hundred more packages to install.
 */

interface Signal<Sender, Args> {
  connect(slot: (sender: Sender, args: Args) => void): boolean;
  disconnect(slot: (sender: Sender, args: Args) => void): boolean;
}

declare module "@jupyterlab/application" {
  import type { Widget } from "@lumino/widgets";
  import type { NotebookModel, NotebookPanel } from "@jupyterlab/notebook";

  export interface Command {
    readonly label: string | (() => string);
    readonly caption?: string | (() => string);
    readonly iconClass?: string;
    readonly isToggled?: () => boolean;
    readonly isEnabled?: () => boolean;
    readonly execute: (args: Readonly<Record<string, unknown>>) => unknown;
  }

  export interface Contents {
    get(path: string, options?: object): Promise<{ readonly content: unknown }>;
    save(path: string, file: object): Promise<unknown>;
  }

  export interface DocumentContext {
    readonly path: string;
    readonly model: NotebookModel;
    readonly ready: Promise<void>;
    save(): Promise<void>;
  }

  export interface JupyterFrontEnd {
    readonly name: string;
    readonly restored: Promise<unknown>;
    readonly commands: {
      addCommand(id: string, command: Command): unknown;
      execute(id: string, args?: Readonly<Record<string, unknown>>): Promise<unknown>;
      notifyCommandChanged(id?: string): void;
    };
    readonly docRegistry: {
      addWidgetExtension(
        factory: "Notebook",
        extension: { createNew(panel: NotebookPanel, context: DocumentContext): { dispose(): void } | undefined },
      ): unknown;
    };
    readonly serviceManager: { readonly contents: Contents };
    readonly shell: {
      readonly currentWidget: Widget | null;
      /** Not every front end says so. */
      readonly currentChanged?: Signal<unknown, unknown>;
      add(widget: Widget, area: string, options?: object): void;
    };
  }

  export interface Plugin<Services extends readonly unknown[]> {
    readonly id: string;
    readonly description: string;
    readonly autoStart: true;
    readonly optional: { readonly [I in keyof Services]: import("@lumino/coreutils").Token<Services[I]> };
    readonly activate: (
      app: JupyterFrontEnd,
      ...services: { readonly [I in keyof Services]: Services[I] | null }
    ) => void;
  }
}

declare module "@jupyterlab/apputils" {
  import type { Token } from "@lumino/coreutils";

  export interface ICommandPalette {
    addItem(item: { readonly command: string; readonly category: string }): unknown;
  }
  export const ICommandPalette: Token<ICommandPalette>;

  export interface DialogButton {
    readonly accept: boolean;
  }
  export const Dialog: {
    cancelButton(options?: { readonly label: string }): DialogButton;
    okButton(): DialogButton;
    warnButton(options: { readonly label: string }): DialogButton;
  };
  export function showDialog(options: {
    readonly title: string;
    readonly body: string;
    readonly buttons: readonly DialogButton[];
  }): Promise<{ readonly button: DialogButton }>;
}

declare module "@jupyterlab/launcher" {
  import type { Token } from "@lumino/coreutils";

  export interface ILauncher {
    add(item: { readonly command: string; readonly category: string; readonly rank?: number }): unknown;
  }
  export const ILauncher: Token<ILauncher>;
}

declare module "@jupyterlab/toc" {
  import type { Token } from "@lumino/coreutils";
  import type { Widget } from "@lumino/widgets";
  import type { Cell } from "@jupyterlab/notebook";

  /** What a table of contents shows of a document. */
  export interface ContentsModel {
    /** Those of a notebook name their cell. */
    readonly headings: readonly { readonly text: string; readonly cellRef?: Cell }[];
    /** Told that it is to be drawn anew. */
    readonly stateChanged: { emit(): void };
  }

  export interface ContentsFactory {
    isApplicable(widget: Widget): boolean;
    createNew(widget: Widget, configuration?: object): ContentsModel | undefined;
    getToolbarItems(widget: Widget): readonly object[];
  }

  /** The first factory that is applicable makes the contents of a document. */
  export interface ITableOfContentsRegistry {
    add(factory: ContentsFactory): unknown;
    getModel(widget: Widget, configuration?: object): ContentsModel | undefined;
    getToolbarItems(widget: Widget): readonly object[] | undefined;
  }
  export const ITableOfContentsRegistry: Token<ITableOfContentsRegistry>;
}

declare module "@jupyterlab/coreutils" {
  export const PageConfig: { getOption(name: string): string };
}

declare module "@jupyterlab/notebook" {
  import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
  import type { Widget } from "@lumino/widgets";

  export interface CellModel {
    readonly id: string;
    readonly type: "code" | "markdown" | "raw";
    readonly metadataChanged: Signal<CellModel, unknown>;
    readonly sharedModel: { getSource(): string };
    /** Of code cells. */
    readonly executionCount?: number | null;
    getMetadata(name: string): unknown;
  }

  export interface NotebookModel {
    readonly cells: { readonly length: number; readonly changed: Signal<unknown, unknown> } & Iterable<CellModel>;
    fromJSON(notebook: unknown): void;
  }

  export interface Cell extends Omit<Widget, "layout"> {
    readonly model: CellModel;
    readonly layout: import("@lumino/widgets").PanelLayout | null;
    syncCollapse: boolean | undefined;
    inputHidden: boolean;
    /** Of code cells. */
    outputHidden?: boolean;
  }

  export interface Notebook extends Widget {
    readonly model: NotebookModel | null;
    readonly widgets: readonly Cell[];
    readonly modelChanged: Signal<Notebook, unknown>;
    readonly modelContentChanged: Signal<Notebook, unknown>;
    readonly rendermime: {
      getFactory(mimeType: string): IRenderMime.IRendererFactory | undefined;
      addFactory(factory: IRenderMime.IRendererFactory, rank?: number): void;
    };
  }

  export interface Comm {
    readonly isDisposed: boolean;
    onMsg: (message: { readonly content: { readonly data: unknown } }) => void;
    open(data?: object): unknown;
    send(data: object): unknown;
  }

  export interface SessionContext {
    readonly session: { readonly kernel: { readonly name: string; createComm(target: string): Comm } | null } | null;
    readonly statusChanged: Signal<SessionContext, string>;
    readonly kernelChanged: Signal<SessionContext, unknown>;
  }

  export interface NotebookPanel extends Widget {
    readonly content: Notebook;
    readonly sessionContext: SessionContext;
    readonly toolbar: {
      insertBefore(at: string, name: string, widget: Widget): boolean;
      addItem(name: string, widget: Widget): boolean;
    };
  }

  export const NotebookActions: {
    readonly executionScheduled: Signal<unknown, { readonly notebook: Notebook; readonly cell: Cell }>;
    readonly executed: Signal<unknown, { readonly notebook: Notebook; readonly cell: Cell; readonly success: boolean }>;
  };
}

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap, type Tooltip } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import type { PlacedError } from "../compiler/placed-errors.js";
import type { Candidate, Help } from "../messages.js";

/** What an editor asks of the page. */
export interface EditorHost {
  readonly label: string;
  run(): void;
  runAndGoOn(): void;
  runStale(): void;
  changed(): void;
  focused(): void;
  complete(
    code: string,
    at: number,
  ): Promise<{ start: number; end: number; candidates: readonly Candidate[] } | undefined>;
  help(code: string, at: number): Promise<Help | undefined>;
}

/** The editor of one cell. */
export class CellEditor {
  readonly view: EditorView;
  readonly #label = new Compartment();

  constructor(parent: HTMLElement, code: string, host: EditorHost) {
    const ran = (run: () => void) => (): boolean => {
      run();
      return true;
    };
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: code,
        extensions: [
          Prec.highest(
            keymap.of([
              { key: "Shift-Enter", run: ran(() => host.runAndGoOn()) },
              { key: "Mod-Enter", run: ran(() => host.run()) },
              { key: "Mod-Shift-Enter", run: ran(() => host.runStale()) },
            ]),
          ),
          history(),
          indentUnit.of("  "),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          autocompletion({ override: [(context) => completed(host, context)], activateOnTypingDelay: 150 }),
          hoverTooltip((view, at) => hovered(host, view, at)),
          javascript({ typescript: true }),
          syntaxHighlighting(classHighlighter),
          keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          tabs(),
          this.#label.of(labelled(host.label)),
          EditorView.updateListener.of(({ docChanged, focusChanged, view }) => {
            if (docChanged) host.changed();
            if (focusChanged && view.hasFocus) host.focused();
          }),
        ],
      }),
    });
  }

  get code(): string {
    return this.view.state.doc.toString();
  }

  set code(code: string) {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: code } });
  }

  /** What a screen reader calls it. */
  set label(label: string) {
    this.view.dispatch({ effects: this.#label.reconfigure(labelled(label)) });
  }

  /** Marks errors at their places. */
  mark(errors: readonly PlacedError[]): void {
    const { length } = this.view.state.doc;
    const marks: Diagnostic[] = errors.map(({ start, end, messageText }) => ({
      from: Math.min(start.offset, length),
      to: Math.min(end.offset, length),
      severity: "error",
      message: messageText,
    }));
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }
}

/** Tab indents; once Escape was pressed it goes on to what comes next, for who has no other way to leave. */
function tabs(): Extension {
  let isLeaving = false;
  const unlessLeaving = (indent: (view: EditorView) => boolean) => (view: EditorView) => !isLeaving && indent(view);
  return [
    Prec.highest(
      EditorView.domEventHandlers({
        keydown({ key }) {
          if (key !== "Tab" && key !== "Shift") isLeaving = key === "Escape";
          return false;
        },
      }),
    ),
    keymap.of([{ key: "Tab", run: unlessLeaving(indentMore), shift: unlessLeaving(indentLess) }]),
  ];
}

function labelled(label: string): ReturnType<typeof EditorView.contentAttributes.of> {
  return EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" });
}

async function completed(host: EditorHost, context: CompletionContext): Promise<CompletionResult | null> {
  const before = context.matchBefore(/[\p{ID_Continue}$.'"/]+/u);
  if (!before && !context.explicit) return null;
  const found = await host.complete(context.state.doc.toString(), context.pos);
  if (!found || context.aborted || found.candidates.length === 0) return null;
  const options: Completion[] = found.candidates.map(({ name, kind }, at) => ({
    label: name,
    type: KINDS[kind] ?? "variable",
    boost: -Math.min(at, 99),
  }));
  return { from: found.start, to: Math.max(found.end, context.pos), options, validFor: /^[\p{ID_Continue}$]*$/u };
}

/** The compiler's kinds, as the editor calls them. */
const KINDS: Readonly<Record<string, string>> = {
  method: "method",
  function: "function",
  "local function": "function",
  property: "property",
  getter: "property",
  class: "class",
  interface: "interface",
  type: "type",
  enum: "enum",
  keyword: "keyword",
  const: "constant",
  module: "namespace",
  string: "text",
};

async function hovered(host: EditorHost, view: EditorView, at: number): Promise<Tooltip | null> {
  const help = await host.help(view.state.doc.toString(), at);
  if (!help) return null;
  return {
    pos: help.start,
    end: help.end,
    above: true,
    create() {
      const dom = document.createElement("pre");
      dom.className = "cells-help";
      dom.textContent = help.text;
      return { dom };
    },
  };
}

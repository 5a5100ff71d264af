import { JSDOM } from "jsdom";
import { vi } from "vitest";

/** A page for what is shown in one: its document and what else is asked of a browser, as long as the test runs. */
export function openPage(): Document {
  const { window } = new JSDOM("<!doctype html><body></body>", { pretendToBeVisual: true });
  const names = ["document", "requestAnimationFrame", "cancelAnimationFrame", "HTMLElement", "Event"];
  for (const name of names) {
    if (name in window) vi.stubGlobal(name, Reflect.get(window, name));
  }
  vi.stubGlobal("ResizeObserver", StillObserver);
  return window.document;
}

/** Nothing changes its size in such a page. */
class StillObserver {
  observe(): void {}
  disconnect(): void {}
}

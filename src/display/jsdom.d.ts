/** As much of jsdom as the drawing needs; its own types would bring the whole DOM into the package. */
declare module "jsdom" {
  import type { Context } from "node:vm";

  export class VirtualConsole {}

  /** A prototype that can be given what jsdom lacks. */
  interface Prototype {
    // biome-ignore lint/suspicious/noExplicitAny: methods of any element
    [method: string]: (this: any, ...args: any[]) => unknown;
  }

  export interface ScreenlessWindow {
    readonly SVGElement: { readonly prototype: Prototype };
    readonly Element: { readonly prototype: Prototype };
    readonly HTMLCanvasElement: { readonly prototype: Prototype };
    readonly URL: { createObjectURL?: () => string };
    readonly JSON: JSON;
    readonly document: {
      // biome-ignore lint/suspicious/noExplicitAny: the node that is asked for
      createElement(name: string): any;
      // biome-ignore lint/suspicious/noExplicitAny: the elements that are asked for
      querySelectorAll(selector: string): Iterable<any>;
      readonly body: { appendChild<T>(node: T): T };
    };
    readonly DOMParser: new () => {
      // biome-ignore lint/suspicious/noExplicitAny: the element that is asked for
      parseFromString(text: string, kind: string): { readonly documentElement: any };
    };
    readonly Plotly: unknown;
  }

  export class JSDOM {
    constructor(html: string, options?: Readonly<Record<string, unknown>>);
    readonly window: ScreenlessWindow;
    getInternalVMContext(): Context;
  }
}

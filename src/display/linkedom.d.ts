/** As much of linkedom as the drawing needs; its own types would bring the whole DOM into the package. */
declare module "linkedom" {
  /** A prototype that can be given what linkedom lacks. */
  interface Prototype {
    // biome-ignore lint/suspicious/noExplicitAny: methods of any element
    [method: string]: (this: any, ...args: any[]) => unknown;
  }

  export interface PageDocument {
    // biome-ignore lint/suspicious/noExplicitAny: the node that is asked for
    createElement(name: string): any;
    readonly body: { appendChild<T>(node: T): T };
  }

  export interface Page {
    readonly document: PageDocument;
    readonly SVGElement: { readonly prototype: Prototype };
    readonly Element: { readonly prototype: Prototype };
    readonly HTMLElement: unknown;
    readonly HTMLCanvasElement: { readonly prototype: Prototype };
  }

  export const DOMParser: unknown;

  export function parseHTML(html: string): Page;
}

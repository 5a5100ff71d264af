/** As much of jsdom as the tests need: a page without a browser. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html: string, options?: { readonly pretendToBeVisual?: boolean });
    readonly window: { readonly document: Document };
  }
}

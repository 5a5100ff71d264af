/** As much of jsdom as the tests need: it reads HTML as a browser does. */
declare module "jsdom" {
  interface Found {
    readonly textContent: string | null;
    readonly style: { readonly textAlign: string };
  }

  export class JSDOM {
    constructor(html: string);
    readonly window: { readonly document: { querySelectorAll(selector: string): Iterable<Found> } };
  }
}

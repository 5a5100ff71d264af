/** As much of Plotly as the extension calls. */
declare module "plotly.js-dist-min" {
  export function react(node: HTMLElement, data: unknown, layout: unknown, config: unknown): Promise<unknown>;
  export function purge(node: HTMLElement): void;
  export function toImage(figure: object, options: object): Promise<string>;
  export function register(locale: object): void;
  export const Icons: Readonly<Record<string, object>>;
}

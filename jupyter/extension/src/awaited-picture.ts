import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";

/** How long the kernel's own picture is waited for, in ms. */
const PATIENCE = 10_000;

/** Under which the kernel says, in a figure's metadata, that its picture is to come. */
const OWN = "industrial-clusters";

/** A picture that the kernel has promised and that may not come: the kernel was restarted, or the page read anew. */
export interface AwaitedPicture {
  /** It is awaited no longer. */
  giveUp(): void;
}

/**
 * Waits for the picture that a figure lacks. The kernel's update brings it, and another model with it; if it doesn't
 * come, `take` makes one, so that the saved notebook holds a picture whatever happens.
 *
 * @returns nothing, if none is to come.
 */
export function awaitedPicture(
  model: IRenderMime.IMimeModel,
  take: () => Promise<string | undefined>,
): AwaitedPicture | undefined {
  const { [OWN]: own, ...metadata } = model.metadata;
  if (!awaitsPicture(own) || "image/png" in model.data) return undefined;
  let awaited = true;
  const timer = setTimeout(async () => {
    const address = await take();
    const base64 = address?.split(",")[1];
    if (!awaited || base64 === undefined) return;
    const { "text/plain": words = "", ...data } = model.data;
    model.setData({ data: { ...data, "image/png": base64, "text/plain": words }, metadata });
  }, PATIENCE);
  return {
    giveUp: () => {
      awaited = false;
      clearTimeout(timer);
    },
  };
}

function awaitsPicture(own: unknown): boolean {
  return typeof own === "object" && own !== null && "awaits" in own && own.awaits === "image/png";
}

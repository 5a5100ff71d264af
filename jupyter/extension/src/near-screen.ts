/** How far from the screen something is made, so that a reader seldom sees it come. */
const AHEAD = "300px";

/** Tells whenever a part of the page comes near the screen, or goes from there; what comes back ends that. */
export function onNear(node: Element, follow: (isNear: boolean) => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1);
      if (last) follow(last.isIntersecting);
    },
    // What scrolls within the page, as a notebook does in JupyterLab, is looked beyond likewise.
    { rootMargin: AHEAD, scrollMargin: AHEAD } as IntersectionObserverInit,
  );
  observer.observe(node);
  return () => observer.disconnect();
}

/** Pages that are open at a time: as many as there are cores on a small machine. */
const PAGES = 2;

/** Does something for each, in their order, a few at a time. */
export async function severally<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await each(one);
  };
  await Promise.all(Array.from({ length: PAGES }, next));
}

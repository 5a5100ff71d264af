/** The program of the process that {@link file://./apart.ts} starts: draws what it is sent, one after the other. */
import { draw } from "./draw.js";
import type { Answer, Question } from "./apart.js";

process.on("message", async ({ id, drawing }: Question) => {
  const answer = await draw(JSON.parse(drawing)).then(
    (png): Answer => ({ id, png }),
    (error: unknown): Answer => ({ id, error: error instanceof Error ? error.message : String(error) }),
  );
  process.send?.(answer);
});
// Whoever started it is gone.
process.on("disconnect", () => process.exit());

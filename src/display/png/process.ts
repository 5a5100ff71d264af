/** The program of the process that {@link file://./apart.ts} starts: draws what it is sent, one after the other. */
import type { Answer, Question } from "./apart.js";
import { draw } from "./draw.js";
import { plotlyWindow } from "./plotly-window.js";

let kept = false;

process.on("message", async ({ id, drawing }: Question) => {
  const answer = await draw(JSON.parse(drawing)).then(
    (picture): Answer => ({ id, picture }),
    (error: unknown): Answer => ({ id, error: error instanceof Error ? error.message : String(error) }),
  );
  process.send?.(answer);
  if (kept || !("picture" in answer)) return;
  kept = true;
  plotlyWindow().keep();
});
// Whoever started it is gone.
process.on("disconnect", () => process.exit());

// npm run notebooks
import { main } from "./command/main.mjs";

await main(() => import("./commands/notebooks.mjs"));

// npm run cells
import { main } from "./command/main.mjs";

await main(() => import("./commands/cells.mjs"));

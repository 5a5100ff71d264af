// npm test
import { main } from "./command/main.mjs";

await main(() => import("./commands/test.mjs"));

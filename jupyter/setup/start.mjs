// npm start
import { main } from "./command/main.mjs";

await main(() => import("./commands/start.mjs"));

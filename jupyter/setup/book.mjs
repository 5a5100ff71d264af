// npm run book
import { main } from "./command/main.mjs";

await main(() => import("./commands/book.mjs"));

// npm run student-copy
import { main } from "./command/main.mjs";

await main(() => import("./commands/student-copy.mjs"));

// npm run kernel:install, npm run kernel:uninstall
import { main } from "./command/main.mjs";

await main(() => import("./commands/kernel.mjs"));

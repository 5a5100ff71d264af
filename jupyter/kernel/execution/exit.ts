import { takeExit } from "../end.js";
import { Refusal } from "./refusal.js";

/**
 * Refuses `process.exit()` with an error. A script that ends with it is pasted into a cell every day, and what all
 * cells before have computed would be gone; who does want to end the kernel has a menu for it.
 */
export function refuseExit(): void {
  takeExit(refuseEnd);
}

/** Refuses a `call` that would end the kernel. */
export function refuseEnd(call: string): never {
  throw new Refusal(
    `${call} 在笔记本里不结束内核，变量都还在。要结束这一格，请抛出错误（throw）；要结束内核，请用菜单“内核 → 关闭内核”或“重启内核”`,
    `${call} doesn't end a kernel, and every variable is still there. To end a cell, throw an error; to end the kernel, choose Kernel → Shut Down Kernel or Restart Kernel`,
  );
}

import { Refusal } from "./refusal.js";

/**
 * Refuses standard input with an error that says what to do instead. A notebook that waits for typed
 * input can't be run from top to bottom by anyone else.
 */
export function refuseStdin(): void {
  Object.defineProperty(process, "stdin", {
    configurable: true,
    get() {
      throw new Refusal(
        "内核没有标准输入：请在一格里把值赋给变量",
        "This kernel has no standard input: assign the value to a variable in a cell instead",
      );
    },
  });
}

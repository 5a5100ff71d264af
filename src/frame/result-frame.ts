import { Result } from "../base/result.js";
import { Frame } from "./frame.js";

declare module "../base/result.js" {
  interface Result {
    /** The numbers of {@link Result.toTable} as a frame, to filter, sort, join or save. */
    toFrame(): Frame;
  }
}

Result.prototype.toFrame = function toFrame(this: Result): Frame {
  return Frame.fromTable(this.toTable());
};

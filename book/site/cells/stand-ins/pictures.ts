/** Pictures are drawn with Node's canvas; in a page a figure is drawn by Plotly, from the same data. */
import { InputError, say } from "../../../../src/base/index.js";

function refuse(): never {
  const words = say(
    "在 JupyterLab 里画成图片；网页里的图请用图上的按钮保存",
    "be made a picture in JupyterLab; in a page save it by the button of the figure",
  );
  throw new InputError("figureToPng", "figure", words, "a page");
}

export const draw = async (): Promise<Uint8Array> => refuse();
export const drawApart = async (): Promise<Uint8Array> => refuse();

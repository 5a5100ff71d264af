import { measureMoves } from "../page.mjs";

// The explorable as a reader has it: its slider is moved.
await measureMoves(
  `import { mount } from "./explore/index.js";
  export async function prepare(node, { payload }) {
    await mount(node, payload, { language: "en" });
    const slider = node.querySelector("input[type=range]");
    return (place) => {
      slider.value = String(place);
      slider.dispatchEvent(new Event("input"));
    };
  }
  export const said = (node) => node.querySelector(".sentence").textContent;`,
);

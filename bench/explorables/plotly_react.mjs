import { measureMoves } from "../page.mjs";

// The same model, and Plotly draws its list as bars with their numbers.
await measureMoves(
  `import { EXPLORABLES } from "./src/explore/explorables.js";
  let sentence = "";
  export async function prepare(node, { payload, list }) {
    const explorable = EXPLORABLES[payload.name];
    const data = explorable.read("bench", payload.data);
    const slider = explorable.inputs(data)[0];
    const at = (place) => slider.scale === "log" ? slider.min * (slider.max / slider.min) ** place
      : slider.min + place * (slider.max - slider.min);
    const draw = (state) => {
      const model = explorable.model(data, state);
      sentence = model.sentence.en;
      const x = Array.from(model[list]);
      const names = explorable.table(data, state, model).columns[0].values.map((name) => name.en);
      return Plotly.react(node, [{ type: "bar", orientation: "h", y: names.slice(0, x.length), x,
        text: x.map((value) => value.toFixed(2)), textposition: "outside" }], { width: 830, height: 540 });
    };
    await draw(explorable.start(data));
    return (place) => requestAnimationFrame(() => void draw({ ...explorable.start(data), [slider.name]: at(place) }));
  }
  export const said = () => sentence;`,
  ["plotly.js-dist-min/plotly.min.js"],
);

import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { EXPLORABLE_MIME, ExplorableWidget } from "./explorable-widget.js";
import { FigureWidget, PLOTLY_MIME } from "./figure-widget.js";
import { STEPS_MIME, StepsWidget } from "./steps-widget.js";
import { TABLE_MIME, TableWidget } from "./table-widget.js";

/** What JupyterLab learns to show; `safe`, so that it does so in notebooks it doesn't trust too. */
const extensions: readonly IRenderMime.IExtension[] = [
  {
    id: "industrial-clusters-lab:figure",
    rendererFactory: {
      safe: true,
      mimeTypes: [PLOTLY_MIME],
      createRenderer: () => new FigureWidget(),
    },
    rank: 0,
    dataType: "json",
  },
  {
    id: "industrial-clusters-lab:table",
    rendererFactory: {
      safe: true,
      mimeTypes: [TABLE_MIME],
      createRenderer: () => new TableWidget(),
    },
    rank: 0,
    dataType: "json",
  },
  {
    id: "industrial-clusters-lab:steps",
    rendererFactory: {
      safe: true,
      mimeTypes: [STEPS_MIME],
      createRenderer: ({ latexTypesetter }) => new StepsWidget(latexTypesetter),
    },
    rank: 0,
    dataType: "json",
  },
  {
    id: "industrial-clusters-lab:explorable",
    rendererFactory: {
      safe: true,
      mimeTypes: [EXPLORABLE_MIME],
      createRenderer: () => new ExplorableWidget(),
    },
    rank: 0,
    dataType: "json",
  },
];

export default extensions;

import type { Notebook } from "@jupyterlab/notebook";
import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { language, onLanguage } from "./language.js";
import { errorIn } from "./traceback.js";

const STDERR = "application/vnd.jupyter.stderr";
const ERROR = "application/vnd.jupyter.error";

/** Shows the errors of a notebook in the language that is chosen, by the renderer that shows them anyway. */
export function speakErrors(rendermime: Notebook["rendermime"]): void {
  const usual = rendermime.getFactory(STDERR);
  if (usual === undefined) return;
  rendermime.addFactory({ ...usual, mimeTypes: [STDERR], createRenderer: (options) => speaking(usual, options) });
}

function speaking(usual: IRenderMime.IRendererFactory, options: IRenderMime.IRendererOptions): IRenderMime.IRenderer {
  const renderer = usual.createRenderer(options);
  const render = renderer.renderModel.bind(renderer);
  let last: IRenderMime.IMimeModel | undefined;
  const draw = (model: IRenderMime.IMimeModel): Promise<void> => {
    const { [STDERR]: text, ...data } = model.data;
    if (!(ERROR in data)) return render(model);
    const said = errorIn(String(text), language());
    return render({ ...parts(model), data: { ...data, [STDERR]: said } });
  };
  renderer.renderModel = (model) => {
    last = model;
    return draw(model);
  };
  const end = onLanguage(() => last !== undefined && !renderer.isDisposed && void draw(last));
  renderer.disposed.connect(end);
  return renderer;
}

function parts({ trusted, metadata, setData }: IRenderMime.IMimeModel): Omit<IRenderMime.IMimeModel, "data"> {
  return { trusted, metadata, setData };
}

import type { FigureForm } from "./figure-save.js";
import type { ShownLanguage } from "./language.js";
import type { Label } from "./table-data.js";
import { inWords } from "./table-words.js";

/** What the buttons of a figure do beside Plotly's own. */
export interface ButtonsState {
  readonly language: ShownLanguage;
  readonly fill: () => void;
  readonly save: (form: FigureForm) => void;
}

const FILL: Label = { zh: "全屏", en: "full screen" };
const SAVES: Readonly<Record<FigureForm, Label>> = {
  SVG: { zh: "存为 SVG", en: "save as SVG" },
  PNG: { zh: "存为 PNG（300 dpi）", en: "save as PNG (300 dpi)" },
  PDF: { zh: "打印，或存为 PDF", en: "print, or save as PDF" },
};

/** Buttons for Plotly's bar: the whole screen, and a file of each kind. */
export function figureButtons({ language, fill, save }: ButtonsState): readonly object[] {
  const forms: readonly FigureForm[] = ["SVG", "PNG", "PDF"];
  const saves = forms.map((form) => ({
    name: `save${form}`,
    title: inWords(SAVES[form], language, " · "),
    icon: { svg: lettered(form) },
    click: () => save(form),
  }));
  return [{ name: "fill", title: inWords(FILL, language, " · "), icon: { svg: CORNERS }, click: fill }, ...saves];
}

const CORNERS =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" height="1em" width="1em">' +
  '<path d="M3 3h7v2.5H5.5v4.5H3zM14 3h7v7h-2.5V5.5H14zM3 14h2.5v4.5H10V21H3zM18.5 14H21v7h-7v-2.5h4.5z"/></svg>';

/** The letters of a form, in the grey of Plotly's own signs, which is seen on a light and on a dark ground. */
function lettered(form: FigureForm): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 24" height="1em" width="1.7em">' +
    `<text x="20" y="18" font-family="sans-serif" font-weight="700" font-size="17" fill="#7b8794" text-anchor="middle">${form}</text></svg>`
  );
}

/** Plotly's own buttons in Chinese. */
export const CHINESE: object = {
  moduleType: "locale",
  name: "zh-CN",
  dictionary: {
    Zoom: "框选放大",
    Pan: "平移",
    "Zoom in": "放大",
    "Zoom out": "缩小",
    "Reset axes": "还原",
    Reset: "还原",
    "Double-click to zoom back out": "双击还原",
  },
};

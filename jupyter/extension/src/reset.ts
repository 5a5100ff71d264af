import type { DocumentContext, JupyterFrontEnd } from "@jupyterlab/application";
import { Dialog, showDialog } from "@jupyterlab/apputils";
import { PageConfig } from "@jupyterlab/coreutils";
import { inLanguage } from "./language.js";

const WORDS = {
  ask: { zh: "恢复原样？", en: "Reset this notebook?" },
  lost: {
    zh: "笔记会回到随书发来的样子，您的改动和答案都会丢失。",
    en: "The notebook goes back to the text that it came with. What you have changed or written in it is lost.",
  },
  keep: { zh: "不，保留", en: "No, keep mine" },
  reset: { zh: "恢复原样", en: "Reset" },
  missing: { zh: "没有原样可恢复", en: "There is no first text" },
  where: {
    zh: "没有找到随书发来的文字。请用 npm start 启动 JupyterLab：它会备好一份。",
    en: "The text that it came with was not found. Start JupyterLab by npm start, which keeps it.",
  },
} as const;

/**
 * Takes a notebook back to the text that it came with, if its reader says so.
 *
 * @returns whether it was done.
 */
export async function reset(app: JupyterFrontEnd, context: DocumentContext, file: string): Promise<boolean> {
  const folder = PageConfig.getOption("industrialClustersShipped");
  const { contents } = app.serviceManager;
  const shipped = folder && (await contents.get(`${folder}/${file}`).catch(() => undefined));
  if (!shipped) {
    await showDialog({ ...words("missing", "where"), buttons: [Dialog.okButton()] });
    return false;
  }
  const { button } = await showDialog({
    ...words("ask", "lost"),
    buttons: [
      Dialog.cancelButton({ label: inLanguage(WORDS.keep, " · ") }),
      Dialog.warnButton({ label: inLanguage(WORDS.reset, " · ") }),
    ],
  });
  if (!button.accept) return false;
  context.model.fromJSON(shipped.content);
  await context.save();
  return true;
}

function words(title: keyof typeof WORDS, body: keyof typeof WORDS): { title: string; body: string } {
  return { title: inLanguage(WORDS[title], " · "), body: inLanguage(WORDS[body], "\n\n") };
}

import { isCalled, type Label, type Name, say } from "../../../base/index.js";

/** Porter's four determinants and the two beside them, with what they are called for short. */
const PORTER: readonly (readonly [Label, ...string[]])[] = [
  [say("生产要素", "factor conditions"), "要素条件"],
  [say("需求条件", "demand conditions")],
  [say("相关及支持性产业", "related and supporting industries"), "相关产业", "相关和支持性产业"],
  [say("企业战略结构与竞争", "firm strategy structure and rivalry"), "企业战略", "企业战略、结构与竞争"],
  [say("机会", "chance")],
  [say("政府", "government")],
];

/** One of Porter's determinants in both languages, where a plain name means one; else the name as it is. */
export function porterNamed(name: Name): Name {
  if (typeof name !== "string") return name;
  const found = PORTER.find(([label, ...others]) => isCalled(label, name) || others.includes(name));
  if (found === undefined) return name;
  const [label, ...others] = found;
  // The reader's own word stays as it is.
  return others.includes(name) ? { zh: name, en: label.en } : label;
}

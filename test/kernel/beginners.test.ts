/** What beginners write, and what they read: the slip in Chinese and English, with what to write instead. */

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KernelClient } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start({ cwd: fileURLToPath(new URL("../../notebooks", import.meta.url)) });
  await kernel.execute('import { dataset, readTable } from "industrial-clusters";\nconst year = 2012;');
}, 60_000);
afterAll(() => kernel.close());

const FULL_WIDTH = "程序里没有这样的中文（全角）或印刷符号：";
const PATH = "文字里的反斜杠 \\ 是转义的开头（\\t 是制表符，\\u 是字符编号），路径请用 /：";

/** A cell, and the first line of what it ends in. */
const cells: readonly (readonly [code: string, first: string])[] = [
  ["const a = 1；", `${FULL_WIDTH}； → ;。这一行写成：const a = 1;`],
  ["const b = Math.max（1，2）", `${FULL_WIDTH}（ → (  ， → ,  ） → )。这一行写成：const b = Math.max(1,2)`],
  ["const c = “江西，湖北”", `${FULL_WIDTH}“ → "  ” → "。这一行写成：const c = "江西，湖北"`],
  ['const d = "江西”', `${FULL_WIDTH}” → "。这一行写成：const d = "江西"`],
  ["const e ＝ 6 ÷ 2", `${FULL_WIDTH}＝ → =  ÷ → /。这一行写成：const e = 6 / 2`],
  ["const f = 2 × 3", `${FULL_WIDTH}× → *。这一行写成：const f = 2 * 3`],
  ["const g = 12％", `${FULL_WIDTH}％ → %（百分数写 / 100）。这一行写成：const g = 12%`],
  ["const h = １２", `${FULL_WIDTH}１ → 1  ２ → 2。这一行写成：const h = 12`],
  ["ｙear + 1", "“ｙear”里有全角字符：写成 year"],
  ['readTable("C:\\users\\me\\表.csv")', `${PATH}"C:/users/me/表.csv"`],
  ["print(year)", "没有 print：写成 console.log(x)"],
  ["len([1, 2])", "没有 len：写成 x.length"],
  ["const i = True", "没有 True：写成 true"],
  ["const j = None", "没有 None：写成 null"],
  ["def f(x):\n    return x + 1", "函数写成 function f(x) { return x + 1; }"],
  ["k <- 5", "赋值用 =：const k = 5"],
  ["library(ggplot2)", '没有 library：写成 import { gini } from "industrial-clusters"'],
  ["import pandas as pd", '导入写成 import { readTable } from "industrial-clusters"'],
  ["from math import sqrt", '导入写成 import { readTable } from "industrial-clusters"'],
  ["# 注释", "注释以 // 开头"],
  ["for i in range(10):\n    print(i)", "循环写成 for (const x of xs) { … }"],
  ["if year == 2012:\n    year", "条件写在括号里，块写在花括号里：if (x > 1) { … } else { … }"],
  ["if year > 2000 { year }", "条件写在括号里，块写在花括号里：if (x > 1) { … } else { … }"],
  ["help(gini)", "没有 help：写成 gini?"],
  ["const l = 12.5%", "百分数写成 / 100：12.5 / 100"],
  ["const m = Math.max(1, 2", "第 1 行的 ( 没有与它成对的 )"],
  ["const n = [1, 2];\nfunction o() {\n  return 1;", "第 2 行的 { 没有与它成对的 }"],
  ["const p = 江西", '没有叫 江西 的变量；若它是文字，加引号："江西"'],
  ["if (year = 2013) console.log(1)", "比较是否相等写 ===：year === …（= 是赋值）"],
  ["const q = async () => [1];\nq().length", "结果还没有到：先等它，写成 (await …).length"],
  ["gini([1, 2])", 'gini 还没有导入；请写 import { gini } from "industrial-clusters"'],
  ["cars = 5", "没有叫 cars 的变量；新的变量要声明：const cars = …（以后还要改的写 let cars = …）"],
  ["cars = [1, 2]\ncars.length", "没有叫 cars 的变量；新的变量要声明：const cars = …（以后还要改的写 let cars = …）"],
  ["Math.max(n_factors = 2)", "选项写在花括号里，用冒号：{ n_factors: … }"],
  ["if (unknown1 = 3) { 1 }", "比较是否相等写 ===：unknown1 === …（= 是赋值）"],
  ["%matplotlib inline", "这是 Python 笔记本的命令，这里没有；! 后面的在终端里运行"],
  ["!pip install pandas", "这是 Python 笔记本的命令，这里没有；! 后面的在终端里运行"],
  ['import { gini } from "industrial-cluster"', '包名写成 "industrial-clusters"'],
  ["[1, 2, 3].sum()", "数组没有 .sum：写成 sum(xs)"],
  ["[1, 2, 3].append(4)", "数组没有 .append：写成 xs.push(x)"],
  ['alert("hi")', "没有 alert：写成 console.log(x)"],
  ["const r: number = '1'", "不能将类型“string”分配给类型“number”。"],
  ["const s = readTabel", "找不到名称“readTabel”。你是否指的是“readTable”?"],
];

describe("a slip is told as what it is", () => {
  it.each(cells)("%s", async (code, first) => {
    const { reply } = await kernel.execute(code);
    expect(reply.status).toBe("error");
    const [chinese, english] = reply.traceback;
    expect(chinese.startsWith(`TypeScriptError: ${first}`) ? first : reply.traceback.join("\n")).toBe(first);
    expect(english).toMatch(/^TypeScriptError: [A-Za-zｙ]/);
  });
});

it("what follows of a stray character is left out", async () => {
  const { reply } = await kernel.execute("const stray = [1, 2, 3]；\nstray");
  expect(reply.traceback.filter((line: string) => line.startsWith("TypeScriptError"))).toHaveLength(2);
});

import { describe, expect, it } from "vitest";
import { pairIn, textsInLanguage } from "../../jupyter/extension/src/paired-texts.js";

describe("a text in two languages", () => {
  it.each([
    ["江西 Jiangxi", "江西", "Jiangxi", ""],
    ["安徽 Anhui 1.252", "安徽", "Anhui", " 1.252"],
    ["长三角 Yangtze delta (1–6)", "长三角", "Yangtze delta", " (1–6)"],
    ["主机企业 leading firm: k = 7", "主机企业", "leading firm", ": k = 7"],
    ["山东 Shandong %{customdata}: %{y}", "山东", "Shandong", " %{customdata}: %{y}"],
    ["零部件 2020 parts 2020", "零部件 2020", "parts 2020", ""],
    ["变化 2012–17 gain", "变化 2012–17", "2012–17 gain", ""],
    ["增长 05—12<br>growth<br>05–12", "增长 05—12", "growth<br>05–12", ""],
    ["因子2 Factor 2", "因子2", "Factor 2", ""],
    ["上限 0.1 limit 0.1", "上限 0.1", "limit 0.1", ""],
    ["全国 = 1 nation = 1", "全国 = 1", "nation = 1", ""],
    ["随机分布下的 γ 值 γ under random location", "随机分布下的 γ 值", "γ under random location", ""],
    ["秩相关 ρ rank correlation ρ with the score", "秩相关 ρ", "rank correlation ρ with the score", ""],
    ["其他 12 个部门<br>12 other sectors 13.0", "其他 12 个部门", "12 other sectors", " 13.0"],
    ["v = 0.2，收敛： settles: 2.5", "v = 0.2，收敛：", "v = 0.2, settles:", " 2.5"],
    ["拟合，到 2012 年： fit to 2012: 1,643", "拟合，到 2012 年：", "fit to 2012:", " 1,643"],
    ["v = 1，衰减： dies out: %{x}: %{y}", "v = 1，衰减：", "v = 1, dies out:", " %{x}: %{y}"],
    ["基尼系数<br>Gini coefficient<br><b>0.52</b>", "基尼系数", "Gini coefficient", "<br><b>0.52</b>"],
    ["拟合 fitted t<sub>0</sub> = %{x}: %{y}", "拟合", "fitted", " t<sub>0</sub> = %{x}: %{y}"],
    ["1 区的份额 λ<br>share of region 1, λ", "1 区的份额 λ", "share of region 1, λ", ""],
    ["2009 年的前五 largest of 2009", "2009 年的前五", "largest of 2009", ""],
    ["2009 年人均的对数 log of GDP per head, 2009", "2009 年人均的对数", "log of GDP per head, 2009", ""],
    ["r 提高 20% r raised by 20% 100.6", "r 提高 20%", "r raised by 20%", " 100.6"],
    ["占比（%） share (%)", "占比（%）", "share (%)", ""],
    ["实际增量（人） change (人)", "实际增量（人）", "change (人)", ""],
    ['制造 <span style="font-size:12px">Manufacturing</span>  3', "制造", "Manufacturing", "  3"],
    ["资料来源：表 4<br>Source: table 4", "资料来源：表 4", "Source: table 4", ""],
    ["区位商 LQ", "区位商", "LQ", ""],
  ])("%s", (text, zh, en, rest) => expect(pairIn(text)).toEqual({ zh, en, rest }));

  it.each(["江西", "Jiangxi", "北京 CBD", "2012 年 R&D", "人均 GDP", "Wang、Lan（2011）", "Ward 法，标准化"])(
    "%s has one",
    (text) => expect(pairIn(text)).toBeUndefined(),
  );
});

describe("texts that stand together", () => {
  const say = (language: "zh" | "en", ...texts: string[]) => {
    const all = new Set(texts);
    return texts.map(textsInLanguage(all, [], language));
  };

  it("know each other's names: within a longer text, and where Chinese stands alone", () => {
    const texts = ["供6 S6: k = 1", "供6", "<b>江西</b><br>0", "江西 Jiangxi", "专利 patents 0.1 (江西 Jiangxi × 0.2)"];
    expect(say("zh", ...texts)).toEqual([
      "供6: k = 1",
      "供6",
      "<b>江西</b><br>0",
      "江西",
      "专利 patents 0.1 (江西 × 0.2)",
    ]);
    expect(say("en", ...texts)).toEqual([
      "S6: k = 1",
      "S6",
      "<b>Jiangxi</b><br>0",
      "Jiangxi",
      "专利 patents 0.1 (Jiangxi × 0.2)",
    ]);
  });
});

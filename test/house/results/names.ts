import { type Label, label } from "../../../src/base/index.js";

/** Twelve provinces. */
export const provinces: readonly Label[] = [
  label("江西", "Jiangxi"),
  label("湖北", "Hubei"),
  label("湖南", "Hunan"),
  label("安徽", "Anhui"),
  label("河南", "Henan"),
  label("山东", "Shandong"),
  label("江苏", "Jiangsu"),
  label("浙江", "Zhejiang"),
  label("福建", "Fujian"),
  label("广东", "Guangdong"),
  label("四川", "Sichuan"),
  label("重庆", "Chongqing"),
];

/** Industries. */
export const industries: readonly Label[] = [
  label("汽车", "Vehicles"),
  label("钢铁", "Steel"),
  label("纺织", "Textiles"),
  label("食品", "Food"),
];

/** Indicators. */
export const indicators: readonly Label[] = [
  label("人口", "Population"),
  label("学历", "Schooling"),
  label("就业", "Jobs"),
  label("研发", "Research"),
  label("房价", "Housing"),
  label("外贸", "Trade"),
  label("专利", "Patents"),
  label("货运", "Freight"),
  label("能耗", "Energy"),
];

/** What stands in an input–output table beside the sectors. */
export const accounts: Readonly<Record<"consumption" | "capital" | "exports" | "wages" | "taxes" | "surplus", Label>> =
  {
    consumption: label("居民消费", "Households"),
    capital: label("资本形成", "Capital"),
    exports: label("出口", "Abroad"),
    wages: label("劳动者报酬", "Wages"),
    taxes: label("生产税净额", "Taxes"),
    surplus: label("营业盈余", "Surplus"),
  };

/** SWOT factors and strategies. */
export const factors: readonly Label[] = [
  label("整车龙头", "Leading Plant"),
  label("人工成本", "Cheap Labour"),
  label("研发投入", "Little R&D"),
  label("规模小", "Small Scale"),
  label("新能源汽车", "Electric Cars"),
  label("产业转移", "Relocation"),
  label("外资竞争", "Foreign Rivals"),
  label("环保标准", "Emission Rules"),
];

export const strategies: readonly Label[] = [label("联合研发", "Joint Labs"), label("并购", "Mergers")];

export const firms: readonly Label[] = [
  label("江铃", "JMC"),
  label("东风", "Dongfeng"),
  label("长安", "Changan"),
  label("江淮", "JAC"),
];

const all: readonly Label[] = [
  ...provinces,
  ...industries,
  ...indicators,
  ...Object.values(accounts),
  ...factors,
  ...strategies,
  ...firms,
];

/** The same choice by its English names. */
export function inEnglish(choice: readonly string[]): readonly string[] {
  return choice.map((text) => all.find(({ zh }) => zh === text)?.en ?? text);
}

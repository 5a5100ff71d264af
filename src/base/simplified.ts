/** A simplified character and its traditional form: those that units, totals and notes of tables are written with. */
const FORMS =
  "单單 万萬 亿億 辆輛 台臺 户戶 个個 吨噸 顷頃 亩畝 标標 准準 欧歐 币幣 项項 只隻 岁歲 时時 级級 点點 无無 纲綱 册冊 计計 " +
  "总總 国國 县縣 区區 续續 注註 资資 数數 据據 来來 说說 备備";

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(FORMS.split(" ").map(([zh, hant]) => [hant, zh]));
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join("")}]`, "g");

/**
 * A text in simplified characters (简体), as far as units, totals and notes of tables are written with them.
 *
 * @example
 * simplified("單位：萬輛"); // => "单位：万辆"
 * @internal
 */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (sign) => SIMPLIFIED.get(sign) ?? sign);
}

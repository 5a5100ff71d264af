/** A province-level unit of China (省级行政区). */
export interface Province {
  /** The first two digits of its code, 36 of 360000 (GB/T 2260—2007). */
  readonly code: number;
  /** The short name that tables use. */
  readonly zh: string;
  readonly en: string;
  /** The full official name. */
  readonly full: string;
}

/** The 34 province-level units in the order of their codes, after GB/T 2260—2007. */
export const PROVINCES: readonly Province[] = [
  province(11, "北京", "Beijing", "北京市"),
  province(12, "天津", "Tianjin", "天津市"),
  province(13, "河北", "Hebei", "河北省"),
  province(14, "山西", "Shanxi", "山西省"),
  province(15, "内蒙古", "Inner Mongolia", "内蒙古自治区"),
  province(21, "辽宁", "Liaoning", "辽宁省"),
  province(22, "吉林", "Jilin", "吉林省"),
  province(23, "黑龙江", "Heilongjiang", "黑龙江省"),
  province(31, "上海", "Shanghai", "上海市"),
  province(32, "江苏", "Jiangsu", "江苏省"),
  province(33, "浙江", "Zhejiang", "浙江省"),
  province(34, "安徽", "Anhui", "安徽省"),
  province(35, "福建", "Fujian", "福建省"),
  province(36, "江西", "Jiangxi", "江西省"),
  province(37, "山东", "Shandong", "山东省"),
  province(41, "河南", "Henan", "河南省"),
  province(42, "湖北", "Hubei", "湖北省"),
  province(43, "湖南", "Hunan", "湖南省"),
  province(44, "广东", "Guangdong", "广东省"),
  province(45, "广西", "Guangxi", "广西壮族自治区"),
  province(46, "海南", "Hainan", "海南省"),
  province(50, "重庆", "Chongqing", "重庆市"),
  province(51, "四川", "Sichuan", "四川省"),
  province(52, "贵州", "Guizhou", "贵州省"),
  province(53, "云南", "Yunnan", "云南省"),
  province(54, "西藏", "Tibet", "西藏自治区"),
  province(61, "陕西", "Shaanxi", "陕西省"),
  province(62, "甘肃", "Gansu", "甘肃省"),
  province(63, "青海", "Qinghai", "青海省"),
  province(64, "宁夏", "Ningxia", "宁夏回族自治区"),
  province(65, "新疆", "Xinjiang", "新疆维吾尔自治区"),
  province(71, "台湾", "Taiwan", "台湾省"),
  province(81, "香港", "Hong Kong", "香港特别行政区"),
  province(82, "澳门", "Macao", "澳门特别行政区"),
];

function province(code: number, zh: string, en: string, full: string): Province {
  return { code, zh, en, full };
}

/** Other English names: of before, or as the standard has it. */
const OTHERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["西藏", ["xizang"]],
  ["澳门", ["macau"]],
]);

const BY_NAME: ReadonlyMap<string, Province> = new Map(
  PROVINCES.flatMap((each) => namesOf(each).map((name): [string, Province] => [name, each])),
);

/** As tables write it: 广西自治区 too; but not 吉林市, which is a city. */
function namesOf({ code, zh, en, full }: Province): readonly string[] {
  const english = en.toLowerCase();
  const region = full.endsWith("自治区") ? [`${zh}自治区`] : [];
  return [zh, full, ...region, english, `${english} province`, String(code), `${code}0000`, ...(OTHERS.get(zh) ?? [])];
}

/**
 * The province that a text names, by its short or full name, in English, or by its code; blanks and full-width
 * characters don't matter.
 *
 * @example
 * provinceOf("江　西省")?.en; // => "Jiangxi"
 * provinceOf("360000")?.zh; // => "江西"
 */
export function provinceOf(text: string): Province | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const name = /\p{Script=Han}/u.test(plain) ? plain.replace(/\s/g, "") : plain.replace(/\s+/g, " ");
  return BY_NAME.get(name);
}

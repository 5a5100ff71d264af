/** A province-level unit of China and where its tile lies: a scheme, not a map. */
export interface ProvinceTile {
  /** The short name that tables use. */
  readonly zh: string;
  readonly en: string;
  /** The one-character abbreviation of number plates. */
  readonly mark: string;
  /** The full official name. */
  readonly full: string;
  /** From the west. */
  readonly column: number;
  /** From the north. */
  readonly row: number;
}

/**
 * The 34 province-level units (省级行政区), each a tile of one size roughly where it lies: a layout of
 * our own in the manner of tile-grid maps, without any border.
 */
export const PROVINCE_TILES: readonly ProvinceTile[] = [
  tile("黑龙江", "Heilongjiang", "黑", "黑龙江省", 6, 0),
  tile("内蒙古", "Inner Mongolia", "蒙", "内蒙古自治区", 3, 1),
  tile("北京", "Beijing", "京", "北京市", 4, 1),
  tile("吉林", "Jilin", "吉", "吉林省", 6, 1),
  tile("新疆", "Xinjiang", "新", "新疆维吾尔自治区", 0, 2),
  tile("甘肃", "Gansu", "甘", "甘肃省", 1, 2),
  tile("宁夏", "Ningxia", "宁", "宁夏回族自治区", 2, 2),
  tile("山西", "Shanxi", "晋", "山西省", 3, 2),
  tile("河北", "Hebei", "冀", "河北省", 4, 2),
  tile("天津", "Tianjin", "津", "天津市", 5, 2),
  tile("辽宁", "Liaoning", "辽", "辽宁省", 6, 2),
  tile("西藏", "Xizang", "藏", "西藏自治区", 0, 3),
  tile("青海", "Qinghai", "青", "青海省", 1, 3),
  tile("陕西", "Shaanxi", "陕", "陕西省", 2, 3),
  tile("河南", "Henan", "豫", "河南省", 3, 3),
  tile("山东", "Shandong", "鲁", "山东省", 4, 3),
  tile("四川", "Sichuan", "川", "四川省", 1, 4),
  tile("重庆", "Chongqing", "渝", "重庆市", 2, 4),
  tile("湖北", "Hubei", "鄂", "湖北省", 3, 4),
  tile("安徽", "Anhui", "皖", "安徽省", 4, 4),
  tile("江苏", "Jiangsu", "苏", "江苏省", 5, 4),
  tile("上海", "Shanghai", "沪", "上海市", 6, 4),
  tile("云南", "Yunnan", "云", "云南省", 1, 5),
  tile("贵州", "Guizhou", "贵", "贵州省", 2, 5),
  tile("湖南", "Hunan", "湘", "湖南省", 3, 5),
  tile("江西", "Jiangxi", "赣", "江西省", 4, 5),
  tile("浙江", "Zhejiang", "浙", "浙江省", 5, 5),
  tile("广西", "Guangxi", "桂", "广西壮族自治区", 2, 6),
  tile("广东", "Guangdong", "粤", "广东省", 3, 6),
  tile("福建", "Fujian", "闽", "福建省", 4, 6),
  tile("台湾", "Taiwan", "台", "台湾省", 6, 6),
  tile("海南", "Hainan", "琼", "海南省", 2, 7),
  tile("澳门", "Macao", "澳", "澳门特别行政区", 3, 7),
  tile("香港", "Hong Kong", "港", "香港特别行政区", 4, 7),
];

function tile(zh: string, en: string, mark: string, full: string, column: number, row: number): ProvinceTile {
  return { zh, en, mark, full, column, row };
}

import { type Province, PROVINCES } from "../base/index.js";

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
  tile("黑龙江", "黑", 6, 0),
  tile("内蒙古", "蒙", 3, 1),
  tile("北京", "京", 4, 1),
  tile("吉林", "吉", 6, 1),
  tile("新疆", "新", 0, 2),
  tile("甘肃", "甘", 1, 2),
  tile("宁夏", "宁", 2, 2),
  tile("山西", "晋", 3, 2),
  tile("河北", "冀", 4, 2),
  tile("天津", "津", 5, 2),
  tile("辽宁", "辽", 6, 2),
  tile("西藏", "藏", 0, 3),
  tile("青海", "青", 1, 3),
  tile("陕西", "陕", 2, 3),
  tile("河南", "豫", 3, 3),
  tile("山东", "鲁", 4, 3),
  tile("四川", "川", 1, 4),
  tile("重庆", "渝", 2, 4),
  tile("湖北", "鄂", 3, 4),
  tile("安徽", "皖", 4, 4),
  tile("江苏", "苏", 5, 4),
  tile("上海", "沪", 6, 4),
  tile("云南", "云", 1, 5),
  tile("贵州", "贵", 2, 5),
  tile("湖南", "湘", 3, 5),
  tile("江西", "赣", 4, 5),
  tile("浙江", "浙", 5, 5),
  tile("广西", "桂", 2, 6),
  tile("广东", "粤", 3, 6),
  tile("福建", "闽", 4, 6),
  tile("台湾", "台", 6, 6),
  tile("海南", "琼", 2, 7),
  tile("澳门", "澳", 3, 7),
  tile("香港", "港", 4, 7),
];

function tile(name: string, mark: string, column: number, row: number): ProvinceTile {
  const { zh, en, full } = PROVINCES.find((each) => each.zh === name) as Province;
  return { zh, en, mark, full, column, row };
}

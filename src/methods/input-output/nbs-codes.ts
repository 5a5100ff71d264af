import { type Name, nameText } from "../../base/index.js";
import { answersTo } from "./names.js";

/**
 * How China's National Bureau of Statistics (国家统计局) codes the rows and columns around the square of
 * its input–output tables (2002–2020), with the Chinese names that stand there.
 */
export const nbsCodes = {
  finalDemand: [
    ["FU101", "农村居民消费支出", "农村居民消费"],
    ["FU102", "城镇居民消费支出", "城镇居民消费"],
    ["FU103", "政府消费支出", "政府消费"],
    ["FU201", "固定资本形成总额", "固定资本形成"],
    ["FU202", "存货变动", "存货增加"],
    ["EX", "出口"],
  ],
  imports: ["IM", "进口"],
  discrepancy: ["ERR", "误差项"],
  output: ["GO", "总产出"],
  valueAdded: [
    ["VA001", "劳动者报酬"],
    ["VA002", "生产税净额"],
    ["VA003", "固定资产折旧"],
    ["VA004", "营业盈余"],
  ],
  totalInput: ["TI", "总投入"],
  exports: ["EX", "出口"],
  households: [
    ["FU101", "农村居民消费支出", "农村居民消费"],
    ["FU102", "城镇居民消费支出", "城镇居民消费"],
  ],
  investment: ["FU201", "固定资本形成总额", "固定资本形成"],
  labour: ["VA001", "劳动者报酬"],
  taxes: ["VA002", "生产税净额"],
} as const;

/** The name among these that answers to one of the spellings, if there is one. */
export function spelled(names: readonly Name[], spellings: readonly string[]): string | undefined {
  for (const text of spellings) {
    const found = names.find((name) => answersTo(name, text));
    if (found !== undefined) return nameText(found);
  }
  return undefined;
}

/** The names that answer, in the order of the codes; those that aren't there are left out. */
export function spelledAll(names: readonly Name[], codes: readonly (readonly string[])[]): readonly string[] {
  return codes.flatMap((spellings) => spelled(names, spellings) ?? []);
}

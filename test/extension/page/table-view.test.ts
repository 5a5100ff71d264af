import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ShownLanguage } from "../../../jupyter/extension/src/language.js";
import type { TableData } from "../../../jupyter/extension/src/table-data.js";
import { showTable } from "../../../jupyter/extension/src/table-view.js";
import { openPage } from "./page.js";

const EVIL = "<img src=x onerror=alert(1)>";
const label = (zh: string, en = zh) => ({ zh, en });

/** A table of n rows: a name, a number that falls, another whose every third is missing. */
function tableOf(n: number, changes: Partial<TableData> = {}): TableData {
  const rows = Array.from({ length: n }, (_, i) => i);
  return {
    title: label("区位商", "Location quotients"),
    length: n,
    columns: [
      { name: "region", label: label("地区", "region"), decimals: 0, values: rows.map((i) => `R${i}`) },
      { name: "lq", label: label("值：甲", "Value: A"), decimals: 1, values: rows.map((i) => n - i) },
      {
        name: "part",
        label: label("值：乙", "Value: B"),
        decimals: 1,
        values: rows.map((i) => (i % 3 === 2 ? null : i)),
      },
    ],
    ...changes,
  };
}

describe("a table in a page", () => {
  let node: HTMLElement;
  let language: ShownLanguage;
  let tell: (next: ShownLanguage) => void;
  let stop: () => void;

  beforeEach(() => {
    const page = openPage();
    node = page.createElement("div");
    page.body.append(node);
    language = "both";
  });

  afterEach(() => {
    stop?.();
    vi.unstubAllGlobals();
  });

  function show(data: TableData): void {
    const follows = new Set<(next: ShownLanguage) => void>();
    tell = (next) => {
      language = next;
      for (const follow of follows) follow(next);
    };
    const onLanguage = (follow: (next: ShownLanguage) => void) => {
      follows.add(follow);
      return () => void follows.delete(follow);
    };
    stop = showTable(node, data, { language: () => language, onLanguage });
  }

  const all = (selector: string) => [...node.querySelectorAll<HTMLElement>(selector)];
  const texts = (selector: string) => all(selector).map((each) => each.textContent);
  const names = () => texts("tbody th");
  const press = (selector: string, i = 0) => all(selector)[i]?.click();

  function ask(text: string): void {
    const box = node.querySelector("input");
    if (box === null) throw new Error("there is no box");
    box.value = text;
    box.dispatchEvent(new Event("input"));
  }

  it("puts the columns of a group under its name", () => {
    show(tableOf(2));
    expect(texts("thead tr:first-child th")).toEqual(["地区region", "值Value"]);
    expect(all("thead th").map((cell) => [cell.getAttribute("colspan"), cell.getAttribute("rowspan")])).toEqual([
      [null, "2"],
      ["2", null],
      [null, null],
      [null, null],
    ]);
    expect(texts("thead tr:last-child .sort")).toEqual(["甲A", "乙B"]);
  });

  it("sorts at a click, turns round at the second, and at the third is as it was", () => {
    show(tableOf(4));
    const seen = [1, 2, 3].map(() => {
      press(".sort", 2);
      return [names().join(" "), all("th[data-column='2']")[0]?.getAttribute("aria-sort")];
    });
    expect(seen).toEqual([
      ["R3 R1 R0 R2", "descending"],
      ["R0 R1 R3 R2", "ascending"],
      ["R0 R1 R2 R3", "none"],
    ]);
    // Whoever sorts by key stays on the button.
    expect(document.activeElement?.closest("th")?.getAttribute("data-column")).toBe("2");
  });

  it("has a box from 16 rows on, and says how many rows it finds", () => {
    show(tableOf(15));
    expect(all("input")).toEqual([]);
    stop();
    show(tableOf(16));
    ask("甲 > 14");
    expect([names(), texts("[role=status]")]).toEqual([["R0", "R1"], ["2 / 16 行 2 of 16 rows"]]);
    ask("");
    expect([names().length, texts("[role=status]")]).toEqual([16, [""]]);
  });

  it("shades a column on request, and takes the shade away", () => {
    show(tableOf(3));
    press(".shade", 0);
    expect(all("td:nth-child(2)").map((cell) => [cell.className, cell.style.getPropertyValue("--depth")])).toEqual([
      ["number up", "50.0%"],
      ["number up", "25.0%"],
      ["number up", "0.0%"],
    ]);
    expect(all(".shade")[0]?.getAttribute("aria-pressed")).toBe("true");
    press(".shade", 0);
    expect(all(".up")).toEqual([]);
  });

  it("tells apart the languages of a text in any column, also where a column is shaded", () => {
    const contest = { name: "c", label: label("可以选", "one may choose"), decimals: 0 };
    const ranks = { name: "r", label: label("变化 2012–17 gain"), decimals: 0, values: [1, 2, 3] };
    const values = ["份额 2012 share", "人均 2012 per head", "比亚迪 Auto"];
    const { columns } = tableOf(3);
    show(tableOf(3, { columns: [columns[0] as (typeof columns)[number], { ...contest, values }, ranks] }));
    tell("en");
    expect(all("tbody td:nth-child(2)").map((cell) => cell.textContent)).toEqual([
      "2012 share",
      "2012 per head",
      "比亚迪 Auto",
    ]);
    expect(all(".shade").map((button) => button.title)).toEqual(["shade by size: 2012–17 gain"]);
    tell("zh");
    expect(all("tbody td:nth-child(2)").map((cell) => cell.textContent)).toEqual([
      "份额 2012",
      "人均 2012",
      "比亚迪 Auto",
    ]);
  });

  it("speaks the language that is read, and what was sorted and looked for stays", () => {
    show(tableOf(20));
    press(".sort", 1);
    press(".sort", 1);
    ask("R1");
    const before = names();
    tell("en");
    expect([texts(".title"), texts("thead tr:last-child .sort")]).toEqual([["Location quotients"], ["A ▲", "B"]]);
    expect([names(), node.querySelector("input")?.value]).toEqual([before, "R1"]);
    expect(before[0]).toBe("R19");
  });

  it("takes texts for texts, whatever they are", () => {
    const columns = [
      { name: EVIL, label: label(EVIL), unit: label(EVIL), decimals: 0, values: [EVIL, label(EVIL, EVIL)] },
    ];
    show({ title: label(EVIL), note: label(EVIL), summary: label(EVIL), length: 2, columns });
    expect(all("img, script")).toEqual([]);
    expect(names()).toEqual([EVIL, EVIL]);
  });

  it("keeps its keys for itself, where JupyterLab would take them", () => {
    show(tableOf(20));
    const reached = all("button, input, [tabindex]");
    expect(reached.length).toBeGreaterThan(5);
    for (const each of reached) expect(each.dataset.lmSuppressShortcuts, each.outerHTML).toBe("true");
  });

  it("says that it holds a part of a long table, and how one sorts the whole", () => {
    show(tableOf(4, { length: 5000 }));
    expect(names()).toEqual(["R0", "R1", "⋮", "R2", "R3"]);
    expect(all(".sort, input")).toEqual([]);
    expect(texts(".foot")).toEqual([
      "共 5000 行，这里是前 2 行和后 2 行；要排序或筛选，在单元格里写 .sortBy(…)、.where(…)",
      "5000 rows, of which the first 2 and the last 2 stand here; sort and filter them in a cell by .sortBy(…) and .where(…)",
    ]);
  });

  it("of 100 000 rows has those in the page that are seen, and says which they are", () => {
    show(tableOf(100_000));
    expect(names().length).toBeLessThan(100);
    expect(names()[0]).toBe("R0");
    expect(node.querySelector("table")?.getAttribute("aria-rowcount")).toBe("100001");
    expect(all("tbody tr:not([aria-hidden])")[0]?.getAttribute("aria-rowindex")).toBe("2");
    press(".sort", 1);
    press(".sort", 1);
    expect(names()[0]).toBe("R99999");
    ask("甲 = 5");
    expect(names()).toEqual(["R99995"]);
  });

  it("is gone when it is stopped", () => {
    show(tableOf(20));
    stop();
    expect(node.childNodes.length).toBe(0);
    tell("en");
    expect(node.childNodes.length).toBe(0);
  });

  it("has its columns closer where it is seen whole for it, and only then", () => {
    const widths = vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(848);
    let [wide, close] = [900, 840];
    vi.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockImplementation(function (this: HTMLElement) {
      return this.querySelector(".close") ? close : wide;
    });
    const isClose = () => node.querySelector("table")?.classList.contains("close");
    show(tableOf(3));
    expect(isClose()).toBe(true);
    close = 860;
    tell("zh");
    expect(isClose()).toBe(false);
    [wide, close] = [700, 640];
    tell("en");
    expect(isClose()).toBe(false);
    widths.mockRestore();
  });
});

import { describe, expect, it } from "vitest";
import { apa } from "../../src/paper/apa.js";
import { BIBLIOGRAPHY } from "../../src/paper/bibliography.js";
import { gbt7714 } from "../../src/paper/gb-t-7714.js";
import type { Reference } from "../../src/paper/reference.js";
import { oracleCase } from "../oracles/load.js";

const { expected } = oracleCase<Record<string, { gbt7714: string; apa: string }>>("references.citeproc");

/** What citeproc-py gets wrong in GB/T 7714, put right: its line says 等 and 版 of every work. */
function rightGbt(line: string, { chinese }: Reference): string {
  const plain = line.replace(/^\[1\]/, "").replace(/(?<=\(\d+)–(?=\d+\))/, "-");
  if (chinese) return plain.replace(/(\d)nd 版/, "$1 版");
  return plain.replace(/, 等\./, ", et al.").replace(/(\d)(nd|rd|) 版/, (_, n, end) => `${n}${end || "th"} ed`);
}

/** The same of APA: a second point after a question. */
function rightApa(line: string): string {
  return line
    .replace("?. ", "? ")
    .replace("Économie Appliquée", "Économie appliquée")
    .replace("Mathématique Et Physique", "mathématique et physique");
}

const western = Object.entries(BIBLIOGRAPHY).filter(([, work]) => !work.others);

describe("a work as citeproc lists it", () => {
  it("in GB/T 7714—2015, beside its letter", () => {
    for (const [key, work] of western) {
      const ours = gbt7714(work).replace(/\[(J|M|C|R|EB\/OL)\]/, "");
      const theirs = rightGbt(expected[key].gbt7714, work);
      expect(work.organisation ? ours.toUpperCase() : ours).toBe(work.organisation ? theirs.toUpperCase() : theirs);
    }
  });

  it("in APA, where its authors aren't several Chinese, which it joins by &", () => {
    for (const [key, work] of western) {
      if (work.chinese && (work.authors.length > 1 || work.year === undefined)) continue;
      expect(apa(work)).toBe(rightApa(expected[key].apa));
    }
  });
});

describe("what citeproc doesn't know", () => {
  it("is the letter of the kind, and Chinese authors", () => {
    const book: Reference = {
      kind: "book",
      authors: ["王有远", "吕昕阳"],
      year: 2016,
      title: "产业集群发展路径与竞争力研究：以江西省汽车零部件产业为例",
      place: "北京",
      publisher: "经济科学出版社",
      chinese: true,
    };
    expect(gbt7714(book)).toBe(
      "王有远, 吕昕阳. 产业集群发展路径与竞争力研究：以江西省汽车零部件产业为例[M]. 北京: 经济科学出版社, 2016.",
    );
    expect(apa(book)).toBe(
      "王有远, 吕昕阳. (2016). 产业集群发展路径与竞争力研究：以江西省汽车零部件产业为例. 经济科学出版社.",
    );
    expect(gbt7714({ ...book, edition: 2, others: true })).toContain("王有远, 吕昕阳, 等. 产业集群");
    expect(gbt7714({ ...book, edition: 2 })).toContain("[M]. 2 版. 北京");
  });

  it("is this package", () => {
    const work: Reference = {
      kind: "software",
      authors: ["A"],
      organisation: true,
      year: 2026,
      title: "p",
      version: "1.0.0",
    };
    expect(gbt7714(work)).toBe("A. p 1.0.0[CP]. 2026.");
    expect(apa(work)).toBe("A. (2026). p (Version 1.0.0) [Computer software].");
  });
});

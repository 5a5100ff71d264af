import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { root } from "../house/sources.js";

interface Field {
  readonly [text: string]: unknown;
  readonly name: string;
  readonly type: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly string[];
  };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: { readonly fields: readonly Field[]; readonly primaryKey: readonly string[] };
}
interface DataPackage {
  readonly [text: string]: unknown;
  readonly sources: readonly Record<string, string>[];
  readonly licenses: readonly Record<string, string>[];
  readonly resources: readonly Resource[];
}

const folder = join(root, "datasets");
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !["templates", "printed"].includes(entry.name))
  .map((entry) => entry.name);

function read(name: string, path: string): Buffer {
  return readFileSync(join(folder, name, path));
}

function packageOf(name: string): DataPackage {
  return JSON.parse(read(name, "datapackage.json").toString("utf8")) as DataPackage;
}

function rowsOf(name: string, resource: Resource): readonly Record<string, string>[] {
  return parse(read(name, resource.path), { columns: true }) as Record<string, string>[];
}

/** The texts that must be there in English and, under `<name>_zh`, in Chinese. */
function lacking(described: Readonly<Record<string, unknown>>, texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => [text, `${text}_zh`])
    .filter((text) => typeof described[text] !== "string" || described[text] === "");
}

function complaint(field: Field, text: string): string | undefined {
  const { required, minimum, maximum, enum: values } = field.constraints ?? {};
  if (text === "") return required ? "is missing" : undefined;
  if (values && !values.includes(text)) return `is none of ${values.join(", ")}`;
  if (field.type === "string") return text === text.trim() ? undefined : "has blanks around it";
  const pattern = field.type === "integer" ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
  if (!pattern.test(text)) return `is no ${field.type}`;
  if (minimum !== undefined && Number(text) < minimum) return `is below ${minimum}`;
  if (maximum !== undefined && Number(text) > maximum) return `is above ${maximum}`;
  return undefined;
}

describe.each(names)("datasets/%s", (name) => {
  const described = packageOf(name);

  it("is described in both languages, with sources and licence", () => {
    expect(described.name).toBe(name);
    expect(lacking(described, ["title", "description"])).toEqual([]);
    expect(described.sources.length).toBeGreaterThan(0);
    expect(described.sources.flatMap((source) => lacking(source, ["title"]))).toEqual([]);
    expect(described.licenses.length).toBeGreaterThan(0);
    expect(described.licenses.flatMap((license) => lacking(license, ["title"]))).toEqual([]);
  });

  it("has no file that isn't described", () => {
    const files = ["datapackage.json", ...described.resources.map(({ path }) => path)];
    expect(readdirSync(join(folder, name)).sort()).toEqual(files.sort());
    expect(described.resources.some((resource) => resource.name === name)).toBe(true);
  });

  describe.each(described.resources)("$path", (resource) => {
    const { fields, primaryKey } = resource.schema;

    it("has the size and the hash that are written down", () => {
      const content = read(name, resource.path);
      expect(content.byteLength).toBe(resource.bytes);
      const hash = createHash("sha256").update(content).digest("hex");
      expect(resource.hash).toBe(`sha256:${hash}`);
    });

    it("is UTF-8 without a byte-order mark, with LF and a last line that ends", () => {
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(read(name, resource.path));
      expect(text).not.toMatch(/\uFEFF|\r/);
      expect(text).toMatch(/[^\n]\n$/);
    });

    it("has the columns that are described, each with title, unit and description", () => {
      const [header] = parse(read(name, resource.path), { to: 1 }) as string[][];
      expect(header).toEqual(fields.map((field) => field.name));
      const lacks = fields.flatMap((field) => {
        const texts = ["title", "description"];
        const isNumber = field.type === "number" || field.type === "integer";
        if (isNumber && field.name !== "year") texts.push("unit");
        return lacking(field, texts).map((text) => `${field.name}: ${text}`);
      });
      expect(lacks).toEqual([]);
      const odd = fields.map((field) => field.name).filter((n) => !/^[a-z][A-Za-z0-9]*(_zh|_en)?$/.test(n));
      expect(odd).toEqual([]);
    });

    it("has units of numbers only, and says on what grounds a unit is inferred", () => {
      const odd = fields.flatMap((field) => {
        const { name: column, type, unit, description, description_zh: zh } = field;
        const isNumber = (type === "number" || type === "integer") && column !== "year";
        if (!isNumber && unit !== undefined) return [`${column}: a ${type} has a unit`];
        const grounds = String(description).includes("inferred") && String(zh).includes("推断");
        return /inferred|unknown/.test(String(unit)) && !grounds ? [`${column}: no grounds`] : [];
      });
      expect(odd).toEqual([]);
    });

    it("has cells of the types and within the constraints that are described", () => {
      const wrong = rowsOf(name, resource).flatMap((row, i) =>
        fields.flatMap((field) => {
          const said = complaint(field, row[field.name]);
          return said ? [`line ${i + 2}, ${field.name}: ${row[field.name]} ${said}`] : [];
        }),
      );
      expect(wrong).toEqual([]);
    });

    it("has one row for each key", () => {
      const keys = rowsOf(name, resource).map((row) => JSON.stringify(primaryKey.map((column) => row[column])));
      expect(keys.filter((key, i) => keys.indexOf(key) < i)).toEqual([]);
    });

    it("calls everything in Chinese by one name in English, and the other way round", () => {
      const pairs = fields.flatMap(({ name: zh }) => (zh.endsWith("_zh") ? [zh] : []));
      const wrong = pairs.flatMap((zh) => {
        const en = zh.replace(/_zh$/, "_en");
        const rows = rowsOf(name, resource);
        const both = new Set(rows.map((row) => `${row[zh]} / ${row[en]}`));
        const each = [zh, en].map((column) => new Set(rows.map((row) => row[column])).size);
        return each.every((size) => size === both.size) ? [] : [`${zh}: ${[...both].join("; ")}`];
      });
      expect(wrong).toEqual([]);
    });
  });
});

describe("the datasets together", () => {
  it("call the provinces the same", () => {
    const known = new Map<string, string>();
    const wrong: string[] = [];
    for (const name of names) {
      for (const resource of packageOf(name).resources) {
        for (const { province_zh: zh, province_en: en } of rowsOf(name, resource)) {
          if (zh === undefined) continue;
          if ((known.get(zh) ?? en) !== en) wrong.push(`${name}: ${zh} ${en}`);
          known.set(zh, en);
        }
      }
    }
    expect(wrong).toEqual([]);
    // 31 of the mainland; Hong Kong and Macao stand among the neighbours.
    expect(known.size).toBe(33);
  });

  it("are named in datasets/README.md, and described as describe.mjs would", () => {
    const text = readFileSync(join(folder, "README.md"), "utf8");
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
    expect(existsSync(join(folder, "describe.mjs"))).toBe(true);
    const said = execFileSync(process.execPath, [join(folder, "describe.mjs"), "--check"]);
    expect(said.toString()).toBe("");
  });
});

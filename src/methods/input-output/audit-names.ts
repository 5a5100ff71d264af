import { type LabelledMatrix, listed, type Name, nameText, say, textsOf } from "../../base/index.js";
import { type AuditFinding, lineSpot, partSpot } from "./audit-finding.js";
import type { LayoutRead } from "./layout.js";
import { nbsCodes, spelled, spelledAll } from "./nbs-codes.js";

/**
 * What the names around a printed table show: rows that stand where columns should, a sector that is written one way
 * in its row and another in its column and would be lost, rows and columns in another order.
 */
export function* auditNames({ rows, columns }: LabelledMatrix, layout: LayoutRead): Generator<AuditFinding> {
  const isTurned =
    spelled(columns, nbsCodes.output) === undefined &&
    spelled(rows, nbsCodes.output) !== undefined &&
    spelledAll(columns, nbsCodes.valueAdded).length > 0;
  if (isTurned) {
    yield {
      kind: "transposed",
      certain: true,
      ...partSpot("matrix"),
      requirement: say(
        "在行里有增加值、在列里有总产出：这里正好相反，是转置的表（请行列对调）",
        "have value added in rows and output in a column: here it is the other way round, a transposed table (exchange rows and columns)",
      ),
      got: rows[0],
    };
    return;
  }
  yield* spelledTwice("rows", rows);
  yield* spelledTwice("columns", columns);
  if (layout.sectors === undefined) yield* spelledUnlike(rows, columns);
  yield* reordered(rows, columns);
}

/** Two rows, or two columns, whose names are one but for blanks and full-width forms. */
function* spelledTwice(side: "rows" | "columns", names: readonly Name[]): Generator<AuditFinding> {
  const seen = new Map<string, Name>();
  for (const [k, name] of names.entries()) {
    const first = seen.get(folded(name));
    seen.set(folded(name), name);
    if (first === undefined) continue;
    const requirement = say(
      "与其他名称不同：除全角、空格外与“{first}”相同",
      "be unlike every other name: but for full-width forms and blanks it is {first}",
      { first },
    );
    yield { kind: "names", certain: true, ...lineSpot(side, names, k), requirement, got: name };
  }
}

/** A row that has a column only when full-width forms, blanks and numbers are left out. */
function* spelledUnlike(rows: readonly Name[], columns: readonly Name[]): Generator<AuditFinding> {
  const exact = new Set(columns.flatMap((name) => textsOf(name)));
  const loose = new Map(columns.map((name) => [unnumbered(name), name]));
  for (const [k, name] of rows.entries()) {
    const column = loose.get(unnumbered(name));
    if (column === undefined || textsOf(name).some((text) => exact.has(text))) continue;
    const requirement = say(
      "与它的列同名：列写作“{column}”，不改成一致就不会当作部门（全角、空格、编号也要相同）",
      "have the name of its column, {column}, or it isn't taken for a sector (full-width forms, blanks and numbers count)",
      { column },
    );
    yield { kind: "names", certain: true, ...lineSpot("rows", rows, k), requirement, got: name };
  }
}

function* reordered(rows: readonly Name[], columns: readonly Name[]): Generator<AuditFinding> {
  const across = columns.map((name) => nameText(name));
  const places = rows.map((name) => across.indexOf(nameText(name))).filter((place) => place >= 0);
  const at = places.findIndex((place, k) => k > 0 && place < places[k - 1]);
  if (at < 0) return;
  yield {
    kind: "order",
    certain: false,
    ...partSpot("matrix"),
    requirement: say(
      "在行与列里按同样的顺序列出部门（已按名称对应）",
      "list the sectors in one order in rows and columns (they were matched by name)",
    ),
    got: listed([columns[places[at - 1]], columns[places[at]]]),
  };
}

/** A name without what makes no difference to a reader. */
function folded(name: Name): string {
  return nameText(name)
    .normalize("NFKC")
    .replace(/\s|[\u200B-\u200D\uFEFF]/g, "")
    .replace(/[‐-―−]/g, "-")
    .toLowerCase();
}

function unnumbered(name: Name): string {
  return folded(name).replace(/^\d+/, "");
}

import {
  InputError,
  isCalled,
  isTableSource,
  type LabelledMatrix,
  type MatrixInput,
  say,
  tableOf,
} from "../../base/index.js";

const AXES = [say("经度", "longitude"), say("纬度", "latitude")];

/** The columns of a frame that are called longitude and latitude. */
export function axesOf(places: MatrixInput): readonly string[] | undefined {
  if (!isTableSource(places)) return undefined;
  const { columns } = tableOf(places);
  const found = AXES.map((axis) =>
    columns.find(({ name, label }) => [name, label.zh, label.en].some((text) => isCalled(axis, text))),
  );
  return found.every((column) => column !== undefined) ? found.map(({ name }) => name) : undefined;
}

/** Places have two coordinates; degrees are a longitude and a latitude. */
export function checkPlaces(where: string, table: LabelledMatrix, coordinates: "plane" | "degrees"): void {
  if (table.columns.length !== 2) {
    const words = say(
      '有两列坐标，先东后北（数据框请选列，如 { columns: ["longitude", "latitude"] }）',
      'have two columns, east and north (of a frame choose them: { columns: ["longitude", "latitude"] })',
    );
    throw new InputError(where, "places", words, table.columns.map(String));
  }
  if (coordinates === "plane") return;
  [180, 90].forEach((most, j) => {
    const wrong = table.columnAt(j).find((value) => Math.abs(value) > most);
    if (wrong === undefined) return;
    const words = say("是先经度后纬度（不超过 ±{most}）", "be longitude, then latitude (within ±{most})", { most });
    throw new InputError(where, `places.columns[${j}]`, words, wrong);
  });
}

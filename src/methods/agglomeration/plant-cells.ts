import { readOptions, namesList } from "../../base/index.js";
import { PlantCells } from "./plant-cells-result.js";
import { PLANT_CHOICE, type PlantChoice, type PlantList, type Plants, readPlants } from "./plants.js";

const where = "plantCells";

/**
 * The cells of plants (企业的单元): what the plants of each industry hold together in each region.
 *
 *     Σ eₖ,   Σ eₖ²,   Σ eₖ⁴,   n    over the plants k of an industry in a region
 *
 * These sums are sufficient: location quotients, HHI, CRₙ and Gini by region, G, H, γ with its z, co-agglomeration
 * and colocation are the same whether plants or `{ cells }` go in. What needs each plant doesn't follow: CRₙ over
 * plants, simulated p, Duranton–Overman, quantiles. A registry too large for memory comes down to cells by the same
 * sums ({@link cellsQuery}).
 *
 * @param plants - a frame of one row a plant, records { region, industry, size }, or columns of codes or
 * texts; sizes > 0.
 * @param choice - which columns of a frame are meant.
 * @returns One row for each industry in each region that has plants of it.
 * @unit 规模的单位及其平方、四次方 · the unit of sizes, its square and fourth power
 * @throws {InputError} If a size isn't > 0, or a region or an industry has no name.
 * @see Ellison, G. & Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard approach. Journal of Political Economy 105(5), 889–927.
 * @example
 * const region = ["Wien", "Wien", "Wien", "Wien", "Wien", "Linz", "Linz", "Linz", "Linz", "Graz"];
 * const size = [200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000];
 * const industry = size.map(() => "machines");
 * const cells = plantCells({ region, industry, size });
 * cells.size; // => [13000, 32000, 25000]
 * const reference = { rows: ["Wien", "Linz", "Graz"], values: [500000, 400000, 100000] };
 * ellisonGlaeser({ cells }, { reference }).gamma; // => [0.0599]
 */
export function plantCells(plants: PlantList, choice: PlantChoice = {}): PlantCells {
  const read = readPlants(where, plants, { choice: readOptions(where, choice, PLANT_CHOICE) });
  const { places, cells } = placesOf(read);
  const sums = [0, 1, 2, 3].map((): Float64Array => new Float64Array(cells.length));
  const [size, size2, size4, count] = sums;
  places.forEach((place, k) => {
    const e = read.size[k];
    const square = e * e;
    size[place] += e;
    size2[place] += square;
    size4[place] += square * square;
    count[place] += 1;
  });
  const width = read.regions.length;
  return new PlantCells({
    region: namesList(cells.map((cell) => read.regions[cell % width])),
    industry: namesList(cells.map((cell) => read.industries[Math.floor(cell / width)])),
    size,
    size2,
    size4,
    plants: count,
  });
}

/** The place of each plant's cell among those that there are, in the order of industries and regions. */
function placesOf({ region, industry, regions }: Plants): { places: Int32Array; cells: readonly number[] } {
  const width = regions.length;
  const cells = [...new Set(industry.map((i, k) => i * width + region[k]))].sort((a, b) => a - b);
  const order = new Map(cells.map((cell, place) => [cell, place]));
  const places = industry.map((i, k) => order.get(i * width + region[k]) ?? 0);
  return { places, cells };
}

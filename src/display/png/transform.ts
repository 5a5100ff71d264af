/** A rectangle in the coordinates of its element. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An affine map, as SVG and canvas write it: x′ = a x + c y + e, y′ = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** The map of an SVG transform, such as `translate(80,60) rotate(-90)`. */
export function matrixOf(transform: string | null | undefined): Matrix {
  if (transform === null || transform === undefined || transform === "none") return SAME;
  return [...transform.matchAll(/(\w+)\s*\(([^)]*)\)/g)]
    .map(([, name, list]) => one(name, (list.match(/-?[\d.]+(?:e[-+]?\d+)?/gi) ?? []).map(Number)))
    .reduce(product, SAME);
}

/** The upright rectangle around a rectangle that was moved. */
export function movedBox(box: Box, matrix: Matrix): Box {
  if (matrix === SAME || (box.width === 0 && box.height === 0)) return box;
  const [a, b, c, d, e, f] = matrix;
  const corners = [box.x, box.x + box.width].flatMap((x) =>
    [box.y, box.y + box.height].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const left = Math.min(...corners.map(([x]) => x));
  const top = Math.min(...corners.map(([, y]) => y));
  const right = Math.max(...corners.map(([x]) => x));
  const bottom = Math.max(...corners.map(([, y]) => y));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function one(name: string, numbers: readonly number[]): Matrix {
  const [a = 0, b, c] = numbers;
  if (name === "translate") return [1, 0, 0, 1, a, b ?? 0];
  if (name === "scale") return [a, 0, 0, b ?? a, 0, 0];
  if (name === "matrix" && numbers.length === 6) return [...numbers] as unknown as Matrix;
  if (name !== "rotate") throw new Error(`a figure with the transform ${name} can't be painted`);
  const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
  const [x, y] = [b ?? 0, c ?? 0];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

function product(left: Matrix, right: Matrix): Matrix {
  const [a, b, c, d, e, f] = left;
  const [g, h, i, j, k, l] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

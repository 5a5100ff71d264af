/**
 * Stands in for `@tensorflow/tfjs-node` under danfojs-node 1.2.0: only the calls that danfo makes,
 * on tensors of rank 0, 1 and 2, in plain JavaScript and in doubles. TensorFlow computes in 32-bit
 * floats, so that danfo's `1 / 3` would be 0.3333333432674408, and it weighs 290 MB.
 *
 * A missing value (`null`, `undefined`) is NaN here, as in danfo, and stays NaN in every operation;
 * TensorFlow would turn a `null` into 0. A text among numbers is refused.
 */

/** A block of numbers (or, of rank 1, of texts) with a shape. Never changed once it is made. */
class Tensor {
  /**
   * @param {ArrayLike<number> | ArrayLike<string>} data - row by row.
   * @param {readonly number[]} shape - [], [length] or [rows, columns].
   */
  constructor(data, shape) {
    this.data = data;
    this.shape = [...shape];
    this.rank = shape.length;
    this.size = data.length;
  }

  /** The content as plain JavaScript: a value, a list, or a list of rows. */
  arraySync() {
    if (this.rank === 0) return this.data[0];
    if (this.rank === 1) return Array.from(this.data);
    const [rows, columns] = this.shape;
    return Array.from({ length: rows }, (_, i) => Array.from(this.data.slice(i * columns, (i + 1) * columns)));
  }

  clone() {
    return new Tensor(this.data.slice(), this.shape);
  }

  transpose() {
    if (this.rank < 2) return this.clone();
    const [rows, columns] = this.shape;
    const data = new Float64Array(this.size);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) data[j * rows + i] = this.data[i * columns + j];
    }
    return new Tensor(data, [columns, rows]);
  }

  sqrt() {
    return new Tensor(Float64Array.from(this.data, Math.sqrt), this.shape);
  }

  mean(axis) {
    return reduce(this, axis, mean);
  }

  max(axis) {
    return reduce(this, axis, (values) => values.reduce((a, b) => Math.max(a, b)));
  }

  min(axis) {
    return reduce(this, axis, (values) => values.reduce((a, b) => Math.min(a, b)));
  }
}

/** The operations of two tensors, entry by entry, by TensorFlow's names. Comparisons give 1 or 0. */
const elementwise = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  divNoNan: (a, b) => (b === 0 ? 0 : a / b),
  pow: (a, b) => a ** b,
  // The sign follows the divisor, as in TensorFlow and Python.
  mod: (a, b) => a - b * Math.floor(a / b),
  greater: (a, b) => Number(a > b),
  greaterEqual: (a, b) => Number(a >= b),
  less: (a, b) => Number(a < b),
  lessEqual: (a, b) => Number(a <= b),
  equal: (a, b) => Number(a === b),
  notEqual: (a, b) => Number(a !== b),
};

for (const [name, operation] of Object.entries(elementwise)) {
  Object.defineProperty(Tensor.prototype, name, {
    value(other) {
      return combine(this, other instanceof Tensor ? other : scalar(other), operation);
    },
  });
}

/** Combines two tensors entry by entry; an axis of length 1 is stretched to the other's length. */
function combine(left, right, operation) {
  const [leftRows, leftColumns] = asMatrix(left.shape);
  const [rightRows, rightColumns] = asMatrix(right.shape);
  const rows = commonLength(leftRows, rightRows, left, right);
  const columns = commonLength(leftColumns, rightColumns, left, right);
  const data = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const leftStart = leftRows === 1 ? 0 : i * leftColumns;
    const rightStart = rightRows === 1 ? 0 : i * rightColumns;
    for (let j = 0; j < columns; j++) {
      const a = left.data[leftStart + (leftColumns === 1 ? 0 : j)];
      const b = right.data[rightStart + (rightColumns === 1 ? 0 : j)];
      data[i * columns + j] = operation(a, b);
    }
  }
  const rank = Math.max(left.rank, right.rank);
  return new Tensor(data, [rows, columns].slice(2 - rank));
}

function asMatrix(shape) {
  return [1, 1, ...shape].slice(-2);
}

function commonLength(a, b, left, right) {
  if (a === b || b === 1) return a;
  if (a === 1) return b;
  throw new Error(`Operands could not be broadcast together with shapes ${left.shape} and ${right.shape}.`);
}

/** Reduces a list to a scalar, and a matrix along an axis: 0 gives one value a column. */
function reduce(tensor, axis, summary) {
  if (tensor.rank < 2) return new Tensor(Float64Array.of(summary(tensor.data)), []);
  const lines = (axis === 0 ? tensor.transpose() : tensor).arraySync();
  return new Tensor(Float64Array.from(lines, summary), [lines.length]);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function populationVariance(values) {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length;
}

function number(value) {
  if (value === null || value === undefined) return Number.NaN;
  if (typeof value === "string") throw new Error(`A tensor of numbers can't hold "${value}".`);
  return Number(value);
}

function scalar(value) {
  return new Tensor(Float64Array.of(number(value)), []);
}

/** A list; of texts if its dtype or its first entry says so (danfo's label encoder makes such). */
function tensor1d(values, dtype) {
  const isText = dtype === "string" || typeof values[0] === "string";
  return new Tensor(isText ? [...values] : Float64Array.from(values, number), [values.length]);
}

/** A matrix, from a list of rows or from one list and its shape. */
function tensor2d(values, shape) {
  const nested = Array.isArray(values[0]);
  const [rows, columns] = shape ?? [values.length, nested ? values[0].length : 1];
  const fits = nested
    ? values.length === rows && values.every((row) => row.length === columns)
    : values.length === rows * columns;
  if (!fits) throw new Error(`The values don't fill a tensor of shape ${rows},${columns}.`);
  return new Tensor(Float64Array.from(nested ? values.flat() : values, number), [rows, columns]);
}

/** Mean and population variance along an axis. */
function moments(tensor, axis) {
  return { mean: tensor.mean(axis), variance: reduce(tensor, axis, populationVariance) };
}

/** What `DataFrame.sample` asks for: the same seed gives the same shuffle. */
const data = {
  array: (items) => ({
    shuffle: (_bufferSize, seed) => data.array(shuffled(items, seed)),
    take: (count) => data.array(items.slice(0, count)),
    toArray: async () => items,
  }),
};

/** Fisher and Yates's shuffle. */
function shuffled(items, seed) {
  const next = generator(String(seed));
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

/** Mulberry32, a generator of numbers in [0, 1) with 32 bits of state. */
function generator(seed) {
  let state = [...seed].reduce((hash, char) => (hash * 31 + char.charCodeAt(0)) | 0, 0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

module.exports = { Tensor, data, moments, scalar, tensor1d, tensor2d };

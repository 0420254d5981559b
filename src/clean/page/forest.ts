/** Decision trees flattened into arrays; node k splits on `feature[k]`, or is a leaf of `value[k]` where that is -1. */
export interface Forest {
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  /** Split: go left when the number is at most this. Leaf: what it adds to the log odds. */
  readonly value: Float64Array;
  /** The node to the right; the one to the left always follows its parent. */
  readonly right: Int32Array;
}

/**
 * Reads trees written one a line in preorder: a split is `feature:threshold`, a leaf is a bare number.
 * Throws RangeError when a tree ends early: the tables are part of the program and a broken one is a bug.
 */
export function readForest(source: string): Forest {
  const lines = source.trim().split('\n');
  const roots: number[] = [];
  const feature: number[] = [];
  const value: number[] = [];
  const right: number[] = [];
  for (const line of lines) {
    const tokens = line.trim().split(' ');
    let at = 0;
    const grow = (): void => {
      const token = tokens[at++];
      if (token === undefined) throw new RangeError('a tree of the line model ends early');
      const node = feature.length;
      const colon = token.indexOf(':');
      feature.push(colon < 0 ? -1 : Number(token.slice(0, colon)));
      value.push(Number(token.slice(colon + 1)));
      right.push(0);
      if (colon < 0) return;
      grow();
      right[node] = feature.length;
      grow();
    };
    roots.push(feature.length);
    grow();
  }
  return {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(feature),
    value: Float64Array.from(value),
    right: Int32Array.from(right),
  };
}

/** The sum over all trees for one row: log odds. */
export function evaluate({ roots, feature, value, right }: Forest, row: Float32Array): number {
  let sum = 0;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t]!;
    for (let column = feature[node]!; column >= 0; column = feature[node]!)
      node = row[column]! <= value[node]! ? node + 1 : right[node]!;
    sum += value[node]!;
  }
  return sum;
}

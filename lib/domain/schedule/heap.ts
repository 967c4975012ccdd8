/** Whole numbers of which the first can be had quickly, in the order that `isBefore` says. */
export interface Heap {
  size: () => number;
  first: () => number | undefined;
  push: (value: number) => void;
  /** Takes the first out. */
  pop: () => number | undefined;
}

export function makeHeap(isBefore: (one: number, other: number) => boolean): Heap {
  const values: number[] = [];
  const valueAt = (place: number) => values[place] as number;

  const rise = (from: number) => {
    const value = valueAt(from);
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(value, valueAt(parent))) break;
      values[place] = valueAt(parent);
      place = parent;
    }
    values[place] = value;
  };

  const sink = (value: number) => {
    let place = 0;
    for (let child = 1; child < values.length; child = 2 * place + 1) {
      const other = child + 1;
      const next =
        other < values.length && isBefore(valueAt(other), valueAt(child)) ? other : child;
      if (!isBefore(valueAt(next), value)) break;
      values[place] = valueAt(next);
      place = next;
    }
    values[place] = value;
  };

  return {
    size: () => values.length,
    first: () => values[0],
    push: (value) => {
      values.push(value);
      rise(values.length - 1);
    },
    pop: () => {
      const first = values[0];
      const last = values.pop();
      if (last !== undefined && values.length > 0) sink(last);
      return first;
    },
  };
}

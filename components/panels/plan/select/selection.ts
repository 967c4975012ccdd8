/** Which rows are selected, and from where on one of them is extended. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Where an extension begins; null where none of the rows was chosen by itself. */
  anchor: string | null;
  /** What was selected before it was extended: an extension that shrinks leaves that. */
  base: ReadonlySet<string>;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null, base: new Set() };

/** Selects a row, or no more; the next extension begins there. */
export function toggledIn({ ids }: Selection, id: string): Selection {
  const after = new Set(ids);
  if (!after.delete(id)) after.add(id);
  return { ids: after, anchor: id, base: after };
}

/** Everything between where it began and this row, in the order in which the rows are drawn. */
export function extendedTo(
  before: Selection,
  order: readonly string[],
  { from, to }: { from: string; to: string },
): Selection {
  const isKnown = before.anchor !== null && order.includes(before.anchor);
  const anchor = isKnown && before.anchor !== null ? before.anchor : from;
  const base = isKnown ? before.base : before.ids;
  const [first = 0, last = 0] = [order.indexOf(anchor), order.indexOf(to)].sort((a, b) => a - b);
  if (first === -1) return before;
  return { ids: new Set([...base, ...order.slice(first, last + 1)]), anchor, base };
}

export function allOf(order: readonly string[]): Selection {
  const ids = new Set(order);
  return { ids, anchor: order[0] ?? null, base: ids };
}

export interface SelectionStore {
  get: () => Selection;
  set: (next: Selection) => void;
  subscribe: (listener: () => void) => () => void;
}

/** Kept beside the page, so that a row that is selected redraws its box and nothing else. */
export function selectionStore(): SelectionStore {
  let selection = NOTHING_SELECTED;
  const listeners = new Set<() => void>();
  return {
    get: () => selection,
    set: (next) => {
      selection = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

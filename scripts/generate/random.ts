/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** From zero up to, not including, one. */
  next: () => number;
  /** A whole number from low to high, both included. */
  int: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** So many of the list, in its order. */
  some: <T>(list: readonly T[], count: number) => T[];
  /** One of the words, as often as its weight says. */
  weighted: <Word extends string>(weights: Partial<Record<Word, number>>) => Word;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[int(0, list.length - 1)];
    if (found === undefined) throw new Error("Nothing to pick from.");
    return found;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    some: (list, count) => {
      let wanted = Math.min(count, list.length);
      return list.filter((_, index) => {
        const isTaken = next() < wanted / (list.length - index);
        if (isTaken) wanted -= 1;
        return isTaken;
      });
    },
    weighted: <Word extends string>(weights: Partial<Record<Word, number>>): Word => {
      const entries = Object.entries(weights) as [Word, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [word, weight] of entries) {
        left -= weight;
        if (left < 0) return word;
      }
      return pick(entries.map(([word]) => word));
    },
  };
}

import "server-only";

type Named = readonly [name: string, mark: string | null];

/**
 * Remembers of each name the last value that was read, with the mark it had. Whoever asks has just read the
 * marks: what is remembered under the very same is answered, all else is read, and so is as new as its mark
 * or newer. What others remember meanwhile changes no answer. Full, it begins anew; never more than `most` stay.
 */
export function keepMarked<Value>(most: number) {
  const kept = new Map<string, { mark: string | null; value: Value }>();

  return async (
    asked: readonly Named[],
    read: (names: string[]) => Promise<readonly (readonly [...Named, value: Value])[]>,
  ): Promise<ReadonlyMap<string, Value>> => {
    const answer = new Map<string, Value>();
    const missing: string[] = [];
    for (const [name, mark] of asked) {
      const known = kept.get(name);
      if (known?.mark === mark) answer.set(name, known.value);
      else missing.push(name);
    }
    if (missing.length === 0) return answer;
    const found = await read(missing);
    if (kept.size + found.length > most) kept.clear();
    for (const [name, mark, value] of found) {
      answer.set(name, value);
      if (kept.size < most || kept.has(name)) kept.set(name, { mark, value });
    }
    return answer;
  };
}

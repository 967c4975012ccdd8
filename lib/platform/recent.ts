import "server-only";

/** A value of one revision, and what it weighs against all others. */
interface Weighed<T> {
  value: T;
  weight: number;
}

interface Kept<T> {
  revision: number;
  reading: Promise<Weighed<T>>;
  /** Nothing until it has been read. */
  weight: number;
}

/**
 * Remembers the newest revision of each name, as far as there is room: what was asked for longest ago
 * goes first, and what is heavier than all the room is not kept. Who asks while it is read waits for the
 * same reading; one that fails is forgotten. Whoever asks has to know the revision: a name that was asked
 * for with an older one is read again, and so is one with a newer.
 */
export function keepRecent<T>(room: number) {
  const kept = new Map<string, Kept<T>>();
  let used = 0;

  const forget = (name: string) => {
    used -= kept.get(name)?.weight ?? 0;
    kept.delete(name);
  };

  const makeRoom = () => {
    for (const name of kept.keys()) {
      if (used <= room) return;
      forget(name);
    }
  };

  return async (name: string, revision: number, read: () => Promise<Weighed<T>>): Promise<T> => {
    const known = kept.get(name);
    forget(name);
    const current = known?.revision === revision ? known : { revision, reading: read(), weight: 0 };
    kept.set(name, current);
    used += current.weight;
    try {
      const { value, weight } = await current.reading;
      if (kept.get(name) === current && weight > room) forget(name);
      else if (kept.get(name) === current && current.weight !== weight) {
        used += weight - current.weight;
        current.weight = weight;
        makeRoom();
      }
      return value;
    } catch (error) {
      if (kept.get(name) === current) forget(name);
      throw error;
    }
  };
}

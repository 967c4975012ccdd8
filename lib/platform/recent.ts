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
  /** What it is, or of an older revision while it is read. */
  last: T | null;
}

type Read<T> = (before: T | null) => Promise<Weighed<T>>;

function begin<T>(revision: number, last: T | null, read: Read<T>): Kept<T> {
  return { revision, reading: read(last), weight: 0, last };
}

/**
 * Remembers the newest revision of each name, as far as there is room: what was asked for longest ago
 * goes first, and what is heavier than all the room is not kept. Who asks while it is read waits for the
 * same reading; one that fails is forgotten. Whoever asks has to know the revision: a name that was asked
 * for with an older one is read again, and so is one with a newer. What was known of it, of whichever
 * revision, is handed to the reader.
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

  const readOrWait = async (name: string, revision: number, read: Read<T>): Promise<T> => {
    const known = kept.get(name);
    forget(name);
    const current =
      known?.revision === revision ? known : begin(revision, known?.last ?? null, read);
    kept.set(name, current);
    used += current.weight;
    try {
      const { value, weight } = await current.reading;
      current.last = value;
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

  return {
    read: readOrWait,
    /** Of which revision a name is kept or is being read, and the last that was; this makes it no newer. */
    known: (name: string): Pick<Kept<T>, "revision" | "last"> | null => kept.get(name) ?? null,
  };
}

import type { Link, SealedRow } from "./read-trail";

/** What rows held by the newest event that speaks of each. */
export interface Sealed {
  take: (link: Link) => void;
  check: (rows: readonly SealedRow[]) => string[];
}

interface Told {
  facts: unknown;
  by: string;
}

interface PollFacts {
  row: unknown;
  voices: Record<string, unknown>;
}

/** Compares rows that are not to change unseen with what the events said of them. */
export function sealedRows(): Sealed {
  const told = new Map<string, Told>();
  const voicesOf = new Map<string, string[]>();
  const takePoll = (name: string, poll: PollFacts | null, by: string) => {
    for (const voice of voicesOf.get(name) ?? []) told.delete(voice);
    const voices = Object.entries(poll?.voices ?? {});
    for (const [id, facts] of voices) told.set(`PollVoice:${id}`, { facts, by });
    voicesOf.set(
      name,
      voices.map(([id]) => `PollVoice:${id}`),
    );
  };
  return {
    take: ({ seals, seq, action, actorName }) => {
      const by = `event ${String(seq)} (${action}, by ${actorName})`;
      for (const [name, facts] of Object.entries(seals ?? {})) {
        const poll = name.startsWith("Poll:") ? (facts as PollFacts | null) : undefined;
        if (poll !== undefined) takePoll(name, poll, by);
        const own = poll ? poll.row : facts;
        if (own === null) told.delete(name);
        else told.set(name, { facts: own, by });
      }
    },
    check: (rows) => {
      const present = new Set(rows.map(({ name }) => name));
      return [
        ...rows.flatMap((row) => checkRow(row, told.get(row.name))),
        ...[...told]
          .filter(([name]) => !present.has(name))
          .map(([name, { by }]) => `${name} is gone, which ${by} told of`),
      ];
    },
  };
}

function checkRow({ label, name, facts }: SealedRow, known: Told | undefined): string[] {
  if (!known) return [`${label} is told of by no event (${name})`];
  if (JSON.stringify(facts) === JSON.stringify(known.facts)) return [];
  return [`${label} is not what ${known.by} says${whatDiffers(known.facts, facts)} (${name})`];
}

/** Nothing where only a hash is known. */
function whatDiffers(before: unknown, after: unknown): string {
  if (!isFacts(before) || !isFacts(after)) return "";
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const moved = names.filter((one) => JSON.stringify(before[one]) !== JSON.stringify(after[one]));
  const words = moved.map((one) => `${one} ${say(before[one])} → ${say(after[one])}`);
  return `: ${words.join(", ")}`;
}

function isFacts(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function say(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

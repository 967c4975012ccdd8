import type { Draft } from "./rows";

/** What the meeting has to answer before it goes on; with the names of what it is about where they are few. */
export function questionOf({ kind, rows, hero }: Draft): string {
  const keys = [...new Set(rows.map(({ subject }) => subject.key))];
  const few = keys.length <= FEW;
  switch (kind) {
    case "verdict":
      return rows.length === 0 ? "Does anything speak against it?" : "What has to happen first?";
    case "carried over":
      return "Are they on their way?";
    case "claims refuted":
      return "Who proves what was claimed, and until when?";
    case "proof gone stale":
      return "Who proves it again, and until when?";
    case "triggers near":
      return hero.what === "days" ? "Who keeps it from firing?" : "Does its consequence follow?";
    case "gates near":
      return few
        ? `Who owns ${listed(keys.map((key) => `phase ${key}`))}, and until when?`
        : "Who owns each phase, and until when?";
    case "blockers raised":
      return few
        ? `Who clears ${listed(keys)}, and until when?`
        : "Who clears each, and until when?";
    case "slips":
      return "Is the new date kept, or is something cut?";
    case "figures moved":
      return "Is that what was expected?";
    case "decisions moved":
      return few
        ? `${keys.length === 1 ? "Does" : "Do"} ${listed(keys)} still hold?`
        : "Do the decisions still hold?";
    case "actions overdue":
      return "Who does it, and until when?";
  }
}

const FEW = 3;

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

import type { ChainModel } from "@/components/panels/words/evidence-chains";
import { plainText } from "@/lib/format/markdown";

/** "Claimed by Ana, 3 Dec 10:00". */
export function claimOf({ claim: { title, note } }: ChainModel): string {
  return note === "" ? title : `${title}, ${note}`;
}

/** "no evidence (npm test)", "exit 1, run 4711, 3 h ago (npm test)": what answered it, check by check. */
export function evidenceOf({ checks }: ChainModel): string {
  if (checks.length === 0) return "no check";
  return checks
    .map(({ evidence: { title, note }, check, flags = [] }) => {
      const found = [title, note, ...flags].filter((words) => words !== "").join(", ");
      return `${found} (${check})`;
    })
    .join("; ");
}

/** What differs, until somebody explains it. */
export function differenceLines(differences: readonly string[]): string[] {
  if (differences.length === 0) return [];
  return [differences.map((text) => `- **≠** ${plainText(text)}`).join("\n")];
}

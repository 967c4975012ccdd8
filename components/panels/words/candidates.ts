import type { Listed } from "@/components/ui/listed-text";
import type { Candidate, WaitedFor } from "./waited-for";

/** What can still be waited for, as it is written: tasks by their keys, others with their kind before. */
export function listedOf(
  candidates: readonly Candidate[],
  own: Pick<Candidate, "kind" | "key">,
  waitsFor: readonly Pick<WaitedFor, "kind" | "key">[],
): Listed[] {
  const taken = new Set([own, ...waitsFor].map(({ kind, key }) => `${kind} ${key}`));
  return candidates
    .filter(({ kind, key }) => !taken.has(`${kind} ${key}`))
    .map((one) => ({ value: valueOf(one), label: `${valueOf(one)} ${one.name}` }));
}

/** What was written between commas, each once: a key, a key with its kind, or the whole title. */
export function findCandidates(
  candidates: readonly Candidate[],
  written: string,
): { found: Candidate[]; unknown: string[] } {
  const parts = written.split(",").map((part) => part.trim());
  const wanted = parts.filter((part) => part !== "");
  const found = wanted.flatMap((part) => findCandidate(candidates, part) ?? []);
  return {
    found: [...new Set(found)],
    unknown: wanted.filter((part) => !findCandidate(candidates, part)),
  };
}

function findCandidate(candidates: readonly Candidate[], written: string): Candidate | undefined {
  const asked = written.toLowerCase();
  return (
    candidates.find((one) => valueOf(one).toLowerCase() === asked) ??
    candidates.find(({ kind, key }) => `${kind} ${key}`.toLowerCase() === asked) ??
    candidates.find(({ name }) => name.toLowerCase() === asked)
  );
}

function valueOf({ kind, key }: Candidate): string {
  return kind === "task" ? key : `${kind} ${key}`;
}

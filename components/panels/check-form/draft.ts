import type { FormFact } from "@/components/forms/settle";
import { CHECK_KINDS, type CheckKind } from "@/lib/domain/vocabulary";
import type { EditedFacts } from "@/lib/features/checks/types";

/** What stands in the fields, as it was written. */
export interface Draft {
  key: string;
  kind: string;
  label: string;
  command: string;
  expected: string;
  fresh: string;
  passes: string;
}

export const KIND_WORDS: Record<CheckKind, string> = {
  command: "a command is run",
  metric: "a figure is measured",
  link: "an address answers",
  person: "a person looks",
};

export const FACTS: readonly FormFact<Draft>[] = [
  { label: "How it is checked", fields: ["kind"], word: ({ kind }) => KIND_WORDS[kindOf(kind)] },
  { label: "Command", fields: ["command"] },
  { label: "Called", fields: ["label"] },
  { label: "Expected", fields: ["expected"] },
  { label: "A pass holds for", fields: ["fresh"], word: ({ fresh }) => wordDays(fresh) },
  { label: "Passes needed in a row on one commit", fields: ["passes"] },
];

/** At which field what is wrong with a fact is told. */
export const FIELDS: Record<string, keyof Draft> = {
  freshnessDays: "fresh",
  passesNeeded: "passes",
};

export function kindOf(written: string): CheckKind {
  return CHECK_KINDS.find((kind) => kind === written) ?? "command";
}

export function draftOf(facts: EditedFacts): Draft {
  return {
    key: "",
    kind: facts.kind,
    label: facts.label ?? "",
    command: facts.command ?? "",
    expected: facts.expected ?? "",
    fresh: facts.freshnessDays === null ? "" : String(facts.freshnessDays),
    passes: String(facts.passesNeeded),
  };
}

/** A person runs no command, and says it once. */
export function readFacts(draft: Draft): EditedFacts {
  const kind = kindOf(draft.kind);
  const isPerson = kind === "person";
  const textOf = (text: string) => (text.trim() === "" ? null : text.trim());
  return {
    kind,
    label: textOf(draft.label),
    command: isPerson ? null : textOf(draft.command),
    expected: textOf(draft.expected),
    freshnessDays: draft.fresh.trim() === "" ? null : wholeOf(draft.fresh),
    passesNeeded: isPerson ? 1 : wholeOf(draft.passes),
  };
}

/** What is no whole number is none that any field takes. */
function wholeOf(written: string): number {
  return /^\d{1,9}$/.test(written.trim()) ? Number(written) : Number.NaN;
}

function wordDays(written: string): string {
  return written.trim() === "" ? "as long as others" : `${written.trim()} days`;
}

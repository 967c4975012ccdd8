import { readPercent } from "@/components/forms/read-amounts";
import type { FormFact } from "@/components/forms/settle";
import type { ProjectFacts } from "@/lib/features/projects/types";

/** What stands in the fields, as it was written. */
export interface Draft {
  name: string;
  summary: string;
  owner: string;
  sponsor: string;
  standard: string;
  freshness: string;
  target: string;
  cadence: string;
  /** `MEMBERS` or nothing. */
  members: string;
}

export type Wrong = Partial<Record<keyof Draft, string>>;

export const MEMBERS = "members";

export const FACTS: readonly FormFact<Draft>[] = [
  { label: "Name", fields: ["name"] },
  { label: "What it is", fields: ["summary"] },
  { label: "Owner", fields: ["owner"] },
  { label: "Sponsor", fields: ["sponsor"] },
  { label: "Quality standard", fields: ["standard"] },
  { label: "Evidence fresh, days", fields: ["freshness"] },
  { label: "Readiness target, %", fields: ["target"] },
  { label: "Review every, days", fields: ["cadence"] },
  {
    label: "Who sees it",
    fields: ["members"],
    word: ({ members }) => (members === MEMBERS ? "members" : "everybody"),
  },
];

export function draftOf(facts: ProjectFacts): Draft {
  return {
    name: facts.name,
    summary: facts.summary,
    owner: facts.owner ?? "",
    sponsor: facts.sponsor ?? "",
    standard: facts.qualityStandard ?? "",
    freshness: String(facts.freshnessDays),
    target: facts.readinessTargetPercent === null ? "" : String(facts.readinessTargetPercent),
    cadence: String(facts.reviewCadenceDays),
    members: facts.membersOnly ? MEMBERS : "",
  };
}

/** The facts that the fields say, or what in them is no number. The rest is the server's to judge. */
export function readDraft(
  draft: Draft,
): { facts: ProjectFacts; wrong: null } | { facts: null; wrong: Wrong } {
  const [freshness, cadence] = [readDays(draft.freshness), readDays(draft.cadence)];
  const target = readPercent(draft.target);
  if (freshness === null || cadence === null || target.wrong !== null) {
    return {
      facts: null,
      wrong: {
        ...(freshness === null && { freshness: WHOLE_DAYS }),
        ...(cadence === null && { cadence: WHOLE_DAYS }),
        ...(target.wrong !== null && { target: target.wrong }),
      },
    };
  }
  return {
    facts: {
      name: draft.name.trim(),
      summary: draft.summary.trim(),
      owner: known(draft.owner),
      sponsor: known(draft.sponsor),
      qualityStandard: known(draft.standard),
      freshnessDays: freshness,
      readinessTargetPercent: target.value,
      reviewCadenceDays: cadence,
      membersOnly: draft.members === MEMBERS,
    },
    wrong: null,
  };
}

const WHOLE_DAYS = "Whole days, as 14";

function readDays(written: string): number | null {
  return /^\d{1,4}$/.test(written.trim()) ? Number(written) : null;
}

function known(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

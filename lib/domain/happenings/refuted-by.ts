import { describeSubject } from "../plan/subject-facts";
import type { Project, Subject } from "../project";
import { claimOutcomes } from "../truth/claim-outcomes";
import type { Happening, NamedSubject } from "./happening";

type Refuted = Extract<Happening, { kind: "claim.refuted" }>;

/** The claims that this evidence has refuted, by its ids: those that stood until then. */
export function refutedBy(project: Project, evidenceIds: ReadonlySet<string>): Refuted[] {
  return claimOutcomes(project).flatMap(({ claim, fate, evidence }): Refuted[] => {
    if (fate !== "refuted" || evidence === null || !evidenceIds.has(evidence.id)) return [];
    return [
      {
        kind: "claim.refuted",
        subject: nameSubject(project, claim.subject),
        claim: { by: claim.by.name, at: claim.at },
        evidence: { by: evidence.by.name, at: evidence.at, url: evidence.url },
      },
    ];
  });
}

/** What is called by its key alone where the project does not hold it. */
export function nameSubject(project: Project, { kind, key }: Subject): NamedSubject {
  return { kind, key, title: describeSubject(project, { kind, key })?.title ?? key };
}

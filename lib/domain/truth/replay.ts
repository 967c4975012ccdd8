import { hasPassed, inTimeOrder } from "../instant";
import type { Claim, Evidence, NotApplicable, Person, Project, Waiver } from "../project";

/** One thing that was said, done or found, as it was recorded. */
export type Fact =
  | { kind: "claimed"; at: string; claim: Omit<Claim, "withdrawal"> }
  | { kind: "claim withdrawn"; at: string; claimId: string; by: Person; reason: string | null }
  | { kind: "evidence recorded"; at: string; evidence: Evidence }
  | { kind: "waiver asked for"; at: string; waiver: Omit<Waiver, "approvedBy" | "approvedAt"> }
  | {
      kind: "waiver approved";
      at: string;
      waiverId: string;
      approvedBy: Person | null;
      approvedAt: string | null;
    }
  | { kind: "called not applicable"; at: string; notApplicable: NotApplicable };

/** Everything recorded about a project, oldest first; of one moment in the recorded order. */
export function factsOf(project: Project): Fact[] {
  const facts: Fact[] = [
    ...project.claims.flatMap(claimFacts),
    ...project.evidence.map(
      (evidence): Fact => ({ kind: "evidence recorded", at: evidence.at, evidence }),
    ),
    ...project.waivers.flatMap(waiverFacts),
    ...project.notApplicable.map(
      (row): Fact => ({ kind: "called not applicable", at: row.at, notApplicable: row }),
    ),
  ];
  return inTimeOrder(facts, (fact) => fact.at);
}

function claimFacts({ withdrawal, ...claim }: Claim): Fact[] {
  const claimed: Fact = { kind: "claimed", at: claim.at, claim };
  if (withdrawal === null) return [claimed];
  return [claimed, { kind: "claim withdrawn", claimId: claim.id, ...withdrawal }];
}

function waiverFacts({ approvedBy, approvedAt, ...waiver }: Waiver): Fact[] {
  const asked: Fact = { kind: "waiver asked for", at: waiver.requestedAt, waiver };
  if (approvedBy === null && approvedAt === null) return [asked];
  const at = approvedAt ?? waiver.requestedAt;
  return [asked, { kind: "waiver approved", at, waiverId: waiver.id, approvedBy, approvedAt }];
}

/**
 * The project with what these facts add up to, and with nothing else that was said, done or found. All
 * facts of a project rebuild it: every state, gate and figure comes out the same. A withdrawal or an
 * approval counts whether it stands before or behind what it is about.
 */
export function replay(project: Project, facts: readonly Fact[]): Project {
  const claims: Omit<Claim, "withdrawal">[] = [];
  const withdrawals = new Map<string, NonNullable<Claim["withdrawal"]>>();
  const evidence: Evidence[] = [];
  const waivers: Omit<Waiver, "approvedBy" | "approvedAt">[] = [];
  const approvals = new Map<string, Pick<Waiver, "approvedBy" | "approvedAt">>();
  const notApplicable: NotApplicable[] = [];
  for (const fact of facts) {
    switch (fact.kind) {
      case "claimed":
        claims.push(fact.claim);
        break;
      case "claim withdrawn":
        withdrawals.set(fact.claimId, { by: fact.by, at: fact.at, reason: fact.reason });
        break;
      case "evidence recorded":
        evidence.push(fact.evidence);
        break;
      case "waiver asked for":
        waivers.push(fact.waiver);
        break;
      case "waiver approved":
        approvals.set(fact.waiverId, {
          approvedBy: fact.approvedBy,
          approvedAt: fact.approvedAt,
        });
        break;
      case "called not applicable":
        notApplicable.push(fact.notApplicable);
    }
  }
  const unapproved = { approvedBy: null, approvedAt: null };
  return {
    ...project,
    claims: claims.map((row) => ({ ...row, withdrawal: withdrawals.get(row.id) ?? null })),
    evidence,
    waivers: waivers.map((row) => ({ ...row, ...(approvals.get(row.id) ?? unapproved) })),
    notApplicable,
  };
}

/** The project as far as it was known at a moment; its plan is the one of today. */
export function projectAsOf(project: Project, moment: string): Project {
  return replay(
    project,
    factsOf(project).filter((fact) => hasPassed(fact.at, moment)),
  );
}

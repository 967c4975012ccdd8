import type { Criterion, Obstacle, Person } from "@/lib/domain/project";
import { isSamePerson } from "@/lib/domain/person";
import type { Outcome } from "@/lib/domain/vocabulary";

/** What has been said of a row, as far as it decides what may be said next. */
export interface Standing {
  /** The newest claim that stands; `failedSince`: evidence has answered it with a failure. */
  claim: { by: string; failedSince: boolean } | null;
  notApplicable: { by: string } | null;
}

export interface Actor extends Person {
  mayApprove: boolean;
}

/** Null when it may be claimed: what nobody claims, and what failed after it was claimed. */
export function whyNotClaim({ claim, notApplicable }: Standing): string | null {
  if (notApplicable) return "Not claimed. It is marked as not applicable.";
  if (claim && !claim.failedSince) return `Not claimed. ${claim.by} claimed it already.`;
  return null;
}

/** R12: null where people decide, by a claim and a check, whether what it asks for is there. */
export function whyNotSaid({ kind, rule }: Pick<Criterion, "kind" | "rule">): string | null {
  if (kind === "no-go") return "Not claimed. A trigger is not met: record what is seen of it.";
  return rule.kind === "manual" ? null : "Not claimed. Its rule decides whether it is met.";
}

/** R8, R9: null where nothing is open before a task, nor its phase locked. */
export function whyNotYet(open: readonly Obstacle[]): string | null {
  if (open.length === 0) return null;
  return piecesOfNotYet(open)
    .map((piece) => (typeof piece === "string" ? piece : nameObstacle(piece)))
    .join("");
}

/** The same in pieces, so that a page leads to each of them: "Not claimed. Open: 0.2, 0.3." */
export function piecesOfNotYet(open: readonly Obstacle[]): (string | Obstacle)[] {
  const waits = open.filter(({ kind }) => kind !== "gate");
  const lists = waits.flatMap((one, index) => (index === 0 ? ["Open: ", one] : [", ", one]));
  const locks = open.flatMap((one) => {
    if (one.kind !== "gate") return [];
    const phase = `${lists.length > 0 ? "; phase" : "Phase"} ${one.locks} is locked by `;
    return [phase, one];
  });
  return ["Not claimed. ", ...lists, ...locks, "."];
}

/** As a list names it: "0.2", "phase 2", "gate 0". */
export function nameObstacle(obstacle: Obstacle): string {
  const { kind, key } = obstacle;
  if (isDefined(obstacle)) return kind === "phase" || kind === "gate" ? `${kind} ${key}` : key;
  return `${key} (defined nowhere)`;
}

export function isDefined(obstacle: Obstacle): boolean {
  return obstacle.kind === "gate" || !obstacle.missing;
}

export function whyNotWithdraw({ claim }: Standing): string | null {
  return claim ? null : "Nothing to withdraw. No claim stands here.";
}

/** Whoever withdraws what another says owes them the reason; one's own word is taken back without. */
export function whyNotSilently(
  claimant: Person,
  actor: Person,
  reason: string | null,
): string | null {
  if (reason !== null || isSamePerson(claimant, actor)) return null;
  return `Not withdrawn. Say why the claim of ${claimant.name} does not hold.`;
}

export function whyNotExclude({ notApplicable }: Standing): string | null {
  return notApplicable && `Not changed. ${notApplicable.by} marked it as not applicable already.`;
}

/**
 * What failed, left out as not applicable, opens a gate as a waiver does and takes two people as one
 * does (R10): an approver, and none of `claimedBy`, who are all who ever claimed it. A claim that was
 * withdrawn counts too: it may have been for the purpose.
 */
export function whyNotTakeOut(claimedBy: readonly Person[], actor: Actor): string | null {
  const isAnother = !claimedBy.some((claimant) => isSamePerson(claimant, actor));
  if (actor.mayApprove && isAnother) return null;
  return "Not changed. It failed: ask for a waiver, or let an approver take it out.";
}

/**
 * R3: that what a trigger fears is not so makes the verdict better, as proof does elsewhere: it takes an approver's
 * eyes, and not those of its owner. Null for any other row.
 */
export function whyNotCleared(
  criterion: { kind: string; owner: string | null } | null,
  outcome: Outcome,
  actor: Actor,
): string | null {
  if (criterion?.kind !== "no-go" || outcome !== "failed") return null;
  const { owner } = criterion;
  const isOwner = owner !== null && isSamePerson({ name: owner, userId: null }, actor);
  if (actor.mayApprove && !isOwner) return null;
  return "Not recorded. It would clear a no-go trigger: an approver who does not own it confirms that.";
}

/** An approver takes out what failed; that something else does not apply is for those to say who do it. */
export function whyNotByApprover(): string {
  return "Not changed. It has not failed: whoever may claim it says that it does not apply.";
}

export function whyNotInclude({ notApplicable }: Standing): string | null {
  return notApplicable ? null : "Not changed. It is applicable already.";
}

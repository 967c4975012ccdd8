import { formatList } from "@/lib/format/counts";
import type { RecordCheck, RecordEvidenceModel } from "./contract";

export type SeenOutcome = "passed" | "failed";

/** What recording it will do, told before it is done (R3, R5). */
export function foretell(
  { checks, claims }: Pick<RecordEvidenceModel, "checks" | "claims">,
  checkKey: string | null,
  outcome: SeenOutcome,
): string {
  const check = checks.find((one) => one.key === checkKey) ?? null;
  return outcome === "failed"
    ? foretellFailure(check, claims)
    : foretellPass(check, checks, claims);
}

type Claims = RecordEvidenceModel["claims"];

function foretellFailure(check: RecordCheck | null, claims: Claims): string {
  const [newest] = claims;
  const refutes = newest === undefined ? "Refutes it." : `Refutes ${whose(newest)} claim.`;
  if (check === null || check.seenFailing) return refutes;
  return `${refutes} From then on the check has been seen failing, and a later pass counts.`;
}

function foretellPass(
  check: RecordCheck | null,
  checks: readonly RecordCheck[],
  claims: Claims,
): string {
  const other = claims.find((one) => !one.mine);
  if (check !== null && !check.seenFailing) {
    return "This check was never seen failing: a pass shows as claimed.";
  }
  const hasAutomatic = checks.some((one) => one.automatic);
  if (hasAutomatic && check?.automatic !== true) {
    return "Its automatic checks decide: what somebody saw beside them proves nothing.";
  }
  if (claims.length === 0) return "Nobody claims it: it counts once somebody else does.";
  if (other === undefined) return foretellOwn(claims);
  const left = stillOpen(check, checks);
  if (left.length === 0) return `Confirms ${other.by}’s claim.`;
  const have = left.length === 1 ? "has" : "have";
  return `Counts for ${other.by}’s claim; ${formatList(left)} still ${have} to pass.`;
}

/** What a program claimed for somebody is their own claim (R3). */
function foretellOwn(claims: Claims): string {
  const [newest] = claims;
  const isTold = newest !== undefined && claims.every((one) => one.byProgram);
  const who = isTold ? `${newest.by}, claimed it` : "You claimed it yourself";
  return `${who}: a second person has to confirm.`;
}

/** The checks of the same sort that have not passed; what is seen without a check answers all of them. */
function stillOpen(check: RecordCheck | null, checks: readonly RecordCheck[]): string[] {
  if (check === null) return [];
  return checks
    .filter((one) => one.automatic === check.automatic && one.key !== check.key && !one.passes)
    .map((one) => one.name);
}

function whose({ by, mine }: Claims[number]): string {
  return mine ? "your own" : `${by}’s`;
}

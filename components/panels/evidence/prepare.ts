import { standingOf } from "@/lib/domain/checks/check-standing";
import type { Project } from "@/lib/domain/project";
import { checkResult } from "@/lib/domain/truth/check-result";
import { claimOutcomes, heardClaims } from "@/lib/domain/truth/claim-outcomes";
import { dayOf } from "@/lib/domain/instant";
import { whyNotInForce } from "@/lib/domain/truth/waiver";
import { agree, agreeShare, formatCount, formatShare } from "@/lib/format/counts";
import { formatNumber } from "@/lib/format/numbers";
import type { EvidenceFigure, EvidenceModel } from "./contract";

/** `recorded` counts all that ever was: the project has what counts. */
export function prepareEvidence(project: Project, recorded: number, now: string): EvidenceModel {
  const counts = countAll(project, now);
  const { claims, checks } = counts;
  return {
    lead: `${formatCount(claims.total, "claim")}, ${formatCount(checks.total, "check")}, ${formatCount(recorded, "piece of evidence", "pieces of evidence")}`,
    sentence: `${claimsSentence(claims)} ${checksSentence(checks)}`,
    figures: figuresOf(counts),
  };
}

type Counts = ReturnType<typeof countAll>;

function countAll(project: Project, now: string) {
  const fates = claimOutcomes(project).map(({ fate }) => fate);
  const results = project.checks.map((check) => checkResult(project, check, now).result);
  const standings = project.checks.map((check) => standingOf(project, check).standing);
  const count = <T>(all: readonly T[], ...some: T[]) =>
    all.filter((one) => some.includes(one)).length;
  const waivers = project.waivers.map((waiver) => {
    const lapse = whyNotInForce(waiver, now);
    return waiver.expiresOn < dayOf(now) ? "expired" : (lapse ?? "in force");
  });
  return {
    claims: {
      total: fates.length,
      refuted: count(fates, "refuted"),
      confirmed: count(fates, "confirmed"),
      standing: count(fates, "standing"),
      withdrawn: count(fates, "withdrawn"),
    },
    checks: {
      total: results.length,
      passed: count(results, "passed"),
      failed: count(results, "failed"),
      stale: count(results, "stale"),
      unknown: count(results, "unknown"),
      unseen: count(standings, "never seen failing", "cannot fail"),
      flawed: count(standings, "cannot fail"),
    },
    waivers: {
      asked: count(waivers, "not approved"),
      inForce: count(waivers, "in force"),
      expired: count(waivers, "expired"),
    },
  };
}

/** "5 of 7 claims were refuted." */
function claimsSentence(claims: Counts["claims"]): string {
  const { total, refuted, confirmed } = claims;
  const heard = heardClaims(claims);
  if (total === 0) return "Nobody has claimed anything.";
  if (heard === 0) return "No claim stands.";
  const were = (count: number) =>
    `${formatShare(count, heard)} ${agree(heard, "claim", "claims")} ${agreeShare(count, heard, "was", "were")}`;
  return refuted > 0 ? `${were(refuted)} refuted.` : `${were(confirmed)} confirmed.`;
}

/** "11 of 63 checks cannot fail." What weighs most is said. */
function checksSentence({ total, failed, flawed, unseen, passed }: Counts["checks"]): string {
  if (total === 0) return "No check is on record.";
  const share = (count: number) =>
    `${formatShare(count, total)} ${agree(total, "check", "checks")}`;
  if (flawed > 0) return `${share(flawed)} cannot fail.`;
  if (failed > 0) return `${share(failed)} ${agreeShare(failed, total, "fails", "fail")}.`;
  if (unseen > 0)
    return `${share(unseen)} ${agreeShare(unseen, total, "was", "were")} never seen failing.`;
  return `${share(passed)} ${agreeShare(passed, total, "passes", "pass")}.`;
}

function figuresOf({ claims, checks, waivers }: Counts): EvidenceFigure[] {
  return [
    {
      label: "Claims refuted",
      value: formatShare(claims.refuted, heardClaims(claims)),
      note: `${String(claims.confirmed)} confirmed, ${String(claims.standing)} without an answer, ${String(claims.withdrawn)} withdrawn`,
      href: "?claims=refuted#claims",
    },
    {
      label: "Checks that pass",
      value: formatShare(checks.passed, checks.total),
      note: `${String(checks.failed)} failing, ${String(checks.stale)} stale`,
      href: "?show=failing#checks",
    },
    {
      label: "Never ran",
      value: formatShare(checks.unknown, checks.total),
      note: "unknown, never a pass",
      href: "?show=unknown#checks",
    },
    {
      label: "Never seen failing",
      value: formatShare(checks.unseen, checks.total),
      note: `${String(checks.flawed)} of them cannot fail`,
      href: "?show=unproven#checks",
    },
    {
      label: "Waivers in force",
      value: formatNumber(waivers.inForce),
      note: `${String(waivers.asked)} asked, ${String(waivers.expired)} expired`,
      href: "#waivers",
    },
  ];
}

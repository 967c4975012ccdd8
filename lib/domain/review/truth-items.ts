import type { Difference } from "../history/difference";
import type { State } from "../history/join-rows";
import { dayOf, toMs } from "../instant";
import { type ClaimOutcome, claimOutcomes } from "../truth/claim-outcomes";
import { deriveState } from "../truth/derive-state";
import type { ItemState, SubjectKind } from "../vocabulary";
import { type Draft, namesOf, noun, onDay, rowOf, words, wordsOrNull } from "./rows";

/**
 * Said to be done, and it is not: what was refuted since then; of a project that was never reviewed all that
 * stands refuted, as a share of the claims that were checked. Of one row the newest claim is told.
 */
export function refutedItem(
  before: State | null,
  { project, now }: State,
  differences: readonly Difference[],
): Draft | null {
  const outcomes = claimOutcomes(project);
  const names = namesOf(project);
  const answered = outcomes.filter((one) => isNews(one, before));
  const refuted = answered.filter(({ fate }) => fate === "refuted");
  const told = new Map(refuted.map((one) => [nameOf(one.claim.subject), one]));
  const rows = [...told.values()].flatMap(({ claim, evidence }) => {
    const named = names(claim.subject);
    if (named === null) return [];
    return {
      subject: { ...claim.subject, id: named.id },
      title: named.title,
      said: words(claim.statement ?? claim.note ?? `done, says ${claim.by.name}`),
      found: wordsOrNull(evidence?.excerpt ?? null) ?? words("a check failed"),
      mark: deriveState(project, claim.subject, now).state,
    };
  });
  const known = new Set(rows.map(({ subject }) => nameOf(subject)));
  const others = differences
    .filter(({ kind, row }) => kind === "refuted" && !known.has(nameOf(row)))
    .map((one) => {
      // A check failed of which nobody had claimed anything.
      const { evidence } = deriveState(
        project,
        { kind: one.row.kind as SubjectKind, key: one.row.key },
        now,
      );
      const found = words(evidence?.excerpt ?? "a check failed");
      return rowOf(one, "refuted", { said: words("nothing claimed"), found });
    });
  if (rows.length + others.length === 0) return null;
  const count = refuted.length;
  const whole = answered.length;
  return {
    kind: "claims refuted",
    hero:
      count === 0 ? { what: "count", count: others.length } : { what: "share", part: count, whole },
    caption: count === 0 ? "refuted" : `checked ${noun(whole, "claim")} refuted`,
    heads: ["Said", "Found"],
    rows: [...rows, ...others],
  };
}

/** Confirmed or refuted since then; where there is no then, at any time, and still stood by. */
function isNews({ fate, claim, evidence }: ClaimOutcome, before: State | null): boolean {
  if (evidence === null || (fate !== "refuted" && fate !== "confirmed")) return false;
  if (before === null) return claim.withdrawal === null;
  return toMs(evidence.at) > toMs(before.now) || isNewTo(before, claim.id, evidence.id);
}

/** What was recorded late with an earlier moment is as new as all the rest. */
function isNewTo({ project }: State, claimId: string, evidenceId: string): boolean {
  const has = (rows: readonly { id: string }[], id: string) => rows.some((one) => one.id === id);
  return !has(project.claims, claimId) || !has(project.evidence, evidenceId);
}

function nameOf({ kind, key }: { kind: string; key: string }): string {
  return `${kind} ${key}`;
}

/** R2, R4: what was proved and is so no longer. */
export function staleItem(
  { project, now }: State,
  differences: readonly Difference[],
): Draft | null {
  const gone = differences.filter(({ kind }) => kind === "went stale" || kind === "suspect");
  if (gone.length === 0) return null;
  const suspect = gone.filter(({ kind }) => kind === "suspect").length;
  const lost = suspect === 0 ? "gone stale" : suspect === gone.length ? "in doubt" : "lost";
  return {
    kind: "proof gone stale",
    hero: { what: "count", count: gone.length },
    caption: `${noun(gone.length, "proof")} ${lost}`,
    heads: ["Proved", "Since then"],
    rows: gone.map((one) => {
      const subject = { kind: one.row.kind as SubjectKind, key: one.row.key };
      const { state, evidence } = deriveState(project, subject, now);
      return rowOf(one, state, { said: onDay(evidence && dayOf(evidence.at)), found: lostBy(one) });
    }),
  };
}

function lostBy({ because, after }: Difference) {
  if (because?.kind === "past freshness") return onDay(dayOf(because.since));
  if (because?.kind === "other commit") return words("another commit is newer");
  if (because?.kind !== "suspect") return wordsOrNull(after as ItemState);
  const [first] = because.path;
  return words(first ? `${first.kind} ${first.key} failed` : "what it rests on failed");
}

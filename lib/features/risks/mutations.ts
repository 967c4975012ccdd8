import "server-only";
import { factsTold } from "@/lib/domain/facts";
import { generateKeyBetween } from "fractional-indexing";
import { dayOf } from "@/lib/domain/instant";
import { nextKey } from "@/lib/domain/next-key";
import { nextReviewOn } from "@/lib/domain/risks/review-standing";
import { tellBoth } from "@/lib/features/history/data";
import { fromDay, fromDayOrNull, fromMinorOrNull } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { asItStands, type Edited, editFacts } from "@/lib/platform/fact-edit";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { type Facts, holdProject, write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { whyNotRaise, whyNotReassess, whyNotRestore, whyNotReview } from "./access";
import { findRisk, listRisks } from "./data";
import type { RaiseInput, ReassessInput, ReviewInput } from "./schema";
import { factsOf, RISK_FACTS, type RiskFacts } from "./types";

/** Something may come, says somebody. It stands at the end of the register, under a key of its own. */
export async function raiseRisk(
  scope: ProjectScope,
  input: RaiseInput,
  requestId: string,
): Promise<Outcome<Changed & { key: string }>> {
  const { projectId } = scope;
  const facts = factsOf(input);
  return write<Changed & { key: string }>(scope, requestId, async ({ tx, at, record }) => {
    await holdProject(tx, scope);
    const others = await listRisks(tx, scope);
    const whyNot = whyNotRaise(facts, others, at.toISOString());
    if (whyNot !== null) return refuse("refused", whyNot);
    const key = nextKey(
      "R",
      others.map((other) => other.key),
    );
    const position = generateKeyBetween(others.at(-1)?.position ?? null, null);
    const { id, version } = await tx.risk.create({
      data: { ...columnsOf(facts), projectId, key, position },
      select: { id: true, version: true },
    });
    const after = { ...told(facts), position, version };
    record({ action: "risk.raised", subject: { kind: "risk", id, key }, before: null, after });
    return done({ id, version, key });
  });
}

/** Says anew what is known of a risk. */
export function reassessRisk(
  scope: ProjectScope,
  { risk, changes }: ReassessInput,
  requestId: string,
): Promise<Outcome<Edited>> {
  const { id } = risk;
  return editFacts(scope, { kind: "risk", ...risk }, changes, requestId, {
    action: "risk.reassessed",
    find: async ({ tx }) => {
      const row = await findRisk(tx, scope, id);
      return row && { version: row.version, facts: factsOf(row) };
    },
    save: async ({ tx, at }, { row, said }) => {
      await holdProject(tx, scope);
      const others = (await listRisks(tx, scope)).filter((other) => other.id !== id);
      const whyNot = whyNotReassess(row.facts, said, { others, now: at.toISOString() });
      if (whyNot !== null) return refuse("refused", whyNot);
      await tx.risk.update({ where: { id }, data: columnsOf(said) });
      return null;
    },
    tellBoth,
  });
}

/** Somebody has looked at it today: the next look is set, and nothing else moves. */
export async function reviewRisk(
  scope: ProjectScope,
  { risk: seen, nextOn: given }: ReviewInput,
  requestId: string,
): Promise<Outcome<Changed & { nextOn: string }>> {
  const { id } = seen;
  let nextOn = given ?? "";
  const work: Parameters<typeof writeRow>[3] = async ({ tx, at }) => {
    const now = at.toISOString();
    const before = await findRisk(tx, scope, id);
    if (!before) return gone("risk");
    if (given === null) nextOn = nextReviewOn(await cadenceOf(tx, scope), now);
    const whyNot = whyNotReview(nextOn, now);
    if (whyNot !== null) return refuse("refused", whyNot);
    await tx.risk.update({ where: { id }, data: { reviewOn: fromDay(nextOn) } });
    return {
      action: "risk.reviewed",
      before: { reviewOn: before.reviewOn },
      after: { reviewOn: nextOn, reviewedOn: dayOf(now) },
    };
  };
  const outcome = await writeRow(scope, { kind: "risk", ...seen }, requestId, work, () =>
    tellRisk(scope, id),
  );
  return outcome.ok ? done({ ...outcome.data, nextOn }) : outcome;
}

async function tellRisk(scope: ProjectScope, id: string): Promise<Refusal> {
  const risk = await findRisk(db(), scope, id);
  return risk ? tellBoth(scope, asItStands(risk, RISK_FACTS)) : gone("risk");
}

/** What a risk says of itself, as its events tell it. */
export async function tellFacts(tx: Transaction, scope: ProjectScope, id: string) {
  const risk = await findRisk(tx, scope, id);
  return risk && told(factsOf(risk));
}

/** Says of a risk what it said before; its title may have been given to another meanwhile. */
export async function restoreFacts(
  tx: Transaction,
  scope: ProjectScope,
  id: string,
  facts: Facts,
): Promise<Refusal | null> {
  const before = factsTold<RiskFacts>(facts, RISK_FACTS);
  await holdProject(tx, scope);
  const others = (await listRisks(tx, scope)).filter((other) => other.id !== id);
  const whyNot = whyNotRestore(before, others);
  if (whyNot !== null) return refuse("conflict", whyNot);
  await tx.risk.update({ where: { id }, data: columnsOf(before) });
  return null;
}

async function cadenceOf(tx: Transaction, { projectId }: ProjectScope): Promise<number> {
  const { reviewCadenceDays } = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { reviewCadenceDays: true },
  });
  return reviewCadenceDays;
}

export function columnsOf({ loss, reviewOn, ...facts }: RiskFacts) {
  return {
    ...facts,
    lossLowMinor: fromMinorOrNull(loss?.lowMinor ?? null),
    lossLikelyMinor: fromMinorOrNull(loss?.likelyMinor ?? null),
    lossHighMinor: fromMinorOrNull(loss?.highMinor ?? null),
    reviewOn: fromDayOrNull(reviewOn),
  };
}

/** Facts as an event keeps them. */
function told({ loss, ...rest }: RiskFacts): Facts {
  return { ...rest, loss: loss && { ...loss } };
}

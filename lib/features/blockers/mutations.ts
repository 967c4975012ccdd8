import "server-only";
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { isWrittenOff } from "@/lib/domain/plan/blockers";
import { nextBlockerKey } from "@/lib/domain/plan/next-blocker-key";
import { dayOf } from "@/lib/domain/instant";
import type { StateResult } from "@/lib/domain/truth/derive-own-state";
import type { BlockerState } from "@/lib/domain/vocabulary";
import { readAlone, tellWhatStands } from "@/lib/features/evidence/data";
import { fromDay, fromEstimate } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { whyNotReopen, whyNotState } from "./access";
import { findBlocker, findPlaces, invalid, type KnownBlocker, type Places } from "./data";
import type { BlockerFacts, EditInput, RaiseInput, ReopenInput } from "./schema";
import { differences, type Raised } from "./types";

/** Something is in the way from today on. Whoever sends it again is answered with what was raised. */
export async function raiseBlocker(
  scope: ProjectScope,
  { slug: _slug, id, key, ...facts }: RaiseInput,
  requestId: string,
): Promise<Outcome<Raised>> {
  const raised = await findBlocker(db(), scope, id);
  if (raised) return answerAgain(raised, facts);
  return write<Raised>(scope, requestId, async ({ tx, at, record }) => {
    const places = await findPlaces(tx, scope, facts);
    if ("ok" in places) return places;
    const raisedOn = dayOf(at.toISOString());
    const columns = {
      ...columnsOf(facts, places),
      id,
      projectId: scope.projectId,
      claimedState: facts.actualState,
      raisedOn: fromDay(raisedOn),
    };
    const made = await insert(tx, columns, key);
    if ("ok" in made) return made;
    await holdUp(tx, scope, id, places.holdsUp);
    record({
      action: "blocker.raised",
      subject: { kind: "blocker", id, key: made.key },
      before: null,
      after: { key: made.key, ...facts, raisedOn, version: made.version },
    });
    return done(made);
  });
}

function answerAgain({ blocker, facts }: KnownBlocker, sent: BlockerFacts): Outcome<Raised> {
  const { id, version, key } = blocker;
  if (differences(facts, sent).length === 0) return done({ id, version, key });
  const message = `It is raised already, as ${key}. What you changed since is not saved: edit it there.`;
  return refuse("conflict", message);
}

/** Writes its facts down anew. What is claimed and what is proved of it are no facts to write. */
export async function editBlocker(
  scope: ProjectScope,
  { slug: _slug, target, ...facts }: EditInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const work: Parameters<typeof writeRow>[3] = async ({ tx }) => {
    const before = await findBlocker(tx, scope, target.id);
    if (!before) return gone("blocker");
    const names = differences(before.facts, facts);
    if (names.length === 0) return refuse("refused", "Not saved. Nothing is changed.");
    const { blocker } = before;
    const writtenOff = isWrittenOff(blocker);
    const whyNot = whyNotState({ ...blocker, writtenOff }, facts.actualState);
    if (whyNot !== null) return invalid("actualState", whyNot);
    const places = await findPlaces(tx, scope, facts);
    if ("ok" in places) return places;

    const claimedState = await claimedBeside(tx, before, facts.actualState);
    const data = { ...columnsOf(facts, places), ...unnamed(names), claimedState };
    await tx.blocker.update({ where: { id: target.id }, data });
    if (names.includes("holdsUp")) await replaceHeld(tx, scope, target.id, places.holdsUp);
    const isReclaimed = claimedState !== blocker.claimedState;
    return {
      action: "blocker.edited",
      before: { ...only(names, before.facts), ...(isReclaimed && pick(blocker)) },
      after: { ...only(names, facts), ...(isReclaimed && { claimedState }) },
    };
  };
  return writeRow(scope, target, requestId, work, () => tellBoth(scope, target));
}

/**
 * It was said or shown to be gone, and somebody found that it stands: every claim is withdrawn, what was
 * written off is open again, and where evidence spoke for it there is now some against it.
 */
export async function reopenBlocker(
  scope: ProjectScope,
  { target, reason, actualState }: ReopenInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const work: Parameters<typeof writeRow>[3] = async ({ tx, at }) => {
    const [known, row] = [
      await findBlocker(tx, scope, target.id),
      await readAlone(tx, scope, target),
    ];
    if (!known || !row) return gone("blocker");
    const { blocker } = known;
    const claims = await standingClaims(tx, target.id);
    const whyNot = whyNotReopen({
      claimed: claims.length > 0,
      writtenOff: isWrittenOff(blocker),
      beneath: row.state.beneath,
    });
    if (whyNot !== null) return refuse("refused", whyNot);

    const by = { projectId: scope.projectId, ...nameOf(scope) };
    const withdrawals = claims.map(({ id }) => ({ claimId: id, reason, at, ...by }));
    await tx.claimWithdrawal.createMany({ data: withdrawals });
    const evidence = speaksForIt(row.state)
      ? await tx.evidence.create({
          data: {
            ...by,
            blockerId: target.id,
            outcome: "failed",
            origin: "person",
            excerpt: reason,
            at: after(at),
          },
          select: { id: true },
        })
      : null;
    const written = { actualState, claimedState: actualState, resolvedOn: null };
    await tx.blocker.update({ where: { id: target.id }, data: written });
    return {
      action: "blocker.reopened",
      before: {
        claims: claims.map((claim) => ({ id: claim.id, by: claim.byName })),
        actualState: blocker.actualState,
        claimedState: blocker.claimedState,
        resolvedOn: blocker.resolvedOn,
      },
      after: {
        claims: [],
        ...written,
        evidence: evidence && { id: evidence.id, by: scope.viewer.name, outcome: "failed" },
        reason,
      },
    };
  };
  return writeRow(scope, target, requestId, work, () => tellWhatStands(scope, target));
}

function columnsOf(
  {
    holdsUp: _ends,
    resolvingTaskKey: _task,
    resolvingPhaseKey: _phase,
    estimate,
    ...rest
  }: BlockerFacts,
  { resolvingTaskId, resolvingPhaseId }: Places,
) {
  return { ...rest, ...fromEstimate(estimate), resolvingTaskId, resolvingPhaseId };
}

/** What it names and is archived is not in its facts: it stays while nobody names anything else. */
function unnamed(changed: readonly (keyof BlockerFacts)[]) {
  return {
    ...(changed.includes("resolvingTaskKey") ? {} : { resolvingTaskId: undefined }),
    ...(changed.includes("resolvingPhaseKey") ? {} : { resolvingPhaseId: undefined }),
  };
}

type Columns = ReturnType<typeof columnsOf> & {
  id: string;
  projectId: string;
  claimedState: BlockerState;
  raisedOn: Date;
};

/** Several who raise one at once each find the next key taken, and take the one behind it. */
const MOST_TRIES = 50;

async function insert(
  tx: Transaction,
  columns: Columns,
  given: string | null,
): Promise<Raised | Refusal> {
  const { id, projectId } = columns;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const rows = await tx.blocker.findMany({
      where: { projectId },
      select: { key: true, position: true },
      orderBy: { position: "asc" },
    });
    const key = given ?? nextBlockerKey(rows.map((row) => row.key));
    const position = generateKeyBetween(rows.at(-1)?.position ?? null, null);
    const [made] = await tx.blocker.createManyAndReturn({
      data: [{ ...columns, key, position }],
      skipDuplicates: true,
      select: { id: true, version: true, key: true },
    });
    if (made) return made;
    if ((await tx.blocker.count({ where: { id } })) > 0) break;
    if (given !== null) return invalid("key", `There is a blocker ${given} already`);
  }
  return refuse(
    "conflict",
    "Not raised. Somebody else raised one at the same moment; send it again.",
  );
}

async function holdUp(
  tx: Transaction,
  { projectId }: ProjectScope,
  blockerId: string,
  ends: Places["holdsUp"],
) {
  const last = await tx.dependency.findFirst({
    where: { projectId },
    select: { position: true },
    orderBy: { position: "desc" },
  });
  const positions = generateNKeysBetween(last?.position ?? null, null, ends.length);
  await tx.dependency.createMany({
    data: ends.map(({ kind, id }, index) => ({
      projectId,
      position: positions[index] ?? "",
      blockingKind: "blocker",
      blockingBlockerId: blockerId,
      dependentKind: kind,
      dependentTaskId: kind === "task" ? id : null,
      dependentPhaseId: kind === "phase" ? id : null,
      statedBy: "both",
    })),
  });
}

/** What waits on keeps its row, with what is noted on it. */
async function replaceHeld(
  tx: Transaction,
  scope: ProjectScope,
  blockerId: string,
  ends: Places["holdsUp"],
) {
  const rows = await tx.dependency.findMany({
    where: {
      blockingBlockerId: blockerId,
      OR: [{ dependentTask: { archivedAt: null } }, { dependentPhase: { archivedAt: null } }],
    },
    select: { id: true, dependentTaskId: true, dependentPhaseId: true },
  });
  const heldBy = (row: (typeof rows)[number]) => row.dependentTaskId ?? row.dependentPhaseId;
  const left = rows.filter((row) => {
    const held = heldBy(row);
    return held !== null && !ends.some(({ id }) => id === held);
  });
  await tx.dependency.deleteMany({ where: { id: { in: left.map(({ id }) => id) } } });
  const known = new Set(rows.map(heldBy));
  await holdUp(
    tx,
    scope,
    blockerId,
    ends.filter(({ id }) => !known.has(id)),
  );
}

/**
 * What is claimed stands beside what is so: where both said the same they go on together, and whoever
 * writes down that it is otherwise than somebody claims has found a contradiction.
 */
async function claimedBeside(
  tx: Transaction,
  { blocker: { id, actualState, claimedState } }: KnownBlocker,
  after: BlockerState,
): Promise<BlockerState> {
  if (after === actualState) return claimedState;
  if ((await standingClaims(tx, id)).length > 0) return "done";
  return claimedState === actualState ? after : claimedState;
}

function standingClaims(tx: Transaction, blockerId: string) {
  return tx.claim.findMany({
    where: { blockerId, withdrawal: null },
    select: { id: true, byName: true },
    orderBy: { seq: "asc" },
  });
}

/** It refutes no claim that was withdrawn with it: what held once and broke later was not false. */
function after(at: Date): Date {
  return new Date(at.getTime() + 1);
}

/** A claim is withdrawn; what a check or a person has shown is only answered by what was found since. */
function speaksForIt({ evidence, beneath }: StateResult): boolean {
  return evidence !== null && beneath !== "refuted";
}

async function tellBoth(scope: ProjectScope, target: EditInput["target"]): Promise<Refusal> {
  const [stands, now] = [
    await tellWhatStands(scope, target),
    await findBlocker(db(), scope, target.id),
  ];
  if (!now || stands.reason !== "conflict") return stands;
  return { ...stands, detail: { ...(stands.detail as object), facts: now.facts } };
}

function only(names: (keyof BlockerFacts)[], facts: BlockerFacts) {
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}

function pick({ claimedState }: { claimedState: BlockerState }) {
  return { claimedState };
}

function nameOf({ viewer }: ProjectScope) {
  return { byName: viewer.name, byUserId: viewer.userId };
}

import "server-only";
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { isWrittenOff } from "@/lib/domain/plan/blockers";
import { nextBlockerKey } from "@/lib/domain/plan/next-blocker-key";
import { pickFacts } from "@/lib/domain/facts";
import { dayOf } from "@/lib/domain/instant";
import type { Dependency } from "@/lib/domain/project";
import { isSameValue } from "@/lib/domain/same-value";
import type { StateResult } from "@/lib/domain/truth/derive-own-state";
import type { BlockerState } from "@/lib/domain/vocabulary";
import { readAlone, tellWhatStands } from "@/lib/features/evidence/data";
import { tellBoth } from "@/lib/features/history/data";
import { weighingBy } from "@/lib/features/verdict/data";
import { fromDay, fromEstimate } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { type Edited, editFacts } from "@/lib/platform/fact-edit";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { WAITS_FOR_ITSELF, waitsForItself, whyNotReopen, whyNotState } from "./access";
import { findBlocker, findPlaces, invalid, type KnownBlocker, type Places } from "./data";
import type { BlockerFacts, EditInput, RaiseInput, ReopenInput } from "./schema";
import type { Raised } from "./types";

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
  if (isSameValue(facts, sent)) return done({ id, version, key });
  const message = `It is raised already, as ${key}. What you changed since is not saved: edit it there.`;
  return refuse("conflict", message);
}

/** Says some of its facts anew. What is claimed and what is proved of it are no facts to write. */
export function editBlocker(
  scope: ProjectScope,
  { target, changes, reason }: EditInput,
  requestId: string,
): Promise<Outcome<Edited>> {
  const { id } = target;
  return editFacts(scope, target, changes, requestId, {
    action: "blocker.edited",
    find: async ({ tx }) => {
      const known = await findBlocker(tx, scope, id);
      return known && { ...known, version: known.blocker.version };
    },
    save: async ({ tx }, { row, said, changed }) => {
      const { blocker } = row;
      const writtenOff = isWrittenOff(blocker);
      const whyNot = whyNotState({ ...blocker, writtenOff }, said.actualState);
      if (whyNot !== null) return invalid("actualState", whyNot);
      if (waitsForItself(said)) return invalid("holdsUp", WAITS_FOR_ITSELF);
      const places = await findPlaces(tx, scope, said);
      if ("ok" in places) return places;

      const claimedState = await claimedBeside(tx, row, said.actualState);
      const data = { ...columnsOf(said, places), ...unnamed(changed), claimedState };
      await tx.blocker.update({ where: { id }, data });
      if (changed.holdsUp) await replaceHeld(tx, scope, id, places.holdsUp);
      if (claimedState === blocker.claimedState) return null;
      const before = pickFacts(row.facts, Object.keys(changed) as (keyof BlockerFacts)[]);
      return {
        before: { ...before, ...pick(blocker) },
        after: { ...changed, claimedState },
      };
    },
    weighs: WEIGHS,
    reason,
    tellBoth,
  });
}

/** What waits for it no more is not held up by it, nor under suspicion where it fails (R4). */
const WEIGHS = weighingBy<BlockerFacts>(
  ["severity", "actualState", "holdsUp"],
  (project, id, { holdsUp, severity, actualState }) => {
    const blocker = project.blockers.find((row) => row.id === id);
    const isLeft = ({ blocking, dependent }: Dependency) =>
      holdsUp === undefined ||
      blocking.kind !== "blocker" ||
      blocking.key !== blocker?.key ||
      holdsUp.some(({ kind, key }) => kind === dependent.kind && key === dependent.key);
    const said = { ...(severity && { severity }), ...(actualState && { actualState }) };
    return {
      ...project,
      blockers: project.blockers.map((row) => (row === blocker ? { ...row, ...said } : row)),
      dependencies: project.dependencies.filter(isLeft),
    };
  },
);

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

export function columnsOf(
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
export function unnamed(changed: Partial<BlockerFacts>) {
  return {
    ...("resolvingTaskKey" in changed ? {} : { resolvingTaskId: undefined }),
    ...("resolvingPhaseKey" in changed ? {} : { resolvingPhaseId: undefined }),
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

export async function holdUp(
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
export async function replaceHeld(
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

function pick({ claimedState }: { claimedState: BlockerState }) {
  return { claimedState };
}

function nameOf({ viewer }: ProjectScope) {
  return { byName: viewer.name, byUserId: viewer.userId };
}

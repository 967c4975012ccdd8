import "server-only";
import { changedFacts, factsTold, pickFacts } from "@/lib/domain/facts";
import type { BlockerState } from "@/lib/domain/vocabulary";
import { findHanging } from "@/lib/features/archive/data";
import { fromDay } from "@/lib/platform/columns";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import type { Facts, WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { findBlocker, findPlaces } from "./data";
import { columnsOf, holdUp, replaceHeld, unnamed } from "./mutations";
import type { BlockerFacts } from "./schema";
import { BLOCKER_FACTS } from "./types";

type Transaction = WriteContext["tx"];

/** How what was said of it otherwise is taken back. What is claimed and proved of it stays. */
export const undoEdit = { kind: "blocker", find: tellFacts, save: restoreFacts } as const;

/** How one that was raised goes again, with what it holds up, as long as nothing is recorded of it. */
export const undoRaise = { kind: "blocker", find: tellFacts, add, remove } as const;

interface Whole extends BlockerFacts {
  key: string;
  position: string;
  claimedState: BlockerState;
  raisedOn: string;
}

async function tellFacts(tx: Transaction, scope: ProjectScope, id: string): Promise<Facts | null> {
  const known = await findBlocker(tx, scope, id);
  if (!known) return null;
  const { blocker, facts } = known;
  const { position } = await tx.blocker.findUniqueOrThrow({
    where: { id },
    select: { position: true },
  });
  return told({ ...facts, ...pickFacts(blocker, ["key", "claimedState", "raisedOn"]), position });
}

/** Facts are JSON. */
function told(facts: object): Facts {
  return facts;
}

async function restoreFacts(
  tx: Transaction,
  scope: ProjectScope,
  id: string,
  facts: Facts,
): Promise<Refusal | null> {
  const known = await findBlocker(tx, scope, id);
  if (!known) return null;
  const then = factsTold<Whole>(facts);
  const said = pickFacts<BlockerFacts, keyof BlockerFacts>(then, BLOCKER_FACTS);
  const places = await findPlaces(tx, scope, said);
  if ("ok" in places) return notTakenBack(places);
  const names = changedFacts<BlockerFacts>(known.facts, said, BLOCKER_FACTS);
  const changed = pickFacts<BlockerFacts, keyof BlockerFacts>(said, names);
  const { claimedState } = then;
  const data = { ...columnsOf(said, places), ...unnamed(changed), claimedState };
  await tx.blocker.update({ where: { id }, data });
  if (names.includes("holdsUp")) await replaceHeld(tx, scope, id, places.holdsUp);
  return null;
}

async function add(
  tx: Transaction,
  scope: ProjectScope,
  { id, version, facts }: { id: string; version: number; facts: Facts },
): Promise<Refusal | null> {
  const then = factsTold<Whole>(facts);
  const said = pickFacts<BlockerFacts, keyof BlockerFacts>(then, BLOCKER_FACTS);
  const { key, position, claimedState, raisedOn } = then;
  const places = await findPlaces(tx, scope, said);
  if ("ok" in places) return notTakenBack(places);
  const row = { id, version, projectId: scope.projectId, key, position };
  const columns = { ...columnsOf(said, places), claimedState, raisedOn: fromDay(raisedOn) };
  const { count } = await tx.blocker.createMany({
    data: [{ ...row, ...columns }],
    skipDuplicates: true,
  });
  if (count === 0) return refuse("conflict", `Not taken back. Another blocker is ${key} by now.`);
  await holdUp(tx, scope, id, places.holdsUp);
  return null;
}

async function remove(tx: Transaction, scope: ProjectScope, id: string): Promise<Refusal | null> {
  const { claims, evidence, comments, waivers } = await findHanging(tx, id);
  if (claims + evidence + comments + waivers.length > 0) {
    return refuse("conflict", "Not taken back. By now something is recorded of it.");
  }
  const { projectId } = scope;
  await tx.dependency.deleteMany({ where: { projectId, blockingBlockerId: id } });
  await tx.blocker.delete({ where: { id } });
  return null;
}

function notTakenBack({ detail }: Refusal): Refusal {
  const [first] = detail as { message: string }[];
  return refuse("conflict", `Not taken back. ${first?.message ?? ""}.`);
}

import type { Transaction } from "@/lib/platform/db";

/** The chain of events that belong to no project. */
export const NO_PROJECT = "00000000-0000-0000-0000-000000000000";

/** The events of one project, or of none, and where the database says that they end. */
export interface Chain {
  id: string;
  /** How whoever reads of it knows it. */
  name: string;
  length: number;
  head: string;
}

/** Where the chain stood when somebody kept its end. */
export interface KeptHead {
  id: string;
  length: number;
  head: string;
  /** Who says so. */
  from: string;
}

export interface Link {
  seq: number;
  place: number;
  hash: string;
  /** What the hash is over, beside the hash before it. */
  text: string;
  action: string;
  actorName: string;
  at: string;
  subject: string;
  seals: Record<string, unknown> | null;
}

/** So many events at a time. */
const PAGE = 2000;

/** Every chain that has an end or an event. */
export async function listChains(tx: Transaction): Promise<Chain[]> {
  return tx.$queryRaw<Chain[]>`
    SELECT k."id"::text AS "id", coalesce(p."slug", 'events of no project') AS "name",
      coalesce(c."length", 0)::int AS "length", coalesce(encode(c."head", 'hex'), '') AS "head"
    FROM (
      SELECT "id" FROM "EventChain"
      UNION SELECT "id" FROM "Project"
      UNION SELECT coalesce("projectId", ${NO_PROJECT}::uuid) FROM "Event"
    ) k
    LEFT JOIN "EventChain" c ON c."id" = k."id"
    LEFT JOIN "Project" p ON p."id" = k."id"
    ORDER BY p."slug" NULLS FIRST, k."id"`;
}

/**
 * The events in their order. What they say is put together here and not by the function that the database
 * has for it: whoever could alter an event could alter that as well.
 */
export async function* readLinks(tx: Transaction, chainId: string): AsyncGenerator<Link> {
  const ofChain = chainId === NO_PROJECT ? `e."projectId" IS NULL` : `e."projectId" = $2::uuid`;
  const values = chainId === NO_PROJECT ? [] : [chainId];
  let after = -1;
  for (;;) {
    const page = await tx.$queryRawUnsafe<Link[]>(
      `SELECT e."seq"::float8 AS "seq", e."place"::float8 AS "place", encode(e."hash", 'hex') AS "hash",
        jsonb_build_array(
          e."place", e."id", e."seq", e."projectId", e."actorUserId", e."actorName", e."action",
          e."subjectKind", e."subjectId", e."subjectKey", e."before", e."after", e."requestId",
          e."takesBack", e."seals", round(extract(epoch FROM e."at") * 1000)::bigint
        )::text AS "text",
        e."action", e."actorName", to_char(e."at", 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at", e."seals",
        concat_ws(' ', e."subjectKind", coalesce(e."subjectKey", e."subjectId"::text)) AS "subject"
      FROM "Event" e WHERE e."seq" > $1::bigint AND ${ofChain} ORDER BY e."seq" LIMIT ${String(PAGE)}`,
      after,
      ...values,
    );
    yield* page;
    after = page.at(-1)?.seq ?? after;
    if (page.length < PAGE) return;
  }
}

/** Where the chain ended as each snapshot of a project was taken. */
export async function listSnapshotHeads(tx: Transaction, projectId: string): Promise<KeptHead[]> {
  return tx.$queryRaw<KeptHead[]>`
    SELECT "projectId"::text AS "id", "chainLength"::int AS "length",
      encode("chainHead", 'hex') AS "head",
      'the snapshot of ' || to_char("takenAt", 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "from"
    FROM "Snapshot" WHERE "projectId" = ${projectId}::uuid ORDER BY "takenAt"`;
}

export interface SealedRow {
  /** Table and id, as a seal names it. */
  name: string;
  /** What a person knows it by. */
  label: string;
  facts: unknown;
}

/** A hash where a record is never changed; what it says where a row is. */
const SEALED = (row: string) =>
  `jsonb_strip_nulls(to_jsonb(${row}) - ARRAY['version', 'position', 'current'])`;
const SEAL = (row: string) =>
  `to_jsonb(left(encode(sha256(convert_to(${SEALED(row)}::text, 'UTF8')), 'hex'), 32))`;
const SUBJECT = (row: string) => `coalesce(
  (SELECT 'task ' || "key" FROM "Task" WHERE "id" = ${row}."taskId"),
  (SELECT 'line ' || "key" FROM "ChecklistItem" WHERE "id" = ${row}."itemId"),
  (SELECT 'blocker ' || "key" FROM "Blocker" WHERE "id" = ${row}."blockerId"),
  (SELECT 'criterion ' || "key" FROM "Criterion" WHERE "id" = ${row}."criterionId"), 'nothing')`;

/** Every row of a project of those that are not to change unseen: the kinds, and how each is read. */
const SEALED_ROWS = [
  `SELECT 'Decision:' || r."id" AS "name", 'decision ' || r."key" AS "label",
     ${SEALED("r")} || jsonb_build_object('options', ARRAY(
       SELECT "optionId" FROM "DecisionOption" WHERE "decisionId" = r."id" ORDER BY "optionId")) AS "facts"
   FROM "Decision" r WHERE r."projectId" = $1::uuid`,
  `SELECT 'Poll:' || r."id", 'poll ' || r."key", ${SEALED("r")}
   FROM "Poll" r WHERE r."projectId" = $1::uuid`,
  `SELECT 'PollVoice:' || v."id", concat('voice of ', v."function", ' in poll ', r."key"), ${SEALED("v")}
   FROM "PollVoice" v JOIN "Poll" r ON r."id" = v."pollId" WHERE r."projectId" = $1::uuid`,
  `SELECT 'Claim:' || r."id", concat('claim of ', ${SUBJECT("r")}, ' by ', r."byName"), ${SEAL("r")}
   FROM "Claim" r WHERE r."projectId" = $1::uuid`,
  `SELECT 'ClaimWithdrawal:' || r."claimId",
     concat('withdrawal of the claim of ', ${SUBJECT("c")}, ' by ', r."byName"), ${SEAL("r")}
   FROM "ClaimWithdrawal" r JOIN "Claim" c ON c."id" = r."claimId" WHERE r."projectId" = $1::uuid`,
  `SELECT 'Evidence:' || r."id",
     concat('evidence of ', ${SUBJECT("r")}, ' by ', r."byName", ', ', r."outcome"), ${SEAL("r")}
   FROM "Evidence" r WHERE r."projectId" = $1::uuid`,
].join(" UNION ALL ");

export async function listSealedRows(tx: Transaction, projectId: string): Promise<SealedRow[]> {
  return tx.$queryRawUnsafe<SealedRow[]>(SEALED_ROWS, projectId);
}

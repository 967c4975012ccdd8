import "server-only";
import { maskAddress, maskSecrets } from "@/lib/domain/intake/mask-secrets";
import { type ToldTimes, whenItCounts } from "@/lib/domain/intake/when-it-counts";
import type { Outcome } from "@/lib/domain/vocabulary";
import { subjectColumn } from "@/lib/features/evidence/data";
import { fromInstantOrNull } from "@/lib/platform/columns";
import { newRowId } from "@/lib/platform/row-id";
import type { WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { KEPT_OF_A_NAME, LONGEST_COMMAND, LONGEST_EXCERPT } from "./constants";
import type { KnownCheck } from "./data";

/** What a program says of one run. */
export interface ToldRun extends ToldTimes {
  outcome: Outcome | null;
  /** Null where it is not known, as of a file. */
  command: string | null;
  exitCode: number | null;
  excerpt: string | null;
  commit: string | null;
  branch: string | null;
  runUrl: string | null;
}

export type NewRun = ReturnType<typeof runOf>;

/** What evidence and a waiting result keep alike: without secrets, and from when it counts. */
export function runOf({ projectId, viewer }: ProjectScope, told: ToldRun, arrived: Date) {
  const { outcome, command, exitCode, excerpt, commit, branch, runUrl, startedAt, endedAt } = told;
  const { text, masked } = maskSecrets(excerpt ?? "");
  const ran = command === null ? null : maskSecrets(command);
  const address = runUrl === null ? null : maskAddress(runUrl);
  const { at, clockSkewed } = whenItCounts(told, arrived.toISOString());
  return {
    id: newRowId(),
    projectId,
    outcome,
    command: ran && ran.text.slice(0, LONGEST_COMMAND),
    exitCode,
    // A mask may be longer than what it stands for.
    excerpt: excerpt === null ? null : text.slice(0, LONGEST_EXCERPT),
    commit,
    branch,
    url: address && address.text,
    byName: viewer.name,
    at: new Date(at),
    startedAt: fromInstantOrNull(startedAt),
    endedAt: fromInstantOrNull(endedAt),
    clockSkewed,
    masked: masked + (ran?.masked ?? 0) + (address?.masked ?? 0),
  };
}

/** Whether all keys were free; each is taken together with the row it stands for. */
export async function takeKeys(
  tx: WriteContext["tx"],
  projectId: string,
  rows: readonly { key: string | null; rowId: string }[],
  at: Date,
): Promise<boolean> {
  const data = rows.flatMap(({ key, rowId }) =>
    key === null ? [] : [{ projectId, key, rowId, at }],
  );
  if (data.length === 0) return true;
  const count = await tx.$executeRaw`
    INSERT INTO "IntakeKey" ("projectId", "key", "rowId", "at")
    SELECT * FROM json_to_recordset(${JSON.stringify(data)}::json) AS given (
      "projectId" uuid, "key" text, "rowId" uuid, "at" timestamptz
    ) ORDER BY "key" ON CONFLICT DO NOTHING`;
  return count === data.length;
}

export interface Recorded {
  check: KnownCheck;
  run: NewRun & { outcome: Outcome };
}

/** The runs; those of before that they take over from are marked once it is committed (`outdate.ts`). */
export async function insertEvidence(
  { tx, record }: WriteContext,
  recorded: readonly Recorded[],
): Promise<void> {
  if (recorded.length === 0) return;
  const rows = recorded.map(({ check, run }) => ({
    ...run,
    ...subjectColumn(check.subject),
    checkId: check.id,
  }));
  // A hundred rows as one value: as rows they cost several times what Postgres needs to write them.
  await tx.$executeRaw`
    INSERT INTO "Evidence" (
      "id", "projectId", "taskId", "itemId", "blockerId", "criterionId", "checkId", "outcome", "origin",
      "command", "exitCode", "excerpt", "commit", "branch", "url", "byName", "at", "startedAt", "endedAt",
      "clockSkewed", "masked"
    )
    SELECT "id", "projectId", "taskId", "itemId", "blockerId", "criterionId", "checkId", "outcome", 'ci',
      "command", "exitCode", "excerpt", "commit", "branch", "url", "byName", "at", "startedAt", "endedAt",
      "clockSkewed", "masked"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS given (
      "id" uuid, "projectId" uuid, "taskId" uuid, "itemId" uuid, "blockerId" uuid, "criterionId" uuid,
      "checkId" uuid, "outcome" text, "command" text, "exitCode" integer, "excerpt" text, "commit" text, "branch" text,
      "url" text, "byName" text, "at" timestamptz, "startedAt" timestamptz, "endedAt" timestamptz,
      "clockSkewed" boolean, "masked" integer
    )`;
  for (const { check, run } of recorded) {
    record({
      action: "evidence.recorded",
      subject: check.subject,
      before: {},
      after: {
        evidence: { ...tellRun(run), checkKey: check.key, at: run.at.toISOString() },
      },
    });
  }
}

/** What speaks of nothing known: a result of a check, or a figure. */
export interface Waiting {
  format: string;
  name: string;
  run: NewRun;
  figure: { value: number; unit: string | null } | null;
}

/** Of each name the newest wait. */
export async function insertWaiting(
  { tx, record }: WriteContext,
  projectId: string,
  waiting: readonly Waiting[],
): Promise<void> {
  if (waiting.length === 0) return;
  await tx.waitingResult.createMany({
    data: waiting.map(({ format, name, run, figure }) => ({ ...run, ...figure, format, name })),
  });
  const names = JSON.stringify(waiting.map(({ format, name }) => ({ format, name })));
  await tx.$executeRaw`
    DELETE FROM "WaitingResult" WHERE "id" IN (
      SELECT "id" FROM (
        SELECT "id", row_number() OVER (PARTITION BY "format", "name" ORDER BY "seq" DESC) AS "place"
        FROM "WaitingResult" JOIN (
          SELECT DISTINCT "format", "name"
          FROM json_to_recordset(${names}::json) AS given ("format" text, "name" text)
        ) given USING ("format", "name")
        WHERE "projectId" = ${projectId}::uuid AND "settledAt" IS NULL
      ) placed WHERE "place" > ${KEPT_OF_A_NAME}
    )`;
  for (const { format, name, run, figure } of waiting) {
    record({
      action: "result.waits",
      subject: { kind: "result", id: run.id, key: name },
      before: {},
      after: { result: { ...tellRun(run), ...figure, format } },
    });
  }
}

/** A run as an event keeps it; what it printed stands with the run. */
export function tellRun(run: NewRun) {
  const { id, byName: by, outcome, exitCode, commit, branch, url, clockSkewed, masked } = run;
  return { id, by, outcome, exitCode, commit, branch, url, clockSkewed, masked };
}

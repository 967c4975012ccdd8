import "server-only";
import type { Project, Subject } from "@/lib/domain/project";
import type { SubjectKind } from "@/lib/domain/vocabulary";
import { withoutArchive } from "@/lib/features/archive/data";
import { toBlockers } from "@/lib/features/blockers/data";
import { toCriterion } from "@/lib/features/decisions/data";
import { evidenceRows, NOTHING, toTruth } from "@/lib/features/evidence/data";
import { planRows, toPlan } from "@/lib/features/plan/data";
import { indexKeys } from "@/lib/platform/key-index";
import { type Branch, type Queries, treeReader } from "@/lib/platform/row-tree";
import type { ProjectScope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";

export interface Ground {
  project: Project;
  subject: Subject;
}

/**
 * The part of a project that decides whether a row may be claimed: what is recorded of it and, for a
 * task, of all that stands before it (R8, R9), so that the rules say of this part what they say of the
 * whole. It costs what stands before that one task, not what else the project holds.
 */
export async function readGround(
  client: Queries,
  { projectId }: ProjectScope,
  { kind, id }: { kind: SubjectKind; id: string },
): Promise<Ground | null> {
  const read = kind === "task" ? readWithGround : readAlone;
  const [row] = await read(client, [projectId], id);
  if (!row) return null;
  const project = toPart(row);
  const { tasks, items, blockers, criteria } = project;
  const rows = { task: tasks, item: items, blocker: blockers, criterion: criteria }[kind];
  const itself = rows.find((one) => one.id === id);
  return itself ? { project, subject: { kind, key: itself.key } } : null;
}

/**
 * `ground` holds what the row rests on (R4), through any number of steps: as `dependentsIn` of lib/domain
 * says it, walked backwards from a task. `told` is that of which it matters what is recorded: the row
 * itself, what stands directly before it, what decides a gate in the ground, and what has failed there.
 */
const GROUND = `WITH RECURSIVE ground ("kind", "id") AS (
  SELECT 'task', $2::uuid
  UNION
  SELECT beneath."kind", beneath."id" FROM ground CROSS JOIN LATERAL (
    ${blockingEnds("task", "dependentTaskId")}
    UNION ALL ${blockingEnds("phase", "dependentPhaseId")}
    UNION ALL ${blockingEnds("blocker", "dependentBlockerId")}
    UNION ALL SELECT 'phase', "phaseId" FROM "Task"
      WHERE ground."kind" = 'task' AND "Task"."id" = ground."id"
    UNION ALL SELECT 'gate', earlier."id" FROM "Phase" phase
      JOIN "Phase" earlier ON earlier."projectId" = phase."projectId"
        AND earlier."position" < phase."position" AND NOT earlier."deferred"
      WHERE ground."kind" = 'phase' AND phase."id" = ground."id"
    UNION ALL SELECT 'phase', ground."id" WHERE ground."kind" = 'gate'
    UNION ALL SELECT 'task', "resolvingTaskId" FROM "Blocker"
      WHERE ground."kind" = 'blocker' AND "Blocker"."id" = ground."id"
    UNION ALL SELECT 'gate', "resolvingPhaseId" FROM "Blocker"
      WHERE ground."kind" = 'blocker' AND "Blocker"."id" = ground."id"
  ) beneath ("kind", "id") WHERE beneath."id" IS NOT NULL
), told ("taskId", "itemId", "blockerId") AS (
  SELECT $2::uuid, NULL::uuid, NULL::uuid
  UNION ALL SELECT "blockingTaskId", NULL, "blockingBlockerId" FROM "Dependency"
    WHERE "dependentTaskId" = $2::uuid
  UNION ALL SELECT "blockingTaskId", NULL, "blockingBlockerId" FROM "Task"
    JOIN "Dependency" ON "dependentPhaseId" = "Task"."phaseId" WHERE "Task"."id" = $2::uuid
  UNION ALL SELECT NULL, item."id", NULL FROM ground
    JOIN "ChecklistItem" item ON item."phaseId" = ground."id" AND item."list" = 'exit' AND item."blocking"
    WHERE ground."kind" = 'gate'
  UNION ALL SELECT "id", NULL, NULL FROM ground WHERE "kind" = 'task' AND ${hasFailed("taskId")}
  UNION ALL SELECT NULL, NULL, "id" FROM ground WHERE "kind" = 'blocker' AND ${hasFailed("blockerId")}
), ids AS MATERIALIZED (
  SELECT ARRAY(SELECT "id" FROM ground) AS "ground", ${listOf("taskId")}, ${listOf("itemId")},
    ${listOf("blockerId")}
)`;

function blockingEnds(kind: string, dependentColumn: string): string {
  return `SELECT CASE "blockingKind" WHEN 'phase' THEN 'gate' ELSE "blockingKind" END,
      coalesce("blockingTaskId", "blockingPhaseId", "blockingBlockerId")
    FROM "Dependency" WHERE ground."kind" = '${kind}' AND "${dependentColumn}" = ground."id"`;
}

function hasFailed(subjectColumn: string): string {
  return `EXISTS (
    SELECT FROM "Evidence" WHERE "${subjectColumn}" = ground."id" AND "outcome" = 'failed' AND "current")`;
}

function listOf(column: string): string {
  return `ARRAY(SELECT "${column}" FROM told WHERE "${column}" IS NOT NULL) AS "${column}"`;
}

/** The order in which the rows come says the same. */
const UNREAD = ["position", "seq", "recordedAt"];

/** What no rule asks for is not read. */
const BARE = { componentId: null, steps: [] };
const UNDATED = { plannedStartOn: null, plannedEndOn: null, startedOn: null, finishedOn: null };

const { withdrawals: _, ...truthRows } = evidenceRows;

const groundRows = {
  phases: planRows.phases,
  tasks: planRows.tasks,
  items: planRows.items,
  dependencies: planRows.dependencies,
  blockers: true,
  criteria: true,
  ...truthRows,
} satisfies Prisma.ProjectInclude;

type GroundRow = Prisma.ProjectGetPayload<{ include: typeof groundRows }>;

const readWithGround = treeReader<GroundRow>(
  "Project",
  branches((list) => (list === "criterionId" ? "= NULL::uuid" : `= ANY (ids."${list}")`)),
  { prelude: GROUND, beside: "ids" },
);

/** A line of a checklist, a blocker and a criterion are claimed whatever stands before them. */
const readAlone = treeReader<GroundRow>(
  "Project",
  branches(() => "= $2::uuid"),
);

function branches(
  isIn: (list: "ground" | "taskId" | "itemId" | "blockerId" | "criterionId") => string,
): Record<string, Branch> {
  const by = "projectId";
  const inGround = isIn("ground");
  const ofExcludable = (["taskId", "itemId", "criterionId"] as const)
    .map((column) => `"${column}" ${isIn(column)}`)
    .join(" OR ");
  const ofTold = `${ofExcludable} OR "blockerId" ${isIn("blockerId")}`;
  const dependents = ["Task", "Phase", "Blocker"].map((noun) => `"dependent${noun}Id" ${inGround}`);
  const { phases, dependencies, checks, claims, evidence, waivers, notApplicable } = groundRows;
  return {
    phases: { table: "Phase", by, ...phases, without: UNREAD },
    tasks: {
      table: "Task",
      by,
      where: `"id" ${inGround}`,
      without: [...UNREAD, "componentId", "problem", "steps", ...Object.keys(UNDATED)],
    },
    items: {
      table: "ChecklistItem",
      by,
      where: `"id" ${isIn("itemId")}`,
      without: [...UNREAD, "componentId", "note", "steps"],
    },
    blockers: { table: "Blocker", by, where: `"id" ${inGround}`, without: UNREAD },
    // A task waits for none.
    criteria: { table: "Criterion", by, where: `"id" ${isIn("criterionId")}`, without: UNREAD },
    dependencies: {
      table: "Dependency",
      by,
      ...dependencies,
      where: dependents.join(" OR "),
      without: UNREAD,
    },
    checks: { table: "Check", by, ...checks, where: ofTold, without: UNREAD },
    claims: {
      table: "Claim",
      by,
      ...claims,
      // One that was withdrawn counts for nothing.
      where: `(${ofTold}) AND NOT EXISTS (
        SELECT FROM "ClaimWithdrawal" WHERE "claimId" = "Claim"."id")`,
      without: [...UNREAD, "sourceId"],
    },
    evidence: {
      table: "Evidence",
      by,
      orderBy: evidence.orderBy,
      where: `(${ofTold}) AND "current"`,
      without: [...UNREAD, "sourceId", "excerpt", "current"],
    },
    waivers: { table: "Waiver", by, ...waivers, where: ofTold, without: UNREAD },
    notApplicable: { table: "NotApplicable", by, ...notApplicable, where: ofExcludable },
  };
}

/** What is archived was walked through, and is left out here as it is of the whole. */
function toPart(read: GroundRow): Project {
  const rows = withoutArchive(read);
  const { phases, checks, criteria } = rows;
  const known = new Set([...phases, ...rows.tasks].map(({ id }) => id));
  const ifRead = (id: string | null) => (id !== null && known.has(id) ? id : null);
  const blockers = rows.blockers.map((row) => ({
    ...row,
    resolvingTaskId: ifRead(row.resolvingTaskId),
    resolvingPhaseId: ifRead(row.resolvingPhaseId),
  }));
  const tasks = rows.tasks.map((row) => ({ ...row, ...BARE, ...UNDATED, problem: null }));
  const items = rows.items.map((row) => ({ ...row, ...BARE, note: null }));
  const own = new Set(checks.map(({ id }) => id));
  const evidence = rows.evidence.map((row) => ({
    ...row,
    ...UNSOURCED,
    excerpt: null,
    // A result of another row's check counts as one of no check.
    checkId: row.checkId !== null && own.has(row.checkId) ? row.checkId : null,
  }));
  const claims = rows.claims.map((row) => ({ ...row, ...UNSOURCED }));
  const keys = indexKeys({ phases, tasks, items, blockers, criteria, checks });
  return {
    ...NOTHING,
    freshnessDays: rows.freshnessDays,
    ...toPlan({ ...rows, tasks, items, components: [] }, keys),
    ...toBlockers({ ...rows, blockers, tallies: [] }, keys),
    criteria: criteria.map(toCriterion),
    ...toTruth({ ...rows, claims, evidence, withdrawals: [] }, keys),
  };
}

const UNSOURCED = { sourceId: null };

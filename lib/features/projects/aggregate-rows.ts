import "server-only";
import { blockerRows } from "@/lib/features/blockers/data";
import { decisionRows } from "@/lib/features/decisions/data";
import { documentRows } from "@/lib/features/documents/data";
import { economicsRows } from "@/lib/features/economics/data";
import { CURRENT_EVIDENCE, evidenceRows } from "@/lib/features/evidence/data";
import { metricRows } from "@/lib/features/metrics/data";
import { planRows } from "@/lib/features/plan/data";
import { riskRows } from "@/lib/features/risks/data";
import type { Branch } from "@/lib/platform/row-tree";
import type { Prisma } from "@/prisma/generated/client";
import { TABLES_OF_LISTS } from "./constants";

const aggregateRows = {
  ...documentRows,
  ...planRows,
  ...evidenceRows,
  ...blockerRows,
  ...riskRows,
  ...metricRows,
  ...decisionRows,
  ...economicsRows,
} satisfies Prisma.ProjectInclude;

const TABLES: Record<keyof typeof aggregateRows, Prisma.ModelName> = TABLES_OF_LISTS;

/** Where a row stands among others the order of its list says. */
const UNREAD = ["position", "seq", "recordedAt", "current"];

/** Which rows of a list, and how much of them; all of all where left out. */
const PARTS: Partial<Record<keyof typeof aggregateRows, Pick<Branch, "where" | "shortened">>> = {
  evidence: CURRENT_EVIDENCE,
};

/** Lists of lists. */
const DEEPER: Partial<Record<keyof typeof aggregateRows, Record<string, Branch>>> = {
  decisions: { options: { table: "DecisionOption", by: "decisionId" } },
  polls: {
    voices: { table: "PollVoice", by: "pollId", ...aggregateRows.polls.include.voices },
  },
};

export type AggregateRow = Prisma.ProjectGetPayload<{ include: typeof aggregateRows }>;

/** Every list of a project, as its aggregate is read. */
export function aggregateBranches(): Record<string, Branch> {
  const names = Object.keys(aggregateRows) as (keyof typeof aggregateRows)[];
  return Object.fromEntries(
    names.map((name) => {
      const rows: true | { orderBy?: Branch["orderBy"] } = aggregateRows[name];
      const orderBy = rows === true ? undefined : rows.orderBy;
      const deeper = DEEPER[name] ?? {};
      const table = TABLES[name];
      const branch = { table, by: "projectId", orderBy, without: UNREAD, branches: deeper };
      return [name, { ...branch, ...PARTS[name] }];
    }),
  );
}

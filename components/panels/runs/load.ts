import "server-only";
import { z } from "zod";
import type { Project } from "@/lib/domain/project";
import { getProject } from "@/lib/features/projects/data";
import { countRuns, findRun, listRuns, type RunQuery } from "@/lib/features/runs/data";
import type { RunRow } from "@/lib/features/runs/types";
import { AccessError } from "@/lib/platform/errors";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { readSubjectName } from "../words/subject-name";
import { type RunAsk, readAsk } from "../words/run-ask";
import type { RunModel, RunsModel } from "./contract";
import { prepareRun, prepareRuns } from "./prepare";

const AT_ONCE = 50;
/** Of one check or one row, with what they printed. */
const AT_ONCE_INSIDE = 20;

/** `of` says which, as `outcome=failed&branch=main` (`ask.ts`). */
export async function loadRuns(scope: ProjectScope, of: string | null): Promise<RunsModel> {
  const ask = readAsk(of);
  const [project, page] = await Promise.all([getProject(scope), listRuns(scope, queryOf(ask))]);
  if (page === null) throw new AccessError("not found", "There is no such run here.");
  const hasAny = page.total > 0 || (await countRuns(scope)) > 0;
  const items = page.items.map((run) => asItCounted(scope, project, run));
  return prepareRuns(project, { ...page, items, hasAny, isInside: isInside(ask) }, momentOf(scope));
}

export async function loadRun(scope: ProjectScope, of: string | null): Promise<RunModel> {
  const id = z.uuid().safeParse(of).data;
  const run = id === undefined ? null : await findRun(scope, id);
  if (run === null) throw new AccessError("not found", "There is no such run here.");
  const project: Project = await getProject(scope);
  return prepareRun(project, asItCounted(scope, project, run), momentOf(scope));
}

/** Whether newer ones had taken over then. */
function asItCounted<Run extends RunRow>({ past }: ProjectScope, project: Project, run: Run): Run {
  if (past === null) return run;
  return { ...run, current: project.evidence.some(({ id }) => id === run.id) };
}

function isInside({ check, row }: RunAsk): boolean {
  return check !== null || row !== null;
}

function queryOf(ask: RunAsk): RunQuery {
  const { outcome, origin, key, commit, branch, check, row, after } = ask;
  const subject = row === null ? null : readSubjectName(row);
  // What names no row has no runs, and not all of them.
  if (row !== null && subject === null) throw new AccessError("not found", `There is no "${row}".`);
  return {
    limit: isInside(ask) ? AT_ONCE_INSIDE : AT_ONCE,
    outcome: outcome ?? undefined,
    origin: origin ?? undefined,
    check: key ?? undefined,
    commit: commit ?? undefined,
    branch: branch ?? undefined,
    cursor: after === null ? undefined : cursorOf(after),
    only: check !== null ? { check } : subject === null ? undefined : { subject },
  };
}

function cursorOf(after: string): string {
  const { success, data } = z.uuid().safeParse(after);
  if (!success) throw new AccessError("not found", "There is no such run here.");
  return data;
}

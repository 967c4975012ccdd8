import "server-only";
import { randomUUID } from "node:crypto";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { readProject } from "@/lib/features/projects/data";
import { packState } from "@/lib/features/snapshots/codec";
import { STATE_FORMAT } from "@/lib/features/snapshots/constants";
import { db } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";
import { decideBefore } from "./decide";
import { holdReviews } from "./hold-reviews";
import { weeksBefore, type Week } from "./weeks";

const BY = "Lena Lead";
const NOTE = "Example data: invented, as it may have stood";

/**
 * Six weeks of history of an example, which lead step by step to what its report says. Dates are laid relative to the
 * day on which it is loaded; the chain of its events begins with the load, so the states of before rest on none.
 */
export async function loadHistory(scope: ProjectScope, today: string): Promise<void> {
  const { projectId, slug } = scope;
  const loaded = await readProject(db(), projectId);
  if (slug === "execution-platform") await decideBefore(scope, loaded, today);
  const project = await readProject(db(), projectId);
  const weeks = weeksBefore(project, today);
  const kept = await Promise.all(weeks.map((week) => rowOf(projectId, week)));
  await db().snapshot.createMany({ data: kept });
  const reviewed = weeks.map((week, index) => ({ ...week, snapshotId: kept[index]?.id ?? "" }));
  await holdReviews(projectId, reviewed);
}

async function rowOf(projectId: string, { at, project }: Week) {
  return {
    ...{ id: randomUUID() as string, projectId, takenAt: new Date(at) },
    ...{ reason: "review", note: NOTE, byName: BY },
    ...{ format: STATE_FORMAT, state: await packState(project) },
    summary: JSON.parse(JSON.stringify(summariseProject(project, at))) as object,
    ...{ chainLength: 0n, chainHead: new Uint8Array() },
  };
}

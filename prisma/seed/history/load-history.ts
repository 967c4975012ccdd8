import "server-only";
import { addDays } from "@/lib/domain/instant";
import type { Project } from "@/lib/domain/project";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { readProject } from "@/lib/features/projects/data";
import { packState } from "@/lib/features/snapshots/codec";
import { STATE_FORMAT } from "@/lib/features/snapshots/constants";
import { db } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";
import { decideBefore } from "./decide";
import { stateBefore, WEEKS } from "./state-before";

/** At five in the afternoon of the same day of each week, as the review closes. */
const HOUR_MS = 3_600_000;
const CLOSES_AT = 17 * HOUR_MS;

const BY = "Lena Lead";
const NOTE = "Example data: invented, as it may have stood";

export interface Week {
  at: string;
  project: Project;
}

/**
 * Six weeks of history of an example, which lead step by step to what its report says. Dates are laid relative to the
 * day on which it is loaded; the chain of its events begins with the load, so the states of before rest on none.
 */
export async function loadHistory(scope: ProjectScope, today: string): Promise<void> {
  const { projectId, slug } = scope;
  const loaded = await readProject(db(), projectId);
  if (slug === "execution-platform") await decideBefore(scope, loaded, today);
  const project = await readProject(db(), projectId);
  for (const { at, project: state } of weeksBefore(project, today)) {
    await db().snapshot.create({
      data: {
        ...{ projectId, takenAt: new Date(at), reason: "review", note: NOTE, byName: BY },
        ...{ format: STATE_FORMAT, state: await packState(state) },
        summary: JSON.parse(JSON.stringify(summariseProject(state, at))) as object,
        ...{ chainLength: 0n, chainHead: new Uint8Array() },
      },
    });
  }
}

/** The oldest first; the last is of a week before it is loaded. */
export function weeksBefore(project: Project, today: string): Week[] {
  return Array.from({ length: WEEKS }, (_, index) => {
    const day = addDays(today, (index - WEEKS) * 7);
    const at = new Date(Date.parse(day) + CLOSES_AT).toISOString();
    return { at, project: stateBefore(project, index + 1, at) };
  });
}

import "server-only";
import { z } from "zod";
import { listProjectEvents, listTrailNames } from "@/lib/features/history/data";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { readFilter } from "./ask";
import type { TrailModel } from "./contract";
import { prepareTrail } from "./prepare";

const AT_ONCE = 50;

/** `of` says which, as the address of the page does (`ask.ts`). */
export async function loadTrail(scope: ProjectScope, of: string | null): Promise<TrailModel> {
  const { who, noun, from, to, find } = readFilter(of ?? "");
  const after = new URLSearchParams(of ?? "").get("after");
  const cursor = after === null ? undefined : z.uuid().safeParse(after).data;
  const [project, names, page] = await Promise.all([
    getProject(scope),
    listTrailNames(scope),
    after !== null && cursor === undefined
      ? null
      : listProjectEvents(scope, {
          ...{
            quiet: true,
            limit: AT_ONCE,
            cursor,
            who: who ?? undefined,
            kind: noun ?? undefined,
          },
          ...{ from: from ?? undefined, to: to ?? undefined, words: find ?? undefined },
        }),
  ]);
  if (page === null) throw new AccessError("not found", "There is no such event here.");
  return { ...prepareTrail(project, page, momentOf(scope)), ...names };
}

import { z } from "zod";
import { lastWrite } from "@/lib/features/history/data";
import { countUnread } from "@/lib/features/inbox/data";
import { getRevision } from "@/lib/features/projects/data";
import { allowing } from "@/lib/platform/route";
import { defineStream } from "@/lib/platform/stream";
import { pageName } from "@/lib/realtime/page-name";
import { getProjectScope } from "@/lib/platform/viewer";
import { tellOfAll, tellOfProject } from "@/lib/realtime/tell-changes";

const query = z.strictObject({
  /** Without it, all of those the viewer may see. */
  project: z.string().max(60).optional(),
  /** The revision of the project that the page shows; of all of them the moment, in milliseconds. */
  seen: z.coerce.number().int().nonnegative().default(0),
  /** The name the page gave itself, so that it can say later what is edited in it. */
  here: pageName.optional(),
});

/** Says that a project was written, as it happens. What has changed is read where it always is. */
export const GET = defineStream({ path: "/api/events", query }, async (scope, asked) => {
  const listening = { ...asked, countUnread: () => countUnread(scope) };
  if (asked.project === undefined) return tellOfAll(scope, listening, lastWrite);
  const project = await getProjectScope(scope, asked.project);
  return tellOfProject(project, listening, () => getRevision(project));
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

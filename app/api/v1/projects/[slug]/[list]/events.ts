import { z } from "zod";
import { listProjectEvents } from "@/lib/features/history/data";
import type { ProjectScope } from "@/lib/platform/viewer";
import { pagingFields, unknownCursor } from "../../../paging";

export const query = z.strictObject({
  ...pagingFields,
  cursor: z.uuid("No such place in this list").optional(),
  action: z
    .string()
    .max(100)
    .regex(/^[a-z.-]*$/, "An action is small letters, dots and hyphens")
    .optional(),
  subject: z.uuid().optional(),
});

/** The audit trail, newest first. It grows for ever, so the database pages it. */
export async function listEvents(scope: ProjectScope, given: Record<string, string>) {
  const { limit, cursor, action, subject } = query.parse(given);
  const page = await listProjectEvents(scope, { limit, cursor, action, subject });
  if (page === null) throw unknownCursor(cursor ?? "");
  return page;
}

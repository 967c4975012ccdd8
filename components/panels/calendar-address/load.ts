import "server-only";
import { findCalendarAddress } from "@/lib/features/calendars/data";
import { listCopyableProjects } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import type { Scope } from "@/lib/platform/viewer";
import { prepareCalendarAddress } from "./prepare";

export async function loadCalendarAddress(scope: Scope) {
  const [address, projects] = await Promise.all([
    findCalendarAddress(scope),
    listCopyableProjects(scope),
  ]);
  return prepareCalendarAddress(address, projects, requestNow());
}

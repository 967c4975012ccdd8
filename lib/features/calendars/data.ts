import "server-only";
import { listProjectDates } from "@/lib/domain/calendar/project-dates";
import { getProject } from "@/lib/features/projects/data";
import { findAddressee } from "@/lib/platform/addressee";
import { db } from "@/lib/platform/db";
import { hashOfShown } from "@/lib/platform/tokens";
import { getProjectScope, listProjectScopes, type Scope } from "@/lib/platform/viewer";
import type { CalendarAddress, DatedProject } from "./types";

/** The address of the viewer; null where there is none. */
export async function findCalendarAddress({ viewer }: Scope): Promise<CalendarAddress | null> {
  const { userId } = viewer;
  const row = userId && (await db().calendarAddress.findUnique({ where: { userId } }));
  return row ? { hint: row.hint, createdAt: row.createdAt.toISOString() } : null;
}

/** Whose calendar asks, with the rights that they have now; null for an address that nobody has. */
export async function findReader(key: string): Promise<Scope | null> {
  const hash = hashOfShown(key);
  const row = hash && (await db().calendarAddress.findUnique({ where: { hash } }));
  return row ? findAddressee(row.userId) : null;
}

/** The dates of the projects in the viewer's lists, or of the one that is named. */
export async function listDates(
  scope: Scope,
  slug: string | undefined,
  now: string,
): Promise<DatedProject[]> {
  const scopes =
    slug === undefined ? await listProjectScopes(scope) : [await getProjectScope(scope, slug)];
  return Promise.all(
    scopes.map(async (one) => {
      const project = await getProject(one);
      const { name } = project;
      return { slug: one.slug, name, dates: listProjectDates(project, now) };
    }),
  );
}

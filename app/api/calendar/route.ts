import { findReader, listDates } from "@/lib/features/calendars/data";
import { feedQuery } from "@/lib/features/calendars/schema";
import { calendarEntries } from "@/lib/features/calendars/types";
import { writeCalendar } from "@/lib/format/icalendar";
import { requestNow } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { AccessError } from "@/lib/platform/errors";
import { allowing, definePublicRoute, parseQuery } from "@/lib/platform/route";

/**
 * The dates that somebody may see, for their calendar, which cannot show a token in a header: whoever has the
 * address is answered what its owner may see now. The secret stands behind the `?`, which is logged nowhere here.
 */
export const GET = definePublicRoute({ method: "GET", path: "/api/calendar" }, async (request) => {
  const { key, project } = parseQuery(feedQuery, request);
  const scope = await findReader(key);
  if (!scope) throw new AccessError("not found", "There is no such calendar.");
  const now = requestNow();
  const projects = await listDates(scope, project, now);
  const [only] = projects;
  const name = project !== undefined && only ? `${only.name}, Gantry` : "Gantry";
  return new Response(writeCalendar(name, calendarEntries(projects, env().GANTRY_URL), now), {
    headers: { "content-type": "text/calendar; charset=utf-8" },
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

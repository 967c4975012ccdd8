import type { CalendarAddress } from "@/lib/features/calendars/types";
import { formatCount } from "@/lib/format/counts";
import { formatInstant } from "@/lib/format/dates";
import type { CalendarAddressModel } from "./contract";

export function prepareCalendarAddress(
  address: CalendarAddress | null,
  projects: readonly { slug: string; name: string }[],
  now: string,
): CalendarAddressModel {
  return {
    lead: formatCount(projects.length, "project"),
    sentence:
      address === null
        ? "No calendar reads your dates."
        : "Whoever has your address reads the dates that you may see.",
    address: address && {
      hint: `${address.hint}…`,
      made: formatInstant(address.createdAt, now),
    },
    projects: projects.map(({ slug, name }) => ({ slug, name })),
  };
}

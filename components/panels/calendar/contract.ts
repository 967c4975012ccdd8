import type { CalendarFacts } from "@/lib/features/schedule/types";

/** When a project works, for whoever changes it. */
export interface CalendarModel {
  slug: string;
  mayEdit: boolean;
  project: { id: string; version: number };
  calendar: CalendarFacts;
}

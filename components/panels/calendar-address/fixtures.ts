import { UNBROKEN } from "../unbroken";
import type { CalendarAddressModel } from "./contract";

const full: CalendarAddressModel = {
  lead: "2 projects",
  sentence: "Whoever has your address reads the dates that you may see.",
  address: { hint: "gantry_x7Qa…", made: "1 Dec 16:10" },
  projects: [
    { slug: "vimana", name: "Vimana" },
    { slug: "long", name: UNBROKEN.slice(0, 80) },
  ],
};

export const calendarAddressFixtures = {
  full,
  empty: { ...full, sentence: "No calendar reads your dates.", address: null },
} satisfies Record<string, CalendarAddressModel>;

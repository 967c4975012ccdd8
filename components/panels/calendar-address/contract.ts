/** Under which address the viewer's calendar reads dates. */
export interface CalendarAddressModel {
  lead: string;
  sentence: string;
  /** Null while there is none. */
  address: {
    /** By which whoever holds it knows it again: "gantry_x7Qa…". */
    hint: string;
    made: string;
  } | null;
  /** Whose dates it has, by name. */
  projects: { slug: string; name: string }[];
}

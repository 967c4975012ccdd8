/** What can be taken out of a project, and in which form. */
export interface ExportModel {
  lead: string;
  sentence: string;
  reports: FileLine[];
  tables: FileLine[];
  /** Why the whole is not there for this role; null for whoever may have it. */
  whyNotWhole: string | null;
  whole: FileLine[];
}

export interface FileLine {
  id: string;
  what: string;
  /** How much it holds: "24 rows". */
  size: string;
  /** None where there is nothing to take out. */
  files: { form: string; href: string }[];
}

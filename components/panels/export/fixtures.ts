import { UNBROKEN } from "../unbroken";
import type { ExportModel } from "./contract";

const full: ExportModel = {
  lead: "Vimana",
  sentence: "2 tables and 2 reports can be taken out.",
  reports: [
    {
      id: "status",
      what: "Status",
      size: "A4 from the page itself: print it",
      files: [
        { form: "Markdown", href: "#" },
        { form: "PDF", href: "#" },
      ],
    },
  ],
  tables: [
    {
      id: "tasks",
      what: "Tasks",
      size: "24 rows",
      files: [
        { form: "CSV", href: "#" },
        { form: "XLSX", href: "#" },
      ],
    },
    { id: "long", what: UNBROKEN.slice(0, 80), size: "1 row", files: [{ form: "CSV", href: "#" }] },
    { id: "risks", what: "Risks", size: "empty", files: [] },
  ],
  whyNotWhole: null,
  whole: [
    { id: "workbook", what: "Workbook", size: "17 sheets", files: [{ form: "XLSX", href: "#" }] },
  ],
};

export const exportFixtures = {
  full,
  empty: {
    ...full,
    sentence: "0 tables and 2 reports can be taken out.",
    tables: [{ id: "tasks", what: "Tasks", size: "empty", files: [] }],
  },
  viewer: { ...full, whyNotWhole: "Amounts are hidden for your role." },
} satisfies Record<string, ExportModel>;

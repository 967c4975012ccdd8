import { getProject } from "@/lib/features/projects/data";
import { TABLE_NAMES, allTables } from "@/lib/features/reports/tables";
import { requestNow } from "@/lib/platform/clock";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { z } from "zod";
import { tables } from "../../../answers/tables";
import { workbookFile } from "../../../files";
import { answerTables } from "./answer";

const query = z.strictObject({ format: z.enum(["json", "xlsx"]).default("json") });

/** What can be taken out as a table; all of it as one workbook. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/tables",
    permission: "project:read",
    query,
    told: {
      noun: "tables",
      does: "What can be taken out as a table. As XLSX all of it: one workbook with a sheet for each.",
      answers: tables,
      files: ["xlsx"],
    },
  },
  async (scope, { query: { format } }) => {
    const project = await getProject(scope);
    const all = allTables(project, requestNow());
    if (format === "xlsx") return workbookFile(all, project.slug);
    return answerTables(TABLE_NAMES, all);
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

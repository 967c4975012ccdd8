import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { z } from "zod";
import { TABLES } from "@/lib/features/reports/tables";
import { csvFile } from "../../../files";
import { answerEconomics } from "./answer";
import { economics } from "../../../answers/economics";

const query = z
  .strictObject({
    format: z.enum(["json", "csv"]).default("json"),
    /** Which table, as CSV. */
    table: z.enum(["options", "money-lines"]).optional(),
  })
  .refine(({ format, table }) => format === "csv" || table === undefined, {
    path: ["table"],
    error: "A table is answered as CSV: say format=csv",
  });

/** What it costs, returns and risks, and how its options compare; a table of it as CSV. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/economics",
    permission: "money:read",
    query,
    told: {
      noun: "economics",
      does: "What it costs, returns and risks, and how its options compare. As CSV one of its tables.",
      answers: economics,
      files: ["csv"],
    },
  },
  async (scope, { query: { format, table = "options" } }) => {
    const project = await getProject(scope);
    const now = requestNow();
    if (format === "json") return answerEconomics(project, now);
    return csvFile(TABLES[table](project, now), `${project.slug}-${table}`);
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

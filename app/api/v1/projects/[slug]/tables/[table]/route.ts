import { getProject } from "@/lib/features/projects/data";
import { TABLES, TABLE_NAMES, isTableName } from "@/lib/features/reports/tables";
import { requestNow } from "@/lib/platform/clock";
import type { Told } from "@/lib/platform/answering";
import { AccessError } from "@/lib/platform/errors";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { z } from "zod";
import { table } from "../../../../answers/tables";
import { spreadsheetFile } from "../../../../files";

const query = z.strictObject({ format: z.enum(["json", "csv", "xlsx"]).default("json") });

const TOLD: Record<string, Told> = Object.fromEntries(
  TABLE_NAMES.map((name) => [
    name,
    {
      noun: "tables",
      does: `The table of ${name}, whole. Amounts say "hidden" to whoever may not see them.`,
      answers: table,
      files: ["csv", "xlsx"],
    },
  ]),
);

/** One table of a project, whole. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/tables/{table}",
    permission: "project:read",
    query,
    told: { part: "table", each: TOLD },
  },
  async (scope, { params, query: { format } }) => {
    const name = params.table ?? "";
    if (!isTableName(name)) throw new AccessError("not found", `There is no table "${name}".`);
    const project = await getProject(scope);
    const one = TABLES[name](project, requestNow());
    return format === "json" ? one : spreadsheetFile(format, one, `${project.slug}-${name}`);
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

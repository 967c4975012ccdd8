import { listPortfolioLines, listProjectSummaries } from "@/lib/features/projects/data";
import { allowing, defineRoute } from "@/lib/platform/route";
import { listProjectScopes, mayDo } from "@/lib/platform/viewer";
import { portfolioTable } from "@/lib/features/reports/portfolio-table";
import { z } from "zod";
import { page, pagingFields } from "../paging";
import { spreadsheetFile } from "../files";
import { project } from "../answers/projects";
import { pageOf } from "../answers/shapes";

const query = z.strictObject({
  ...pagingFields,
  format: z.enum(["json", "csv", "xlsx"]).default("json"),
});

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/projects",
    permission: "project:read",
    query,
    told: {
      noun: "projects",
      does: "The projects you may see, each with its computed summary. As CSV or XLSX the portfolio, whole.",
      answers: pageOf(project),
      files: ["csv", "xlsx"],
    },
  },
  async (scope, { query: { format, ...query } }) => {
    if (format !== "json") {
      const table = portfolioTable(await listPortfolioLines(scope), mayDo(scope, "money:read"));
      return spreadsheetFile(format, table, "portfolio");
    }
    const visible = (await listProjectScopes(scope)).map(({ projectId }) => ({ id: projectId }));
    const { items, ...place } = page(visible, query);
    const ids = items.map(({ id }) => id);
    return { items: await listProjectSummaries(scope, ids), ...place };
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

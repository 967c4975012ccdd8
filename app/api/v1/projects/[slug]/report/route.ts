import { prepareGoNoGo } from "@/components/panels/go-no-go/prepare";
import { getProject } from "@/lib/features/projects/data";
import { getForecast } from "@/lib/features/schedule/data";
import { FILE_TYPES } from "@/lib/platform/answering";
import { requestNow } from "@/lib/platform/clock";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { z } from "zod";
import { file } from "../../../files";
import { goNoGoMarkdown } from "./go-no-go";
import { statusMarkdown } from "./status";

/** Minutes of reviews become a third. */
const KINDS = ["go-no-go", "status"] as const;

const query = z.strictObject({
  kind: z.enum(KINDS).default("status"),
  format: z.enum(["json", "markdown"]).default("json"),
});

const answers = z.strictObject({
  kind: z.enum(KINDS),
  computedAt: z.string(),
  markdown: z.string(),
});

/** What the pages say, as a document that is read and kept elsewhere. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/report",
    permission: "project:read",
    query,
    told: {
      noun: "reports",
      does: "The go/no-go or the status of a project as a document in Markdown, as a file where that is asked for.",
      answers,
      files: ["markdown"],
    },
  },
  async (scope, { query: { kind, format } }) => {
    const [project, forecast] = await Promise.all([getProject(scope), getForecast(scope)]);
    const now = requestNow();
    const markdown =
      kind === "status"
        ? statusMarkdown(project, now, forecast)
        : goNoGoMarkdown(prepareGoNoGo(project, now, forecast));
    if (format === "json") return { kind, computedAt: now, markdown };
    return file(markdown, `${FILE_TYPES.markdown}; charset=utf-8`, `${project.slug}-${kind}.md`);
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

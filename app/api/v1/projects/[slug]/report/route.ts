import { prepareGoNoGo } from "@/components/panels/go-no-go/prepare";
import { key } from "@/lib/features/documents/fields";
import { getProject } from "@/lib/features/projects/data";
import { findReviewed } from "@/lib/features/reviews/data";
import { minutesMarkdown, writeMinutes } from "@/lib/features/reviews/minutes";
import { getForecast } from "@/lib/features/schedule/data";
import { FILE_TYPES } from "@/lib/platform/answering";
import { requestNow } from "@/lib/platform/clock";
import { AccessError } from "@/lib/platform/errors";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import type { ProjectScope } from "@/lib/platform/viewer";
import { z } from "zod";
import { file } from "../../../files";
import { goNoGoMarkdown } from "./go-no-go";
import { statusMarkdown } from "./status";

const KINDS = ["go-no-go", "status", "minutes"] as const;

const query = z
  .strictObject({
    kind: z.enum(KINDS).default("status"),
    review: key.optional(),
    format: z.enum(["json", "markdown"]).default("json"),
  })
  .refine(({ kind, review }) => review === undefined || kind === "minutes", {
    path: ["review"],
    error: "Only minutes are those of a review",
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
      does: "The go/no-go or the status of a project, or the minutes of a review, as a document in Markdown, as a file where that is asked for.",
      answers,
      files: ["markdown"],
    },
  },
  async (scope, { query: { kind, format, review } }) => {
    const now = requestNow();
    const { name, markdown } = await write(scope, kind, review ?? null, now);
    if (format === "json") return { kind, computedAt: now, markdown };
    return file(markdown, `${FILE_TYPES.markdown}; charset=utf-8`, `${scope.slug}-${name}.md`);
  },
);

/** Of reviews the last that was held, where none is named. */
async function write(
  scope: ProjectScope,
  kind: (typeof KINDS)[number],
  review: string | null,
  now: string,
): Promise<{ name: string; markdown: string }> {
  if (kind === "minutes") {
    const reviewed = await findReviewed(scope, review, now);
    if (!reviewed) throw new AccessError("not found", "There is no such review here.");
    const markdown = minutesMarkdown(writeMinutes(reviewed, now));
    return { name: `${kind}-${reviewed.review.key}`, markdown };
  }
  const [project, forecast] = await Promise.all([getProject(scope), getForecast(scope)]);
  const markdown =
    kind === "status"
      ? statusMarkdown(project, now, forecast)
      : goNoGoMarkdown(prepareGoNoGo(project, now, forecast));
  return { name: kind, markdown };
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

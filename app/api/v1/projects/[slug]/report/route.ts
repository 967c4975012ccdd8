import { prepareGoNoGo } from "@/components/panels/go-no-go/prepare";
import { key } from "@/lib/features/documents/fields";
import { getAltered, getProject } from "@/lib/features/projects/data";
import { findReviewed } from "@/lib/features/reviews/data";
import { minutesMarkdown, writeMinutes } from "@/lib/features/reviews/minutes";
import { getForecast } from "@/lib/features/schedule/data";
import { FILE_TYPES } from "@/lib/platform/answering";
import { requestNow } from "@/lib/platform/clock";
import { AccessError } from "@/lib/platform/errors";
import { printPage } from "@/lib/platform/print-page";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import type { ProjectScope } from "@/lib/platform/viewer";
import { z } from "zod";
import { file } from "../../../files";
import { goNoGoMarkdown } from "./go-no-go";
import { statusMarkdown } from "./status";

const KINDS = ["go-no-go", "status", "minutes"] as const;
type Kind = (typeof KINDS)[number];

/** The page of each, behind the address of the project. */
const PAGES: Record<Kind, string> = { "go-no-go": "/go-no-go", status: "", minutes: "/reviews" };

const query = z
  .strictObject({
    kind: z.enum(KINDS).default("status"),
    review: key.optional(),
    format: z.enum(["json", "markdown", "pdf"]).default("json"),
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
      does: "The go/no-go or the status of a project, or the minutes of a review, as a document: in Markdown, as a file where that is asked for, or as PDF as its page prints.",
      answers,
      files: ["markdown", "pdf"],
    },
  },
  async (scope, { query: { kind, format, review = null }, headers }) => {
    const now = requestNow();
    const reviewed = kind === "minutes" ? await findHeld(scope, review, now) : null;
    const name = reviewed ? `${kind}-${reviewed.review.key}` : kind;
    if (format === "pdf") {
      const page = reviewed ? `${PAGES.minutes}/${reviewed.review.key}` : PAGES[kind];
      const pdf = await printPage({ path: `/projects/${scope.slug}${page}`, headers });
      return file(pdf, FILE_TYPES.pdf, `${scope.slug}-${name}.pdf`);
    }
    const markdown = reviewed
      ? minutesMarkdown(writeMinutes(reviewed, now))
      : await write(scope, kind, now);
    if (format === "json") return { kind, computedAt: now, markdown };
    return file(markdown, `${FILE_TYPES.markdown}; charset=utf-8`, `${scope.slug}-${name}.md`);
  },
);

/** Of reviews the last that was held, where none is named. */
async function findHeld(scope: ProjectScope, review: string | null, now: string) {
  const reviewed = await findReviewed(scope, review, now);
  if (!reviewed) throw new AccessError("not found", "There is no such review here.");
  return reviewed;
}

async function write(scope: ProjectScope, kind: Kind, now: string): Promise<string> {
  const [project, altered, forecast] = await Promise.all([
    getProject(scope),
    getAltered(scope),
    getForecast(scope),
  ]);
  return kind === "go-no-go"
    ? goNoGoMarkdown(prepareGoNoGo(project, now, forecast, { altered }))
    : statusMarkdown(project, now, forecast);
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

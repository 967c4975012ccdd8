import { z } from "zod";
import { DIFFERENCE_KINDS, DIFFERING_ROWS } from "@/lib/domain/history/difference";
import { compareMoments } from "@/lib/features/snapshots/data";
import { wordDifference, writeComparison } from "@/lib/features/snapshots/types";
import { requestNow } from "@/lib/platform/clock";
import { AccessError } from "@/lib/platform/errors";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { instant, key } from "../../../answers/shapes";

const query = z.strictObject({
  from: z.iso.datetime("A moment in UTC, 2026-03-16T12:00:00Z"),
  to: z.iso.datetime("A moment in UTC, 2026-03-16T12:00:00Z").optional(),
  format: z.enum(["json", "markdown"]).default("json"),
});

const value = z.union([z.string(), z.number(), z.boolean()]).nullable();

const moment = z.strictObject({
  at: instant,
  snapshotAt: instant.nullable(),
  isExact: z.boolean(),
});

const answers = z.strictObject({
  from: moment,
  to: moment,
  differences: z.array(
    z.strictObject({
      kind: z.enum(DIFFERENCE_KINDS),
      row: z.strictObject({ kind: z.enum(DIFFERING_ROWS), id: z.uuid(), key, title: z.string() }),
      what: z.string(),
      before: value,
      after: value,
    }),
  ),
});

/** What has become of a project from one moment to another, or to now. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/compare",
    permission: "project:read",
    query,
    told: {
      noun: "snapshots",
      does: "What has become of a project from one moment to another, or to now; as JSON or Markdown.",
      answers,
    },
  },
  async (scope, { query: { from, to, format } }) => {
    const now = requestNow();
    const compared = await compareMoments(scope, new Date(from), new Date(to ?? now));
    if (compared === null) {
      throw new AccessError("not found", "No snapshot was taken yet at the earlier moment.");
    }
    const { before, after, differences } = compared;
    if (format === "json") {
      return {
        from: toldOf(before),
        to: toldOf(after),
        differences: differences.map(({ because: _, ...one }) => one),
      };
    }
    const { name, slug, currency } = after.project;
    const lines = differences.map((one) => wordDifference(one, currency, now));
    const text = writeComparison({ name, from: before.at, to: after.at, lines }, now);
    return new Response(text, {
      headers: {
        "content-type": "text/markdown; charset=utf-8",
        "content-disposition": `attachment; filename="${slug}-changes.md"`,
      },
    });
  },
);

function toldOf({ at, snapshotAt, isExact }: z.output<typeof moment>) {
  return { at, snapshotAt, isExact };
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

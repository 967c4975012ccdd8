import { z } from "zod";
import { DIFFERENCE_KINDS, DIFFERING_ROWS } from "@/lib/domain/history/difference";
import { readAsOf } from "@/lib/domain/history/read-as-of";
import { compareMoments, listSnapshots } from "@/lib/features/snapshots/data";
import { wordDifference, writeComparison } from "@/lib/features/snapshots/types";
import { requestNow } from "@/lib/platform/clock";
import { AccessError } from "@/lib/platform/errors";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { instant, key } from "../../../answers/shapes";

const A_MOMENT = "A day, 2026-03-16, or a moment in UTC, 2026-03-16T12:00:00Z";
const asked = z.union([z.iso.datetime(), z.iso.date()], A_MOMENT).optional();

const query = z.strictObject({
  from: asked,
  to: asked,
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

/** What has become of a project since the newest snapshot, or from one moment to another. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/compare",
    permission: "project:read",
    query,
    told: {
      noun: "snapshots",
      does: "What has become of a project since its newest snapshot, or from one moment to another, as JSON or Markdown; the earlier of the two is always what stood before.",
      answers,
    },
  },
  async (scope, { query: { from, to, format } }) => {
    const now = requestNow();
    const since = from ?? (await listSnapshots(scope))[0]?.takenAt;
    const compared = await compareMoments(scope, toMoment(since, now), toMoment(to, now));
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

/** Null is now. A day is meant as it ended; what is still to come is as it is. */
function toMoment(given: string | undefined, now: string): Date | null {
  const asOf = readAsOf(given ?? null, now);
  return asOf.kind === "past" ? new Date(asOf.at) : null;
}

function toldOf({ at, snapshotAt, isExact }: z.output<typeof moment>) {
  return { at, snapshotAt, isExact };
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

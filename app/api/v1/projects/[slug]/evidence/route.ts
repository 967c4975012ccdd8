import { z } from "zod";
import { EVIDENCE_ORIGINS, OUTCOMES } from "@/lib/domain/vocabulary";
import { listedResults } from "@/lib/features/intake/access";
import { RESULTS_BYTES } from "@/lib/features/intake/constants";
import { listRuns } from "@/lib/features/runs/data";
import { recordResults } from "@/lib/features/intake/mutations";
import { intakeInput, result } from "@/lib/features/intake/schema";
import { defineProjectWrite, readInput } from "@/lib/platform/api-writes";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { results, run } from "../../../answers/runs";
import { pageOf } from "../../../answers/shapes";
import { pagingFields, unknownCursor } from "../../../paging";

const path = "/api/v1/projects/{slug}/evidence";
const named = z.string().max(500).optional();

const query = z.strictObject({
  ...pagingFields,
  cursor: z.uuid("No such place in this list").optional(),
  check: named,
  outcome: z.enum(OUTCOMES).optional(),
  origin: z.enum(EVIDENCE_ORIGINS).optional(),
  commit: named,
  branch: named,
  current: z.enum(["true", "false"]).optional(),
});

/** Every run that was ever recorded, newest first. It grows for ever, so the database pages it. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path,
    permission: "project:read",
    query,
    told: {
      noun: "evidence",
      does: "Every run that was ever recorded, newest first.",
      answers: pageOf(run),
    },
  },
  async (scope, { query: given }) => {
    const page = await listRuns(scope, given);
    if (page === null) throw unknownCursor(given.cursor ?? "");
    return page;
  },
);

/** One by itself may stand for a list of one. */
const oneResult = result.safeExtend({ sentAt: intakeInput.shape.sentAt });

/** One result, or up to a hundred. */
export const POST = defineProjectWrite(
  {
    path,
    permission: "evidence:record",
    told: {
      noun: "evidence",
      does: "Records what checks came to: one result, or up to a hundred at once.",
      body: z.union([intakeInput, oneResult]),
      answers: results,
      once: true,
    },
    body: intakeInput,
    mostBytes: RESULTS_BYTES,
    read: async (request, mostBytes) => {
      const { sentAt, ...body } = { sentAt: null, ...(await readInput(request, mostBytes)) };
      return { sentAt, ...listedResults(body, request.headers.get("idempotency-key")) };
    },
  },
  recordResults,
);

export const { PUT, PATCH, DELETE, OPTIONS } = allowing("GET", "POST");

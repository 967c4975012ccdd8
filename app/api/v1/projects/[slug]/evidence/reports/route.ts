import { REPORT_BYTES } from "@/lib/features/intake/constants";
import { recordReport } from "@/lib/features/intake/reports";
import { reportInput } from "@/lib/features/intake/schema";
import { defineProjectWrite, readBody } from "@/lib/platform/api-writes";
import { allowing } from "@/lib/platform/route";
import { report } from "../../../../answers/runs";

/** A file of a test runner, or of a tool that measures, as it is. */
export const POST = defineProjectWrite(
  {
    path: "/api/v1/projects/{slug}/evidence/reports",
    permission: "evidence:record",
    told: {
      noun: "evidence",
      does: "Takes a file of a test runner, or of a tool that measures, as it is.",
      query: reportInput.omit({ slug: true, text: true }),
      answers: report,
      sendsText: true,
      once: true,
    },
    body: reportInput,
    mostBytes: REPORT_BYTES,
    read: async (request, mostBytes) => {
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const idempotencyKey = request.headers.get("idempotency-key");
      return {
        ...(idempotencyKey === null ? {} : { idempotencyKey }),
        ...query,
        text: await readBody(request, mostBytes),
      };
    },
  },
  recordReport,
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowing("POST");

import { z } from "zod";
import { findRun } from "@/lib/features/runs/data";
import { AccessError } from "@/lib/platform/errors";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { run } from "../../../../answers/runs";

/** One run, with all that it printed. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/evidence/{id}",
    permission: "project:read",
    told: { noun: "evidence", does: "One run, with all that it printed.", answers: run },
  },
  async (scope, { params }) => {
    const { success, data: id } = z.uuid().safeParse(params.id);
    const found = success ? await findRun(scope, id) : null;
    if (!found) throw new AccessError("not found", "There is no such run here.");
    return found;
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

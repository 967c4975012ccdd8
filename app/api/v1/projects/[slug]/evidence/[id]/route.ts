import { z } from "zod";
import { findRun } from "@/lib/features/runs/data";
import { AccessError } from "@/lib/platform/errors";
import { allowing, defineProjectRoute } from "@/lib/platform/route";

/** One run, with all that it printed. */
export const GET = defineProjectRoute(
  { method: "GET", path: "/api/v1/projects/{slug}/evidence/{id}", permission: "project:read" },
  async (scope, { params }) => {
    const { success, data: id } = z.uuid().safeParse(params.id);
    const run = success ? await findRun(scope, id) : null;
    if (!run) throw new AccessError("not found", "There is no such run here.");
    return run;
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

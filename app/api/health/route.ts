import { allowing, definePublicRoute } from "@/lib/platform/route";

export const dynamic = "force-dynamic";

/** Alive: the process answers, whatever its database does. */
export const GET = definePublicRoute({ method: "GET", path: "/api/health" }, () =>
  Promise.resolve(Response.json({ status: "alive" })),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

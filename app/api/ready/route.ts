import { checkReadiness } from "@/lib/platform/readiness";
import { allowing, definePublicRoute } from "@/lib/platform/route";

export const dynamic = "force-dynamic";

/** Ready: the database answers and its schema is the one this code expects. */
export const GET = definePublicRoute({ method: "GET", path: "/api/ready" }, async () => {
  const readiness = await checkReadiness();
  return Response.json(readiness, { status: readiness.ready ? 200 : 503 });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

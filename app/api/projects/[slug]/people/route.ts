import { listInsiders } from "@/lib/features/people/data";
import { allowing, defineProjectRoute } from "@/lib/platform/route";

/** Who may be named in a project: whoever may see it. */
export const GET = defineProjectRoute(
  { method: "GET", path: "/api/projects/{slug}/people", permission: "project:read" },
  async (scope) => {
    const people = await listInsiders(scope);
    return { items: people.map(({ id, name }) => ({ id, name })) };
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

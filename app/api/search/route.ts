import { findHits } from "@/lib/features/search/data";
import { searchQuery } from "@/lib/features/search/schema";
import { allowing, defineRoute } from "@/lib/platform/route";

/** What is found by a part of its key or of its words, for the palette. */
export const GET = defineRoute(
  { method: "GET", path: "/api/search", permission: "project:read", query: searchQuery },
  async (scope, { query }) => ({ items: await findHits(scope, query) }),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

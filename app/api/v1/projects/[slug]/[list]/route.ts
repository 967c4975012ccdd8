import { listArchived } from "@/lib/features/archive/data";
import { listReviews } from "@/lib/features/reviews/data";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { AccessError } from "@/lib/platform/errors";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { mayDo } from "@/lib/platform/viewer";
import { z } from "zod";
import { page, paging } from "../../../paging";
import { listEvents } from "./events";
import { listMappingRules, listWaitingResults } from "./intake";
import { listActions } from "./reviews";
import { listKept } from "./snapshots";
import { TOLD_LISTS } from "./told";
import { isListName, type List, LISTS, NEEDED } from "./lists";

/** The lists of a project. Each validates its own filters, so the query passes through as it came. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/{list}",
    permission: "project:read",
    query: z.record(z.string(), z.string()),
    told: { part: "list", each: TOLD_LISTS },
  },
  async (scope, { params, query }) => {
    const name = params.list ?? "";
    if (name === "events") return listEvents(scope, query);
    if (name === "snapshots") return listKept(scope, query);
    if (name === "archive") return page(await listArchived(scope), paging.parse(query));
    if (name === "reviews") return page(await listReviews(scope), paging.parse(query));
    if (name === "mapping-rules") return listMappingRules(scope, query);
    if (name === "waiting-results") return listWaitingResults(scope, query);
    if (name === "review-actions") return listActions(scope, query);
    if (!isListName(name)) throw new AccessError("not found", `A project has no "${name}".`);
    const needed = NEEDED[name];
    if (needed && !mayDo(scope, needed)) {
      throw new AccessError("forbidden", `Your role, ${scope.viewer.role}, may not see ${name}.`);
    }
    const list: List = LISTS[name];
    const { limit, cursor, ...filters } = list.query.parse(query);
    const project = await getProject(scope);
    const rows = list.rows(project, requestNow());
    return page(
      rows.filter((row) => list.matches(row, filters)),
      { limit, cursor },
    );
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

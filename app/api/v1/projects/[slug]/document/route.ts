import { documentFromProject, documentText } from "@/lib/features/documents/convert";
import { findLongExcerpts } from "@/lib/features/evidence/data";
import { getProject } from "@/lib/features/projects/data";
import { listHeld } from "@/lib/features/reviews/data";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { z } from "zod";
import { file } from "../../../files";

/** Its rows are those that an import takes. */
const answers = z.looseObject({ format: z.string(), formatVersion: z.int() });

/** All that can be imported again. Without its amounts it would be another project: whoever may not see them gets none. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/document",
    permission: "money:read",
    told: {
      noun: "reports",
      does: "The project as a document that can be imported again, without what newer runs took over.",
      answers,
    },
  },
  async (scope) => {
    const [project, excerpts, reviews] = await Promise.all([
      getProject(scope),
      findLongExcerpts(scope),
      listHeld(scope),
    ]);
    const evidence = project.evidence.map((one) => ({
      ...one,
      excerpt: excerpts.get(one.id) ?? one.excerpt,
    }));
    const text = documentText(documentFromProject({ ...project, evidence }, reviews));
    return file(text, "application/json; charset=utf-8", `${project.slug}.json`);
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

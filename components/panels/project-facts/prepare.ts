import type { Project } from "@/lib/domain/project";
import { pickFacts } from "@/lib/domain/facts";
import { PROJECT_FACTS } from "@/lib/features/projects/types";
import type { ProjectFactsModel } from "./contract";

export function prepareProjectFacts(project: Project, mayEdit: boolean): ProjectFactsModel {
  return {
    slug: project.slug,
    mayEdit,
    project: pickFacts(project, ["id", "version"]),
    facts: pickFacts(project, PROJECT_FACTS),
  };
}

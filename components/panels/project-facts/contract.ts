import type { ProjectFacts } from "@/lib/features/projects/types";

/** What is said of a project as a whole, for whoever changes it. */
export interface ProjectFactsModel {
  slug: string;
  mayEdit: boolean;
  project: { id: string; version: number };
  facts: ProjectFacts;
}

import type { State } from "@/lib/domain/history/join-rows";
import { projectDocument } from "@/lib/features/documents/schema";
import { shiftDocument } from "@/lib/features/documents/shift";
import { portfolio } from "@/prisma/seed/portfolio";
import { projectFromDocument } from "./project-builder";

const LOADED_ON = "2026-03-16";

/** An example as it stands on the day on which it is loaded. */
export function exampleOnLoading(slug: string): State {
  const input = portfolio.find((one) => one.project.slug === slug);
  const document = projectDocument.parse(input);
  const reportDay = document.sources
    .flatMap((source) => source.statedOn ?? [])
    .sort()
    .at(-1)!;
  const project = projectFromDocument(shiftDocument(document, reportDay, LOADED_ON));
  return { project, now: `${LOADED_ON}T12:00:00.000Z` };
}

import { describe, expect, it } from "vitest";
import { prepareGoNoGo } from "@/components/panels/go-no-go/prepare";
import { forecastCompletion } from "@/lib/domain/forecast/forecast-completion";
import type { Project } from "@/lib/domain/project";
import { projectDocument } from "@/lib/features/documents/schema";
import { projectFromDocument } from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { goNoGoMarkdown } from "./go-no-go";
import { statusMarkdown } from "./status";

const NOW = "2025-12-02T18:00:00.000Z";

const systems = portfolio.map((document) => projectFromDocument(projectDocument.parse(document)));

const goNoGo = (project: Project) =>
  goNoGoMarkdown(prepareGoNoGo(project, NOW, forecastCompletion(project, NOW)));
const status = (project: Project) => statusMarkdown(project, NOW, forecastCompletion(project, NOW));

describe.each(systems.map((project) => [project.slug, project] as const))("%s", (slug, project) => {
  it("is written down as it is known", async () => {
    await expect(goNoGo(project)).toMatchFileSnapshot(`./golden/${slug}-go-no-go.md`);
    await expect(status(project)).toMatchFileSnapshot(`./golden/${slug}-status.md`);
  });
});

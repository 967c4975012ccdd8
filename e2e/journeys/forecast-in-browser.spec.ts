import {
  type Forecast,
  forecastCompletion,
  type ForecastOptions,
} from "@/lib/domain/forecast/forecast-completion";
import type { Project } from "@/lib/domain/project";
import { projectDocument } from "@/lib/features/documents/schema";
import { projectFromDocument } from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { openDomain } from "../fixtures/domain-in-browser";
import { expect, test } from "../fixtures/test";

const NOW = "2026-03-16T12:00:00.000Z";

interface Asked {
  project: Project;
  now: string;
  options: ForecastOptions;
}

function example(slug: string): Project {
  return projectFromDocument(
    projectDocument.parse(portfolio.find(({ project }) => project.slug === slug)),
  );
}

for (const slug of ["execution-platform", "vimana"]) {
  for (const seed of [1, 20_260_316]) {
    test(`${slug} has the same forecast in a browser as on the server, seed ${seed}`, async ({
      page,
    }) => {
      const asked: Asked = { project: example(slug), now: NOW, options: { seed } };
      await openDomain(page);
      const there = await page.evaluate(async ({ project, now, options }: Asked) => {
        const file = "/lib/domain/forecast/forecast-completion";
        const rules = (await import(file)) as { forecastCompletion: typeof forecastCompletion };
        return JSON.stringify(rules.forecastCompletion(project, now, options));
      }, asked);
      const here = forecastCompletion(asked.project, asked.now, asked.options);
      expect(JSON.parse(there) as Forecast).toEqual(here);
      expect(there).toBe(JSON.stringify(here));
      expect(here.trials).toBe(10_000);
      expect(here.p95.hours).toBeGreaterThan(here.p50.hours);
    });
  }
}

import { afterAll, beforeAll, expect, it } from "vitest";
import { wordRequirement } from "@/components/panels/words/requirement-words";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import type { Handler } from "@/lib/platform/answering";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { makeProgram } from "@/lib/testing/programs";
import { Reporter } from "@/lib/testing/reporter-process";
import { RoutesOverHttp } from "@/lib/testing/routes-over-http";
import { portfolio } from "@/prisma/seed/portfolio";

// Whatever is declared stands in the registry once its file is loaded.
import.meta.glob<Record<string, Handler>>("../app/api/v1/projects/*/*/route.ts", { eager: true });

const server = new RoutesOverHttp();
beforeAll(() => server.start());
afterAll(() => server.stop());

it.each(portfolio.map((one) => [one.project.slug, one]))(
  "%s is held up, and told the shortest list to GO to its end",
  async (slug, example) => {
    const imported = await importProject(operatorScope(), projectDocument.parse(example), "test");
    if (!imported.ok) throw new Error(imported.message);
    const { secret } = await makeProgram(slug, ["read"]);
    const reporter = await Reporter.in({
      ...{ GANTRY_URL: server.url, GANTRY_PROJECT: slug, GANTRY_TOKEN: secret },
    });
    const asked = ["status", "--require", "go"];
    const told = await reporter.run(asked);
    const json = await reporter.run([...asked, "--json"]);
    expect([told.code, json.code]).toEqual([1, 1]);

    const document = JSON.parse(json.stdout) as { computedAt: string; missingForGo: object[] };
    const project = await readProject(db(), imported.data.projectId);
    const { missingForGo } = computeVerdict(project, document.computedAt);
    const words = missingForGo.map((one) => wordRequirement(one, document.computedAt));
    expect(document.missingForGo).toEqual(
      missingForGo.map((one, at) => ({ ...one, words: words[at] })),
    );
    const [head, title, ...lines] = told.stdout.split("\n").filter((line) => line !== "");
    expect([head, title]).toEqual([`${slug}: NO-GO`, `Missing for GO (${String(words.length)}):`]);
    expect(lines.slice(0, words.length)).toEqual(
      words.map((line) => `  ${line.replace(/\s+/g, " ")}`),
    );
  },
);

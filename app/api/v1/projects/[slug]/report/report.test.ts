import { describe, expect, it } from "vitest";
import { prepareGoNoGo } from "@/components/panels/go-no-go/prepare";
import { forecastCompletion } from "@/lib/domain/forecast/forecast-completion";
import { fingerprintInputs } from "@/lib/domain/decisions/inputs";
import type { Decision, Project } from "@/lib/domain/project";
import { projectDocument } from "@/lib/features/documents/schema";
import {
  buildProject,
  daysAgo,
  NOW as TODAY,
  person,
  type ProjectParts,
  projectFromDocument,
} from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { goNoGoFixtures } from "@/components/panels/go-no-go/fixtures";
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

describe("R14, R15: what people decided", () => {
  const DECIDED: Partial<Decision> = {
    ...{ key: "D1", question: "Do we ship?", outcome: "go", outcomeKind: "go" },
    ...{ reason: "It cannot wait.", decidedBy: person("Eva", "eva"), decidedAt: daysAgo(1) },
    ...{ contentHash: "8c41e07b".repeat(8) },
    inputs: fingerprintInputs(buildProject({ targetOn: "2026-06-01" }), [], TODAY),
  };
  const told = (decided: Partial<Decision>, others: ProjectParts["decisions"] = []) => {
    const parts = { targetOn: "2026-07-01", decisions: [...others, { ...DECIDED, ...decided }] };
    return goNoGoMarkdown(prepareGoNoGo(buildProject(parts), TODAY, null)).replaceAll(
      "\u00a0",
      " ",
    );
  };

  it("stands with who, when and why, and what has moved since", () => {
    const text = told({}, [
      { key: "D0", question: "At all?", outcome: "no-go", supersededByKey: "D1" },
    ]);
    expect(text).toContain("**D1: Do we ship?**");
    expect(text).toContain(
      "**Decided go by Eva, Sun 15 Mar**. Today it holds as **GO**; computed: **NO-GO**.",
    );
    expect(text).toContain("It cannot wait.");
    expect(text).toContain("Signed 8c41 e07b, inputs changed since 15 Mar: 1.");
    expect(text).toContain("| Target date | Mon 1 Jun | Wed 1 Jul | may move 7 days |");
    expect(text).toContain("| D0 | At all? | no-go; superseded by D1 |");
  });

  it("what else is in force stands beside it, with whether its inputs still hold", () => {
    const noGo = {
      outcome: "no-go",
      outcomeKind: "no-go",
      decidedBy: person("Eva", "eva"),
    } as const;
    const text = told({}, [{ key: "D0", question: "At all?", ...noGo, decidedAt: daysAgo(3) }]);
    expect(text).toContain("**Decided no-go by Eva, Fri 13 Mar**.");
    expect(text).toContain(
      "| D1 | Do we ship? | Decided go by Eva, Sun 15 Mar. It cannot wait. | Inputs changed since 15 Mar: 1. |",
    );
  });

  it("what else is asked is named", () => {
    const open = { outcome: null, outcomeKind: null, decidedAt: null };
    const text = told(open, [{ key: "D2", question: "A tester?", dueOn: "2026-04-01" }]);
    expect(text).toContain("**A tester?**");
    expect(text).toContain("## Also asked\n\n- **D1** Do we ship? (no date, no poll open)");
  });

  it("without its inputs it is not said to hold", () => {
    expect(told({ inputs: null })).toContain("Signed 8c41 e07b, its inputs were not kept.");
  });

  it("its conditions and what was missed are told, and nothing where nothing is decided", () => {
    const text = goNoGoMarkdown(goNoGoFixtures["inputs changed"]);
    expect(text).toContain("- No-go again: Rotate the key was due Fri 12 Dec.");
    expect(text).toContain(
      "| Rotate the key | in progress | Operations, Ana Reyes, due Fri 12 Dec |",
    );
    expect(told({ outcome: null, outcomeKind: null, decidedAt: null })).not.toContain("## Decided");
  });
});

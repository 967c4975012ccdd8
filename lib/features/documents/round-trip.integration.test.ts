import { beforeAll, describe, expect, it } from "vitest";
import { readProject } from "@/lib/features/projects/data";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { portfolio } from "@/prisma/seed/portfolio";
import { documentFromProject, documentText } from "./convert";
import { importProject } from "./mutations";
import { parseDocument } from "./parse";
import { type ProjectDocument, projectDocument } from "./schema";

const operator = operatorScope();

async function exportText(slug: string): Promise<string> {
  const { id } = await db().project.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  return documentText(documentFromProject(await readProject(db(), id)));
}

async function importText(text: string) {
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return importProject(operator, parsed.document, "test");
}

describe.each(portfolio.map((input) => [input.project.slug, input] as const))(
  "%s",
  (slug, input) => {
    const again = `${slug}-again`;
    let first: string;

    beforeAll(async () => {
      await importProject(operator, projectDocument.parse(input), "test");
      first = await exportText(slug);
    });

    it("comes out as it went in", () => {
      const expected = projectDocument.parse(input);
      expect(sorted(JSON.parse(first) as ProjectDocument)).toEqual(sorted(expected));
    });

    it("is equal byte for byte after one more trip", async () => {
      const renamed = first.replace(`"slug": "${slug}"`, `"slug": "${again}"`);
      const made = await importText(renamed);
      expect(made.ok).toBe(true);
      expect(await exportText(again)).toBe(renamed);
    });

    it("is imported with an event that tells by whom and how much", async () => {
      const [event] = await db().event.findMany({ where: { subjectKey: slug } });
      expect(event).toMatchObject({ action: "project.imported", actorName: "Operator" });
    });
  },
);

describe("an import", () => {
  it("refuses a slug that is taken, and says so", async () => {
    const made = await importText(await exportText("vimana"));
    expect(made).toMatchObject({ ok: false, reason: "conflict" });
  });

  it("writes nothing when a row is refused half way", async () => {
    const document = projectDocument.parse(portfolio[2]);
    const broken: ProjectDocument = {
      ...document,
      project: { ...document.project, slug: "broken" },
      // Past what the schema lets through, as a defect of ours might: the database refuses it last.
      evidence: document.evidence.map((row) => ({ ...row, outcome: "perhaps" as "passed" })),
    };
    const before = await db().task.count();
    await expect(importProject(operator, broken, "test")).rejects.toThrow();
    expect(await db().project.count({ where: { slug: "broken" } })).toBe(0);
    expect(await db().task.count()).toBe(before);
  });

  it("is refused to whoever may not import", async () => {
    const viewer = { ...operator, viewer: { ...operator.viewer, role: "viewer" as const } };
    const made = await importProject(viewer, projectDocument.parse(portfolio[0]), "test");
    expect(made).toMatchObject({ ok: false, reason: "forbidden" });
  });
});

/** The order of the options of a decision says nothing, and is not kept. */
function sorted(document: ProjectDocument): ProjectDocument {
  return {
    ...document,
    decisions: document.decisions.map((row) => ({ ...row, optionKeys: row.optionKeys.toSorted() })),
  };
}

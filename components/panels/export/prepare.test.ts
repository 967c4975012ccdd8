import { expect, it } from "vitest";
import { buildProject, NOW } from "@/lib/testing/project-builder";
import { prepareExport } from "./prepare";

const project = buildProject({
  slug: "gantry",
  name: "Gantry",
  tasks: [{ key: "1" }, { key: "2" }],
});

it("says how much each table holds, and offers no empty one", () => {
  const { tables, sentence } = prepareExport(project, NOW, { whole: true, pdf: false, held: null });
  expect(tables.find(({ id }) => id === "tasks")).toEqual({
    id: "tasks",
    what: "Tasks",
    size: "2 rows",
    files: [
      { form: "CSV", href: "/api/v1/projects/gantry/tables/tasks?format=csv" },
      { form: "XLSX", href: "/api/v1/projects/gantry/tables/tasks?format=xlsx" },
    ],
  });
  expect(tables.find(({ id }) => id === "risks")).toMatchObject({ size: "empty", files: [] });
  expect(sentence).toBe("1 table and 2 reports can be taken out.");
});

it("offers the whole to whoever may see amounts", () => {
  const ids = (mayHaveWhole: boolean) =>
    prepareExport(project, NOW, { whole: mayHaveWhole, pdf: false, held: null }).whole.map(
      ({ id }) => id,
    );
  expect(ids(true)).toEqual(["workbook", "document"]);
  expect(ids(false)).toEqual(["workbook"]);
  expect(
    prepareExport(project, NOW, { whole: false, pdf: false, held: null }).whyNotWhole,
  ).not.toBeNull();
});

it("offers a PDF only where something prints it", () => {
  const forms = (pdf: boolean) =>
    prepareExport(project, NOW, { whole: true, pdf, held: "R1" }).reports.map(({ files }) =>
      files.map(({ form }) => form),
    );
  expect(forms(false)).toEqual([
    ["Markdown", "Page"],
    ["Markdown", "Page"],
    ["Markdown", "Page"],
  ]);
  expect(forms(true).every((of) => of.includes("PDF"))).toBe(true);
});

it("offers the minutes of the last review that was held, where one was", () => {
  const { reports, sentence } = prepareExport(project, NOW, { whole: true, pdf: true, held: "R3" });
  expect(reports.at(-1)).toMatchObject({
    id: "minutes",
    what: "Minutes of R3",
    files: [
      { href: "/api/v1/projects/gantry/report?kind=minutes&review=R3&format=markdown" },
      { href: "/api/v1/projects/gantry/report?kind=minutes&review=R3&format=pdf" },
      { href: "/projects/gantry/reviews/R3" },
    ],
  });
  expect(sentence).toBe("1 table and 3 reports can be taken out.");
});

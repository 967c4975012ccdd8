import { expect, it } from "vitest";
import { buildProject, NOW } from "@/lib/testing/project-builder";
import { prepareExport } from "./prepare";

const project = buildProject({
  slug: "gantry",
  name: "Gantry",
  tasks: [{ key: "1" }, { key: "2" }],
});

it("says how much each table holds, and offers no empty one", () => {
  const { tables, sentence } = prepareExport(project, NOW, true);
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
    prepareExport(project, NOW, mayHaveWhole).whole.map(({ id }) => id);
  expect(ids(true)).toEqual(["workbook", "document"]);
  expect(ids(false)).toEqual(["workbook"]);
  expect(prepareExport(project, NOW, false).whyNotWhole).not.toBeNull();
});

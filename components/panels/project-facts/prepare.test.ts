import { expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import { prepareProjectFacts } from "./prepare";

it("holds what is said of the project as a whole, and from which version on", () => {
  const project = buildProject({ name: "Harbour", owner: "Ada", version: 4, people: 3 });
  const { facts, ...rest } = prepareProjectFacts(project, true);
  expect(rest).toEqual({
    slug: project.slug,
    mayEdit: true,
    project: { id: project.id, version: 4 },
  });
  expect(facts).toMatchObject({ name: "Harbour", owner: "Ada" });
  expect(facts).not.toHaveProperty("people");
});

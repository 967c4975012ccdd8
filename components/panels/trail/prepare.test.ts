import { expect, it } from "vitest";
import { NOW, buildProject } from "@/lib/testing/project-builder";
import { prepareTrail } from "./prepare";

const project = buildProject({ tasks: [{ key: "1.2" }] });
const event = {
  ...{ id: "e", at: NOW, actorName: "Lena", action: "task.edited", takesBack: null },
  ...{ subjectKind: "task", subjectId: project.tasks[0]?.id ?? "", subjectKey: "1.1" },
  ...{ before: { owner: null, version: 1 }, after: { owner: "Otto", version: 2 } },
};

it("tells who did what, with the row as it is called now, and where it stands", () => {
  const model = prepareTrail(project, { items: [event], total: 7, nextCursor: "e" }, NOW);
  expect(model).toMatchObject({ total: 7, next: "e" });
  expect(model.rows[0]).toEqual({
    ...{ id: "e", when: "16 Mar 12:00", who: "Lena", did: "edited it", what: "task 1.2" },
    ...{ href: "/projects/example/plan#task-1.2", changes: ["owner: nothing → Otto"] },
  });
});

it("calls what is gone what it was called", () => {
  const items = [
    { ...event, subjectId: "gone" },
    { ...event, subjectId: "gone", subjectKind: "item", subjectKey: null },
  ];
  const { rows } = prepareTrail(project, { items, total: 2, nextCursor: null }, NOW);
  expect(rows.map(({ what, href }) => [what, href])).toEqual([
    ["task 1.1", null],
    ["line", null],
  ]);
});

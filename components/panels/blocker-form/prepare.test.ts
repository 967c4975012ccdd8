import { describe, expect, it } from "vitest";
import { type ProjectParts, buildProject } from "@/lib/testing/project-builder";
import { prepareBlockerForm } from "./prepare";

const asked = { id: "new-id", mayEdit: true };
const prepare = (of: string, parts: ProjectParts = {}) =>
  prepareBlockerForm(
    buildProject({
      slug: "harbour",
      phases: [{ key: "0", name: "First" }],
      tasks: [{ key: "0.1", title: "Dig" }],
      blockers: [{ key: "B1", title: "No spade", version: 3 }],
      dependencies: [
        {
          blocking: { kind: "blocker", key: "B1", missing: false },
          dependent: { kind: "task", key: "0.1", missing: false },
        },
        {
          blocking: { kind: "blocker", key: "B1", missing: false },
          dependent: { kind: "task", key: "9", missing: true },
        },
      ],
      ...parts,
    }),
    of,
    asked,
  );

describe("the form of a blocker", () => {
  it("of a new one is empty, and proposes the next key", () => {
    expect(prepare("new")).toMatchObject({
      slug: "harbour",
      about: { kind: "new", id: "new-id", key: "B2" },
      facts: { title: "", severity: "P1", holdsUp: [] },
      tasks: [{ key: "0.1", label: "0.1 Dig" }],
      phases: [{ key: "0", label: "0 First" }],
      fixed: null,
      mayEdit: true,
    });
    expect(prepare("new")?.states).not.toContain("done");
  });

  it("of one that a task is blocked by holds that task up", () => {
    expect(prepare("new-task-0.1")?.facts.holdsUp).toEqual([{ kind: "task", key: "0.1" }]);
  });

  it("of one that there is holds what is written, as far as it can be written", () => {
    const form = prepare("blocker-B1");
    expect(form).toMatchObject({
      about: { kind: "known", key: "B1", target: { kind: "blocker", version: 3 } },
      facts: { title: "No spade", severity: "P0", holdsUp: [{ kind: "task", key: "0.1" }] },
    });
    expect(form?.facts.holdsUp).toHaveLength(1);
  });

  it("leaves the state alone where it is written off", () => {
    const form = prepare("blocker-B1", { blockers: [{ key: "B1", actualState: "done" }] });
    expect(form?.states).toEqual(["done"]);
    expect(form?.fixed).toMatch(/re-open it/);
  });

  it.each(["", "newer", "new-task-7", "new-phase-0", "blocker-B9", "task-0.1"])(
    "of %j there is none",
    (of) => {
      expect(prepare(of)).toBeNull();
    },
  );
});

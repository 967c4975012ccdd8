import { expect, it } from "vitest";
import type { Project } from "@/lib/domain/project";
import { ownersIn } from "./owners";

it("names whoever owns something once, by name", () => {
  const of = (...owners: (string | null)[]) => owners.map((owner) => ({ owner }));
  const project = {
    ...{ tasks: of("Lena", null), items: of("Ada"), blockers: of("Lena") },
    ...{ risks: of("Otto"), criteria: of(null) },
  };
  expect(ownersIn(project as unknown as Project)).toEqual(["Ada", "Lena", "Otto"]);
});

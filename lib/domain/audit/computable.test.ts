import { expect, it } from "vitest";
import { buildProject, NOW } from "@/lib/testing/project-builder";
import { auditFigures } from "./audit-figures";
import { COMPUTABLE } from "./computable";

it("each is a figure that a rule computes, or says what it lacks", () => {
  const project = buildProject({
    statedFigures: COMPUTABLE.map(({ computes }) => ({ key: computes, computes })),
  });
  for (const { figure, reason } of auditFigures(project, NOW)) {
    expect(reason?.kind, figure.key).not.toBe("unknown figure");
    const computable = COMPUTABLE.find(({ computes }) => computes === figure.computes);
    expect(reason?.kind === "no subject", figure.key).toBe(computable?.needsSubject);
  }
});

it("each stands there once", () => {
  const names = COMPUTABLE.map(({ computes }) => computes);
  expect(new Set(names).size).toBe(names.length);
});

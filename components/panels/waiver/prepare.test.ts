import { describe, expect, it } from "vitest";
import { NOW, buildProject, daysAgo, person, subject } from "@/lib/testing/project-builder";
import type { Waiver } from "@/lib/domain/project";
import { prepareWaiver } from "./prepare";

const viewer = { ...person("Lena", "1"), mayRequest: true, mayApprove: false };
const item = subject("item", "a");
const asked: Partial<Waiver> = {
  subject: item,
  reason: "Nobody uses it yet",
  requestedBy: person("Lena", "1"),
  approvedBy: null,
  approvedAt: null,
  expiresOn: "2026-04-15",
};

function prepare(waivers: Partial<Waiver>[]) {
  const project = buildProject({
    items: [{ key: "a", text: "It starts" }],
    evidence: [{ subject: item, outcome: "failed" }],
    waivers,
  });
  return prepareWaiver(project, item, viewer, NOW);
}

describe("what a waiver is about", () => {
  it("shows what stands beneath, and the days that may be asked for", () => {
    expect(prepare([])).toMatchObject({
      text: "It starts",
      beneath: "refuted",
      reasons: ["failed 24\u00a0h ago, says CI"],
      waiting: null,
      inForce: null,
      days: { first: "2026-03-16", last: "2027-03-16", proposed: "2026-04-15" },
    });
  });

  it("shows what waits, and that it is the viewer's own", () => {
    expect(prepare([asked])?.waiting).toMatchObject({
      reason: "Nobody uses it yet",
      until: "15 Apr",
      mine: true,
    });
  });

  it("shows what is in force, with what it hides", () => {
    const approved = { ...asked, approvedBy: person("Edgar"), approvedAt: daysAgo(1) };
    expect(prepare([approved])).toMatchObject({
      beneath: "refuted",
      waiting: null,
      inForce: "Waived until 15 Apr, approved by Edgar: Nobody uses it yet",
    });
  });

  it("of one that ran out before anybody answered there is nothing to answer", () => {
    expect(prepare([{ ...asked, expiresOn: "2026-03-15" }])?.waiting).toBeNull();
  });

  it("names a blocker by its key, and knows nothing of one that is not there", () => {
    const project = buildProject({ blockers: [{ key: "B1", title: "No key", version: 3 }] });
    const { id } = project.blockers[0] ?? {};
    expect(prepareWaiver(project, subject("blocker", "B1"), viewer, NOW)).toMatchObject({
      target: { kind: "blocker", id, version: 3 },
      text: "B1 No key",
      beneath: "to do",
    });
    expect(prepareWaiver(project, subject("blocker", "B2"), viewer, NOW)).toBeNull();
  });
});

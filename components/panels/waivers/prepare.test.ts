import { expect, it } from "vitest";
import { NOW, buildProject, daysAgo, person, subject } from "@/lib/testing/project-builder";
import { prepareWaivers } from "./prepare";

const item = subject("item", "a");
const asked = { subject: item, requestedBy: person("Lena"), approvedBy: null, approvedAt: null };
const approved = { ...asked, approvedBy: person("Edgar"), approvedAt: daysAgo(1) };

it("what waits stands first, then what holds, what has no effect, and what ran out", () => {
  const project = buildProject({
    items: [{ key: "a" }],
    evidence: [{ subject: item, outcome: "failed" }],
    waivers: [
      { ...approved, id: "over", expiresOn: "2026-03-15" },
      { ...approved, id: "own", approvedBy: person("Lena"), expiresOn: "2026-03-30" },
      { ...approved, id: "holds", expiresOn: "2026-03-16" },
      { ...asked, id: "waits", expiresOn: "2026-03-30" },
      { ...asked, id: "never answered", expiresOn: "2026-03-15" },
    ],
  });
  const { rows } = prepareWaivers(project, true, NOW);
  expect(rows.map(({ id, standing, lapse }) => [id, standing, lapse])).toEqual([
    ["waits", "asked", null],
    ["holds", "in force", null],
    ["own", "without effect", "approved by the asker"],
    ["over", "expired", null],
    ["never answered", "expired", null],
  ]);
  expect(new Set(rows.map(({ beneath }) => beneath))).toEqual(new Set(["refuted"]));
});

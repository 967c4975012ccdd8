import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryProject } from "@/lib/testing/arbitrary-project";
import { daysAgo, NOW } from "@/lib/testing/project-builder";
import { compareStates } from "../history/compare-states";
import type { DifferenceKind } from "../history/difference";
import type { Project } from "../project";
import { AGENDA_KINDS, type AgendaItem, type AgendaKind } from "./agenda";
import { writeAgenda } from "./write-agenda";

const COVERED: Partial<Record<DifferenceKind, AgendaKind>> = {
  verdict: "verdict",
  "readiness verified": "verdict",
  "readiness claimed": "verdict",
  refuted: "claims refuted",
  "went stale": "proof gone stale",
  suspect: "proof gone stale",
  "trigger fired": "triggers near",
  "gate fell": "gates near",
  "blocker raised": "blockers raised",
  "blocker reopened": "blockers raised",
  slipped: "slips",
  late: "slips",
  "metric moved": "figures moved",
  spent: "figures moved",
};

const states = fc
  .tuple(arbitraryProject, arbitraryProject, fc.integer({ min: 0, max: 30 }))
  .map(([before, after, days]) => ({
    before: { project: before, now: daysAgo(days) },
    after: { project: after, now: NOW },
  }));

const agendaOf = (given: Pick<Parameters<typeof writeAgenda>[0], "before" | "after">) =>
  writeAgenda({ ...given, parked: [], actions: [] });

it("every difference of its kinds has its row", () => {
  fc.assert(
    fc.property(states, (given) => {
      const items = new Map(agendaOf(given).map((item) => [item.kind, item]));
      for (const { kind, row } of compareStates(given.before, given.after)) {
        const covered = COVERED[kind];
        if (!covered) continue;
        const rows = items.get(covered)?.rows ?? [];
        const names = rows.map(({ subject }) => `${subject.kind} ${subject.key}`);
        expect(names, `${kind} of ${row.kind} ${row.key}`).toContain(`${row.kind} ${row.key}`);
      }
    }),
  );
});

it("nothing is invented: each row is of the project, and no item is empty", () => {
  fc.assert(
    fc.property(states, fc.boolean(), (given, isFirst) => {
      const items = agendaOf(isFirst ? { ...given, before: null } : given);
      for (const item of items) {
        if (item.kind !== "verdict") expect(item.rows.length, item.kind).toBeGreaterThan(0);
        expect(isTrue(item)).toBe(true);
        for (const { subject } of item.rows) expect(isOf(given.after.project, subject)).toBe(true);
      }
    }),
  );
});

it("the order is that of the kinds, each at most once, and the same each time", () => {
  fc.assert(
    fc.property(states, (given) => {
      const items = agendaOf(given);
      const kinds = items.map(({ kind }) => kind);
      expect(kinds).toEqual(AGENDA_KINDS.filter((kind) => kinds.includes(kind)));
      expect(kinds[0]).toBe("verdict");
      expect(agendaOf(given)).toEqual(items);
    }),
  );
});

it("a project compared with itself at one moment has only what stands", () => {
  fc.assert(
    fc.property(arbitraryProject, (project) => {
      const state = { project, now: NOW };
      const kinds = agendaOf({ before: state, after: state }).map(({ kind }) => kind);
      const standing = ["verdict", "triggers near", "gates near", "decisions moved"];
      expect(kinds.filter((kind) => !standing.includes(kind))).toEqual([]);
    }),
  );
});

function isTrue({ hero, rows }: AgendaItem): boolean {
  if (hero.what === "share") return hero.part > 0 && hero.part <= hero.whole;
  return hero.what !== "count" || (hero.count > 0 && hero.count <= rows.length);
}

function isOf(project: Project, { kind, key, id }: AgendaItem["rows"][number]["subject"]): boolean {
  const rows = {
    project: [{ id: project.id, key: project.slug }],
    task: project.tasks,
    item: project.items,
    criterion: project.criteria,
    blocker: project.blockers,
    phase: project.phases,
    milestone: project.milestones,
    metric: project.metrics,
    decision: project.decisions,
    "money line": project.moneyLines,
    action: [],
  }[kind];
  return rows.some((row) => row.id === id && row.key === key);
}

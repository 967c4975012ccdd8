import type { GlyphState } from "@/components/charts/state-glyph";
import type { Project, Subject } from "@/lib/domain/project";
import { subjectId } from "@/lib/domain/project-index";
import { type Fact, factsOf } from "@/lib/domain/truth/replay";
import type { Outcome } from "@/lib/domain/vocabulary";
import { formatShortDay } from "@/lib/format/dates";
import { formatMoment } from "@/lib/format/moments";

/** One thing that was said or found, as a list tells it. */
export interface FactLine {
  id: string;
  state: GlyphState;
  title: string;
  /** "2 Dec 10:14". */
  when: string;
  /** In whose words it was said, or what was printed. */
  note: string | null;
}

/** All that was said and found of one subject, the newest first; what was taken back stays. */
export function wordFacts(project: Project, subject: Subject, now: string): FactLine[] {
  const claimants = new Map(project.claims.map(({ id, by }) => [id, by.name]));
  const own = ownIds(project, subject);
  return factsOf(project)
    .filter((fact) => own.has(idOf(fact)))
    .map((fact, index) => ({
      id: `${String(index)} ${fact.kind}`,
      when: formatMoment(fact.at, now),
      ...wordFact(fact, claimants, now),
    }))
    .reverse();
}

function ownIds({ claims, evidence, waivers, notApplicable }: Project, subject: Subject) {
  const name = subjectId(subject);
  const rows = [...claims, ...evidence, ...waivers, ...notApplicable];
  return new Set(rows.filter((row) => subjectId(row.subject) === name).map(({ id }) => id));
}

function idOf(fact: Fact): string {
  switch (fact.kind) {
    case "claimed":
      return fact.claim.id;
    case "claim withdrawn":
      return fact.claimId;
    case "evidence recorded":
      return fact.evidence.id;
    case "waiver asked for":
      return fact.waiver.id;
    case "waiver approved":
      return fact.waiverId;
    case "called not applicable":
      return fact.notApplicable.id;
  }
}

const FOUND: Record<Outcome, GlyphState> = {
  passed: "verified",
  failed: "refuted",
  error: "unknown",
  skipped: "not applicable",
};

function wordFact(
  fact: Fact,
  claimants: ReadonlyMap<string, string>,
  now: string,
): Pick<FactLine, "state" | "title" | "note"> {
  switch (fact.kind) {
    case "claimed": {
      const { by, statement, note } = fact.claim;
      const said = [statement, note].filter((words) => words !== null);
      return {
        state: "claimed",
        title: `Claimed by ${by.name}`,
        note: said.length > 0 ? said.join(". ") : null,
      };
    }
    case "claim withdrawn": {
      const claimant = claimants.get(fact.claimId) ?? "another";
      const whose = claimant === fact.by.name ? "Claim" : `Claim of ${claimant}`;
      return {
        state: "not applicable",
        title: `${whose} withdrawn by ${fact.by.name}`,
        note: fact.reason,
      };
    }
    case "evidence recorded": {
      const { outcome, run, by, exitCode, excerpt } = fact.evidence;
      const exit = exitCode === null ? "" : `, exit ${String(exitCode)}`;
      return {
        state: FOUND[outcome],
        title: `${run ?? by.name}: ${outcome}${exit}`,
        note: excerpt,
      };
    }
    case "waiver asked for": {
      const { requestedBy, expiresOn, reason } = fact.waiver;
      const until = formatShortDay(expiresOn, now);
      return {
        state: "to do",
        title: `${requestedBy.name} asked for a waiver until ${until}`,
        note: reason,
      };
    }
    case "waiver approved":
      return {
        state: "waived",
        title: `Waiver approved by ${fact.approvedBy?.name ?? "nobody"}`,
        note: null,
      };
    case "called not applicable": {
      const { by, reason } = fact.notApplicable;
      return { state: "not applicable", title: `Not applicable, says ${by.name}`, note: reason };
    }
  }
}

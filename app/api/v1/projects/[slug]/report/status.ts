import { prepareBlockers } from "@/components/panels/blockers/prepare";
import { prepareClaims } from "@/components/panels/claims/prepare";
import { prepareFindings } from "@/components/panels/findings/prepare";
import { prepareGate } from "@/components/panels/gate/prepare";
import { prepareHeadline } from "@/components/panels/headline/prepare";
import { prepareMaturity } from "@/components/panels/maturity/prepare";
import { prepareMetrics } from "@/components/panels/metrics/prepare";
import { prepareUnlocks } from "@/components/panels/unlocks/prepare";
import type { Forecast } from "@/lib/domain/forecast/forecast-completion";
import type { Project } from "@/lib/domain/project";
import {
  BAR_LEGEND,
  heading,
  literalBlock,
  markdownTable,
  maturityBar,
  plainText,
} from "@/lib/format/markdown";
import { claimOf, evidenceOf } from "./chains";

/** Where a project stands, as such reports are written. */
export function statusMarkdown(project: Project, now: string, forecast: Forecast | null): string {
  const { name, summary, verdict, computedAt, sentence, facts, ...rest } = prepareHeadline(
    project,
    now,
    { mayEdit: false, forecast },
  );
  return [
    heading(1, `${name}: status`),
    `**${verdict}**, as computed ${plainText(computedAt)} UTC. ${plainText(summary)}`,
    `**${plainText(sentence)}**`,
    facts.map((fact) => `- ${plainText(fact)}`).join("\n"),
    rest.forecast === null ? "" : plainText(rest.forecast.words),
    ...maturityPart(project, now),
    ...blockersPart(project, now),
    ...gatePart(project, now),
    ...metricsPart(project, now),
    ...claimsPart(project, now),
    ...findingsPart(project, now),
    ...unlocksPart(project, now),
  ]
    .filter((block) => block !== "")
    .join("\n\n")
    .concat("\n");
}

function maturityPart(project: Project, now: string): string[] {
  const { rows, overall, note } = prepareMaturity(project, now);
  const lines = [...rows, { name: "Overall", cap: null, hardStop: false, ...overall }];
  const width = Math.max(...lines.map((line) => line.name.length));
  const share = (value: number | null) => (value === null ? "unknown" : `${String(value)} %`);
  const bars = lines.map((line) => {
    const { verified, claimed, stated, cap } = line;
    const words = [
      `verified ${share(verified)}`,
      `claimed ${share(claimed)}`,
      ...(stated === null ? [] : [`stated ${share(stated)}`]),
      ...(cap === null ? [] : [`capped at ${share(cap)}`]),
    ];
    return `${line.name.padEnd(width)}  ${maturityBar(line)}  ${words.join(", ")}`;
  });
  const differs = lines.flatMap(({ name, differs: found }) => {
    if (!found) return [];
    const words = `${name}: ${found.words.join(" ≠ ")}`;
    return [`- **≠** ${plainText(words)}`];
  });
  return [
    heading(2, "Maturity"),
    plainText(note),
    literalBlock([...bars, "", BAR_LEGEND]),
    differs.join("\n"),
  ];
}

function blockersPart(project: Project, now: string): string[] {
  const { rows, note, total } = prepareBlockers(project, now);
  const table = markdownTable(
    ["Blocker", "Severity", "Claimed", "Actual", "Holds up", "Age", "Found"],
    rows.map(({ key, title, severity, claimed, actual, holdsUp, age, ...row }) => [
      `${key} ${title}`,
      severity,
      claimed.word,
      row.contradicted ? `≠ ${actual.word}` : actual.word,
      holdsUp,
      age,
      row.note,
    ]),
  );
  const none = total === 0 ? "No blocker is on record." : "No blocker is open.";
  return [heading(2, "Blockers"), plainText(note), rows.length === 0 ? none : table];
}

function gatePart(project: Project, now: string): string[] {
  const { gate } = prepareGate(project, now);
  if (gate === null) return [];
  const { phaseKey, phaseName, look, consequence, criteria } = gate;
  return [
    heading(2, `Gate ${phaseKey}, ${phaseName}: ${look}`),
    plainText(consequence),
    criteria.length === 0
      ? "Nothing decides it."
      : markdownTable(
          ["Criterion", "State", "Why", "Counts"],
          criteria.map(({ text, state, reason, informs }) => [
            text,
            state,
            reason,
            informs ? "informs" : "decides",
          ]),
        ),
  ];
}

function metricsPart(project: Project, now: string): string[] {
  const { rows, note, more } = prepareMetrics(project, now);
  if (rows.length === 0) return [];
  return [
    heading(2, "Metrics"),
    plainText(note),
    markdownTable(
      ["Metric", "Current", "Target", "Status", "As of"],
      rows.map(({ name, current, target, status, asOf }) => [name, current, target, status, asOf]),
    ),
    more === 0 ? "" : `And ${String(more)} more.`,
  ];
}

/** What is said and was shown not to be so. */
function claimsPart(project: Project, now: string): string[] {
  const { rows } = prepareClaims(project, now);
  const refuted = rows.filter(({ fate }) => fate === "refuted");
  if (rows.length === 0) return [];
  return [
    heading(2, "Claims against evidence"),
    `${String(refuted.length)} of ${String(rows.length)} claims are refuted.`,
    refuted.length === 0
      ? ""
      : markdownTable(
          ["Claim", "Said", "Found"],
          refuted.map(({ text, chain }) => [text, claimOf(chain), evidenceOf(chain)]),
        ),
  ];
}

function findingsPart(project: Project, now: string): string[] {
  const { rows, hidden, agree } = prepareFindings(project, now);
  if (rows.length === 0) return [];
  return [
    heading(2, "What does not agree"),
    `${String(agree)} stated figures agree. ${plainText(hidden ?? "")}`.trim(),
    markdownTable(
      ["Mark", "What", "Stated", "Computed", "Explanation"],
      rows.map(({ mark, title, figures, note, explanation }) => [
        mark === "differs" ? "≠" : mark,
        title,
        figures?.stated ?? note,
        figures && `${figures.computed} (${figures.basis})`,
        explanation ?? "unexplained",
      ]),
    ),
  ];
}

function unlocksPart(project: Project, now: string): string[] {
  const { rows, gate, none } = prepareUnlocks(project, now);
  const table = markdownTable(
    ["What", "Hours", "Frees"],
    rows.map(({ key, title, hours, frees }) => [
      key === null ? title : `${key} ${title}`,
      hours ?? "not estimated",
      frees,
    ]),
  );
  return [
    heading(2, "Cheapest unlocks"),
    gate === null ? "" : plainText(gate),
    rows.length === 0 ? plainText(none) : table,
  ];
}

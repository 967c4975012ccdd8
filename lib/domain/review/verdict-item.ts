import type { Difference } from "../history/difference";
import type { State } from "../history/join-rows";
import { scoreMaturity } from "../maturity/score-maturity";
import { computeVerdict } from "../verdict/compute-verdict";
import type { VerdictReason } from "../verdict/reasons";
import type { AgendaRow } from "./agenda";
import { type Draft, namesOf, rowOf, words, wordsOrNull } from "./rows";

/** The verdict stands on every agenda: what became of it first, then why it is what it is, the weightiest first. */
export function verdictItem(
  before: State | null,
  { project, now }: State,
  differences: readonly Difference[],
): Draft {
  const { reasons } = computeVerdict(project, now);
  const value = scoreMaturity(project, now).overall.verified;
  const was = before && scoreMaturity(before.project, before.now).overall.verified;
  const names = namesOf(project);
  return {
    kind: "verdict",
    hero: { what: "percent", value, before: was },
    caption: "readiness, verified",
    heads: ["Owner", "Why"],
    rows: [
      ...differences.filter(({ kind }) => kind in TITLES).map(sumRow),
      ...reasons.flatMap((reason) => reasonRow(reason, names)),
    ],
  };
}

const TITLES: Partial<Record<Difference["kind"], string>> = {
  verdict: "Verdict",
  "readiness verified": "Readiness, verified",
  "readiness claimed": "Readiness, claimed",
};

function sumRow(difference: Difference): AgendaRow {
  const { kind, what, before, after, row } = difference;
  const [from, to] = [before, after].map((value) => {
    if (value === null) return "nothing";
    return what === "percent" ? `${String(value)} %` : String(value);
  });
  const facts = { said: null, found: words(`${from ?? ""} → ${to ?? ""}`) };
  return { ...rowOf(difference, null, facts), title: TITLES[kind] ?? row.title };
}

function reasonRow(reason: VerdictReason, names: ReturnType<typeof namesOf>): AgendaRow[] {
  if (reason.kind === "all met" || reason.kind === "nothing to judge by") return [];
  const { kind, key } = reason.ref;
  const named = names({ kind, key });
  if (named === null || kind === "project") return [];
  return [
    {
      subject: { kind, key, id: named.id },
      title: reason.text,
      said: wordsOrNull("owner" in reason ? reason.owner : null),
      found: words(reason.kind),
      mark: markOf(reason),
    },
  ];
}

function markOf(reason: VerdictReason): AgendaRow["mark"] {
  if ("gate" in reason) return reason.gate.result;
  if (reason.kind === "trigger fired") return "fired";
  if ("shown" in reason) return reason.shown;
  return "state" in reason ? reason.state : null;
}

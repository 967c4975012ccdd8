import { evaluateGates, letsThrough, type PhaseGate } from "../gates/evaluate-gate";
import type { Difference } from "../history/difference";
import type { State } from "../history/join-rows";
import { addDays, dayOf, daysBetween } from "../instant";
import { evaluateTrigger, type TriggerResult } from "../verdict/evaluate-trigger";
import type { AgendaRow } from "./agenda";
import { type Draft, noun, onDay, words, wordsOrNull } from "./rows";

/** So many days ahead what comes due is talked about. */
const DAYS_AHEAD = 7;

/** R13: triggers that have fired, the longest ago first, then those that come due within seven days. */
export function triggersItem({ project, now }: State): Draft | null {
  const near = project.criteria
    .filter(({ kind }) => kind === "no-go")
    .map((criterion) => evaluateTrigger(project, criterion, now))
    .filter((one) => one.fired || isNear(one, now))
    .sort((one, other) => rankOf(one) - rankOf(other) || compare(momentOf(one), momentOf(other)));
  const [first] = near;
  if (!first) return null;
  const fired = near.filter((one) => one.fired).length;
  const hero =
    fired > 0 || first.dueOn === null
      ? ({ what: "count", count: fired } as const)
      : ({ what: "days", days: daysBetween(dayOf(now), first.dueOn) } as const);
  return {
    kind: "triggers near",
    hero,
    caption: fired > 0 ? `${noun(fired, "trigger")} fired` : "days to the next trigger",
    heads: ["Due", "Then"],
    rows: near.map(triggerRow),
  };
}

function isNear({ state, dueOn }: TriggerResult, now: string): boolean {
  return state === "counting" && dueOn !== null && dueOn <= dayOf(addDays(now, DAYS_AHEAD));
}

function rankOf({ fired }: TriggerResult): number {
  return fired ? 0 : 1;
}

/** What has none comes last. */
function momentOf({ since, endsAt }: TriggerResult): string {
  return since ?? endsAt ?? "9999";
}

function triggerRow({ criterion, fired, dueOn, consequence }: TriggerResult): AgendaRow {
  const { id, key, text } = criterion;
  return {
    subject: { kind: "criterion", key, id },
    title: text,
    said: onDay(dueOn),
    found: wordsOrNull(consequence && consequence.text),
    mark: fired ? "fired" : null,
  };
}

/** R9: gates that have not passed of phases that end within seven days or should have, and gates that fell. */
export function gatesItem(
  { project, now }: State,
  differences: readonly Difference[],
): Draft | null {
  const fell = new Set(
    differences.filter(({ kind }) => kind === "gate fell").map(({ row }) => row.id),
  );
  const until = dayOf(addDays(now, DAYS_AHEAD));
  const isDue = ({ result, phase }: PhaseGate) =>
    !letsThrough(result) && !phase.deferred && (phase.plannedEndOn ?? "9999") <= until;
  const near = evaluateGates(project, now)
    .gates.filter((gate) => isDue(gate) || fell.has(gate.phase.id))
    .sort((one, other) => compare(endOf(one), endOf(other)));
  const [first] = near;
  if (!first) return null;
  return {
    kind: "gates near",
    ...untilGate(first, near.length, dayOf(now)),
    heads: ["Planned", "Proved"],
    rows: near.map(gateRow),
  };
}

function untilGate(
  { phase, phaseKey }: PhaseGate,
  count: number,
  today: string,
): Pick<Draft, "hero" | "caption"> {
  if (phase.plannedEndOn === null) {
    return { hero: { what: "count", count }, caption: `${noun(count, "gate")} fell` };
  }
  const days = daysBetween(today, phase.plannedEndOn);
  const gate = `the gate of phase ${phaseKey}`;
  const to = days < 0 ? "past" : "to";
  return { hero: { what: "days", days }, caption: `${noun(Math.abs(days), "day")} ${to} ${gate}` };
}

function endOf({ phase }: PhaseGate): string {
  return phase.plannedEndOn ?? "9999";
}

function gateRow({ phase, result, counts, deciding }: PhaseGate): AgendaRow {
  const { id, key, name, plannedEndOn } = phase;
  return {
    subject: { kind: "phase", key, id },
    title: name,
    said: onDay(plannedEndOn),
    found: words(
      deciding === 0 ? "nothing decides" : `${String(counts.verified)} of ${String(deciding)}`,
    ),
    mark: result,
  };
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

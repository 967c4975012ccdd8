import type { PhaseGate } from "@/lib/domain/gates/evaluate-gate";
import type { BlockerResult } from "@/lib/domain/plan/blockers";
import type { Project, Subject } from "@/lib/domain/project";
import { indexProject, listed } from "@/lib/domain/project-index";
import type { CriterionResult } from "@/lib/domain/verdict/evaluate-criterion";
import type { TriggerResult } from "@/lib/domain/verdict/evaluate-trigger";
import type { RuleFigure } from "@/lib/domain/verdict/reasons";
import { formatDay, formatShortDay } from "@/lib/format/dates";
import { wordCriterionReason } from "../words/criterion-words";
import { evidenceChain } from "../words/evidence-chains";
import { type Place, hrefOf } from "../words/href-of";
import { wordReading } from "../words/metric-words";
import { wordTriggerReason } from "../words/trigger-words";
import type { ChecklistLine, InsideModel } from "./contract";

const NOTHING: InsideModel = {
  chains: [],
  absence: null,
  lines: [],
  parts: [],
  more: 0,
  place: null,
};

/** What no line says that has a chain: it shows the claim and the state itself. */
const IN_CHAIN = new Set(["own state", "claimed", "held true", "nothing said", "refuted"]);

/** What a criterion rests on. */
export function insideCriterion(
  project: Project,
  { criterion, rule, reasons }: CriterionResult,
  now: string,
): InsideModel {
  const said = reasons.filter((one) => !IN_CHAIN.has(one.kind));
  const lines = said.map((one) => capital(wordCriterionReason(one, now)));
  return ofCriterion(project, criterion, rule?.figure ?? null, lines, now);
}

/** What a trigger rests on: the same, and whoever holds it to be true. */
export function insideTrigger(
  project: Project,
  { criterion, rule, reasons }: TriggerResult,
  now: string,
): InsideModel {
  const said = reasons.filter((one) => !IN_CHAIN.has(one.kind));
  const lines = said.map((one) => capital(wordTriggerReason(one, now)));
  return ofCriterion(project, criterion, rule?.figure ?? null, lines, now);
}

function ofCriterion(
  project: Project,
  { key, note, owner, dueOn }: Project["criteria"][number],
  figure: RuleFigure | null,
  lines: string[],
  now: string,
): InsideModel {
  const { chains, absence } = evidenceOn(project, { kind: "criterion", key }, figure, now);
  const beneath = figure === null ? NOTHING : beneathRule(project, figure, now);
  return {
    ...beneath,
    chains,
    absence,
    lines: [
      ...lines,
      ...beneath.lines,
      ...(note === null ? [] : [note]),
      [
        owner === null ? "Nobody owns it" : `${owner} owns it`,
        dueOn === null ? "no date" : `due ${formatDay(dueOn, now)}`,
      ].join(", "),
    ],
  };
}

/** Claims and checks of the criterion itself, and of the task that it is bound to. */
function evidenceOn(
  project: Project,
  subject: Subject,
  figure: RuleFigure | null,
  now: string,
): Pick<InsideModel, "chains" | "absence"> {
  const subjects: Subject[] =
    figure?.kind === "task" ? [subject, { kind: "task", key: figure.taskKey }] : [subject];
  const chains = subjects.flatMap((one) => evidenceChain(project, one, now) ?? []);
  const isSilent = figure === null || figure.kind === "task" || figure.kind === "missing";
  return { chains, absence: chains.length === 0 && isSilent ? NO_EVIDENCE : null };
}

const NO_EVIDENCE = "No evidence. Nobody claims it.";

/** What a rule looked at. */
function beneathRule(project: Project, figure: RuleFigure, now: string): InsideModel {
  switch (figure.kind) {
    case "metric":
      return { ...NOTHING, ...readingOf(project, figure, now) };
    case "tally": {
      const asOf = figure.asOfOn && `Counted in the tracker on ${formatDay(figure.asOfOn, now)}`;
      return { ...NOTHING, lines: [asOf ?? "Nobody has counted."] };
    }
    case "blockers": {
      const keys = [...figure.open, ...figure.claimedResolved, ...figure.covered];
      return { ...NOTHING, ...cut(keys.flatMap((key) => blockerPart(project, figure, key))) };
    }
    case "gate":
      return { ...NOTHING, place: placeOf(project, { kind: "phase", key: figure.phaseKey }) };
    case "task": {
      const place = placeOf(project, { kind: "task", key: figure.taskKey });
      return { ...NOTHING, lines: [`Task ${figure.taskKey}: ${figure.title}`], place };
    }
    case "component":
      return { ...NOTHING, lines: [`Maturity of ${figure.name}`] };
    case "missing":
      return NOTHING;
  }
}

function readingOf(
  project: Project,
  { metricKey, name, target, current }: Extract<RuleFigure, { kind: "metric" }>,
  now: string,
): Pick<InsideModel, "lines" | "place"> {
  const place = placeOf(project, { kind: "metric", key: metricKey });
  if (current === null) return { lines: [`${name} was never measured. No evidence.`], place };
  const sample = listed(indexProject(project).samplesOf, metricKey).findLast(
    (one) => one.takenOn === current.takenOn,
  );
  const by = sample ? ` by ${sample.by.name}` : "";
  const proof = sample?.proof ? `; ${sample.proof}` : "; no proof";
  const reading = `${wordReading(target, current)}, ${current.basis}${by}`;
  return { lines: [`${name}: ${reading}, ${formatShortDay(current.takenOn, now)}${proof}`], place };
}

function blockerPart(
  project: Project,
  figure: Extract<RuleFigure, { kind: "blockers" }>,
  key: string,
): ChecklistLine[] {
  const blocker = indexProject(project).blockers.get(key);
  if (!blocker) return [];
  const isSaid = figure.claimedResolved.includes(key);
  const state = figure.covered.includes(key) ? "waived" : isSaid ? "claimed" : "blocked";
  const href = hrefOf(project.slug, { kind: "blocker", key });
  return [{ id: key, state, text: `${key}: ${blocker.title}`, href, note: blocker.owner }];
}

/** Whether a blocker is gone, and who says so. */
export function insideBlocker(
  project: Project,
  { blocker, standing }: BlockerResult,
  now: string,
): InsideModel {
  const { key, finding, risk, requiredActions, actualState, owner } = blocker;
  const chain = evidenceChain(project, { kind: "blocker", key }, now);
  return {
    ...NOTHING,
    chains: chain ? [chain] : [],
    absence: chain ? null : "No evidence that it is gone. Nobody claims it.",
    lines: [
      `${capital(standing)}, recorded as ${actualState}`,
      ...[finding, risk].filter((words) => words !== null),
      ...requiredActions,
      owner === null ? "Nobody owns it" : `${owner} owns it`,
    ],
    place: placeOf(project, { kind: "blocker", key }),
  };
}

/** The criteria of a gate, one a line. */
export function insideGate(project: Project, gate: PhaseGate): InsideModel {
  const { phaseKey, phase, criteria, locked, lockedBy } = gate;
  return {
    ...NOTHING,
    absence: criteria.length === 0 ? "It has no exit criteria, so nothing can show it." : null,
    lines: [
      ...(locked && lockedBy !== null ? [`Locked: gate ${lockedBy} has not passed`] : []),
      `Phase ${phaseKey}: ${phase.name}`,
    ],
    ...cut(
      criteria.map(({ item, state, decides }) => ({
        id: item.key,
        state,
        text: item.text,
        note: decides ? null : "informs only",
      })),
    ),
    place: placeOf(project, { kind: "phase", key: phaseKey }),
  };
}

const SHOWN_PARTS = 12;

function cut(parts: ChecklistLine[]): Pick<InsideModel, "parts" | "more"> {
  return { parts: parts.slice(0, SHOWN_PARTS), more: Math.max(0, parts.length - SHOWN_PARTS) };
}

function placeOf({ slug }: Project, place: Place): InsideModel["place"] {
  const href = hrefOf(slug, place);
  return href === null ? null : { label: `${capital(place.kind)} ${place.key}`, href };
}

/** For what stands by itself and only says a sentence. */
export function insideWords(...lines: string[]): InsideModel {
  return { ...NOTHING, lines };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import { blockerAgeDays, evaluateBlocker } from "@/lib/domain/plan/blockers";
import { type HeldUp, listHeldUp } from "@/lib/domain/plan/held-up";
import type { FreedList } from "@/lib/domain/plan/set-free";
import type { Blocker, Project, Subject } from "@/lib/domain/project";
import { indexProject, listed, recordsOf, subjectId } from "@/lib/domain/project-index";
import { deriveState } from "@/lib/domain/truth/derive-state";
import type { StateReason } from "@/lib/domain/truth/reasons";
import { evaluateCriterion } from "@/lib/domain/verdict/evaluate-criterion";
import { isWaiting } from "@/lib/features/waivers/access";
import { formatCount } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { formatEffort } from "@/lib/format/effort";
import { wordAge } from "../words/blocker-words";
import { type ChainModel, chainChecks, evidenceChain } from "../words/evidence-chains";
import { wordFacts } from "../words/fact-words";
import { hrefOf, pageHref } from "../words/href-of";
import { endLine, type PlaceLine, placeLine } from "../words/place-line";
import { wordStateReason } from "../words/state-reasons";
import type { BlockerModel, HeldModel } from "./contract";

/** What stands behind the blocker of that key; null where there is none. */
export function prepareBlocker(project: Project, key: string, now: string): BlockerModel | null {
  const blocker = indexProject(project).blockers.get(key);
  const held = listHeldUp(project, now).find((one) => one.blocker.key === key);
  if (!blocker || !held) return null;
  const subject = { kind: "blocker", key } as const;
  const { reasons } = deriveState(project, subject, now);
  const waiting = recordsOf(project, subject).waivers.find((one) => isWaiting(one, now));
  const { resolvingTaskKey: task, resolvingPhaseKey: phase } = blocker;
  return {
    key,
    version: blocker.version,
    texts: textsOf(blocker),
    actions: blocker.requiredActions,
    facts: factsOf(project, blocker, now),
    resolvedBy: [
      ...(task === null ? [] : [placeLine(project, "task", task, now)]),
      ...(phase === null ? [] : [placeLine(project, "phase", phase, now)]),
    ],
    waitsFor: listed(indexProject(project).dependenciesBefore, subjectId(subject)).map(
      ({ blocking }) => endLine(project, blocking, now),
    ),
    held: heldOf(project, held, now),
    chain: chainOf(project, subject, now),
    reasons: reasons
      .filter(({ kind }) => !IN_CHAIN.has(kind))
      .map((reason) => wordStateReason(reason, now)),
    asked: waiting
      ? `${waiting.requestedBy.name} asked for a waiver until ${formatShortDay(waiting.expiresOn, now)}: ${waiting.reason}`
      : null,
    trail: wordFacts(project, subject, now),
  };
}

/** What the chain from claim to evidence shows by itself. */
const IN_CHAIN = new Set<StateReason["kind"]>(["claimed", "claimed again", "no evidence"]);

function textsOf({ finding, risk, cause, impact }: Blocker): BlockerModel["texts"] {
  return [
    { label: "Finding", text: finding },
    { label: "Risk", text: risk },
    { label: "Cause", text: cause },
    { label: "Impact", text: impact },
  ].flatMap(({ label, text }) => (text === null ? [] : [{ label, text }]));
}

function factsOf(project: Project, blocker: Blocker, now: string): BlockerModel["facts"] {
  const { owner, estimate, raisedOn, resolvedOn } = blocker;
  const age = wordAge(blockerAgeDays(project, blocker, now));
  return [
    { label: "Owner", text: owner ?? "nobody" },
    { label: "Estimate", text: estimate ? formatEffort(estimate) : "not estimated" },
    { label: "Raised", text: `${formatShortDay(raisedOn, now)}, ${age}` },
    ...(resolvedOn === null
      ? []
      : [{ label: "Written as resolved", text: formatShortDay(resolvedOn, now) }]),
  ];
}

function chainOf(project: Project, subject: Subject, now: string): ChainModel {
  const chain = evidenceChain(project, subject, now);
  if (chain) return chain;
  return {
    claim: { state: "to do", title: "Nobody claims it", note: "" },
    checks: chainChecks(project, subject, now),
  };
}

function criterionLine(project: Project, key: string, now: string): PlaceLine[] {
  const criterion = indexProject(project).criteria.get(key);
  if (!criterion) return [];
  const href = hrefOf(project.slug, { kind: "criterion", key });
  const state = evaluateCriterion(project, criterion, now).shown;
  return [{ id: `criterion ${key}`, text: criterion.text, href, state }];
}

function heldOf(project: Project, held: HeldUp, now: string): HeldModel {
  const { directly, through, criteria, verdict } = held;
  const places = (kind: "task" | "phase" | "blocker", { keys }: FreedList) =>
    keys.flatMap((key) => withGate(project, kind, key, now));
  const group = (noun: "task" | "phase" | "blocker", list: FreedList) =>
    list.count === 0
      ? []
      : [
          {
            label: formatCount(list.count, noun),
            places: places(noun, list),
            more: list.count - list.keys.length,
          },
        ];
  const asked = [...criteria, ...through.criteria.keys];
  return {
    lead: leadOf(project, held, now),
    directly: directly.flatMap(({ kind, key }) => withGate(project, kind, key, now)),
    through: [
      ...group("phase", through.phases),
      ...group("task", through.tasks),
      ...group("blocker", through.blockers),
    ],
    criteria: asked.flatMap((key) => criterionLine(project, key, now)),
    verdict: verdict
      ? { text: "The verdict, which cannot be GO", href: pageHref(project.slug, "/go-no-go") }
      : null,
  };
}

/** A phase waits with its gate. */
function withGate(
  project: Project,
  kind: "task" | "phase" | "blocker",
  key: string,
  now: string,
): PlaceLine[] {
  const place = placeLine(project, kind, key, now);
  return kind === "phase" ? [place, placeLine(project, "gate", key, now)] : [place];
}

function leadOf(project: Project, held: HeldUp, now: string): string {
  const { blocker, stops, directly, total } = held;
  const { standing, waiver } = evaluateBlocker(project, blocker, now);
  if (stops) return total > 0 ? "Waits for it:" : "Nobody has said what waits for it.";
  const went = directly.length > 0;
  if (standing === "resolved") return went ? "Waited for it:" : "Nothing waits for it.";
  if (waiver !== null) {
    const until = formatShortDay(waiver.expiresOn, now);
    return went ? `Goes on until ${until}, by a waiver:` : "Nothing in the plan waits for it.";
  }
  return went ? "Goes on without proof that it is gone:" : "Nothing in the plan waits for it.";
}

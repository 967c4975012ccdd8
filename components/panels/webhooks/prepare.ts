import { HAPPENING_KINDS, type HappeningKind } from "@/lib/domain/happenings/happening";
import { HOURS_UNTIL_OFF, MOST_TRIES, TEST } from "@/lib/features/webhooks/constants";
import type { Delivery, Webhook } from "@/lib/features/webhooks/types";
import { agree, formatCount, formatList } from "@/lib/format/counts";
import { formatMoment, formatSince } from "@/lib/format/moments";
import type { DeliveryLine, WebhookLine, WebhooksModel, WebhookState } from "./contract";

interface Asking {
  /** Of whoever may make none; null for whoever may. */
  role: string | null;
  hosts: readonly string[];
  newId: string;
  now: string;
}

/** When it is told: "a gate falls". */
export const WHEN: Record<HappeningKind, string> = {
  "verdict.changed": "the verdict changes",
  "gate.passed": "a gate passes",
  "gate.fell": "a gate falls",
  "trigger.fired": "a trigger fires",
  "claim.refuted": "a claim is refuted",
  "waiver.asked": "somebody asks for a waiver",
  "poll.opened": "a poll is opened",
  "decision.taken": "a decision is taken",
  "decision.moved": "what a decision rests on moves",
};

const WHAT: Record<HappeningKind, string> = {
  "verdict.changed": "verdict changed",
  "gate.passed": "gate passed",
  "gate.fell": "gate fell",
  "trigger.fired": "trigger fired",
  "claim.refuted": "claim refuted",
  "waiver.asked": "waiver asked for",
  "poll.opened": "poll opened",
  "decision.taken": "decision taken",
  "decision.moved": "inputs of a decision changed",
};

const ORDER: readonly WebhookState[] = ["failing", "on", "off"];

export function prepareWebhooks(
  webhooks: readonly Webhook[],
  deliveries: readonly Delivery[],
  projects: readonly { slug: string; name: string }[],
  { role, hosts, newId, now }: Asking,
): WebhooksModel {
  const rows = webhooks.map((webhook) => lineOf(webhook, now));
  rows.sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  return {
    whyNot: role === null ? null : wordWhyNot(role),
    ...bottomLineOf(rows, hosts, role !== null),
    rows,
    deliveries: deliveries.map((delivery) => deliveryLine(delivery, now)),
    making: {
      newId,
      projects: projects.map(({ slug, name }) => ({ slug, name })),
      hosts: [...hosts],
    },
  };
}

function lineOf(webhook: Webhook, now: string): WebhookLine {
  const { id, version, name, address, project, kinds, by, createdAt, deliveredAt } = webhook;
  return {
    ...{ id, version, name, address, project, kinds },
    host: new URL(address).host,
    toldWhen:
      kinds.length === HAPPENING_KINDS.length
        ? "anything decisive happens"
        : kinds.map((kind) => WHEN[kind]).join(", "),
    made: `${by}, ${formatMoment(createdAt, now)}`,
    arrived: deliveredAt && formatSince(deliveredAt, now),
    ...stateOf(webhook, now),
    follows: followsOf(webhook),
  };
}

function stateOf({ on, offReason, failingSince }: Webhook, now: string) {
  if (!on) return { state: "off", why: offReason } as const;
  if (failingSince === null) return { state: "on", why: null } as const;
  const since = formatMoment(failingSince, now);
  const why = `Nothing has arrived since ${since}. After ${String(HOURS_UNTIL_OFF)} h it is switched off.`;
  return { state: "failing", why } as const;
}

/** What is lost with it, the worst first. */
function followsOf({ name, kept, waiting }: Webhook): string[] {
  const lost =
    waiting === 0 ? [] : [`${formatCount(waiting, "delivery", "deliveries")} not sent yet`];
  const listed = kept === 0 ? [] : [`the list of ${formatCount(kept, "delivery", "deliveries")}`];
  return [
    `${name} is told of nothing any more. This cannot be undone: its secret goes with it, and a new webhook gets another.`,
    ...(lost.length + listed.length === 0
      ? []
      : [
          `With it ${agree(lost.length + listed.length, "goes", "go")}: ${formatList([...lost, ...listed])}.`,
        ]),
  ];
}

function deliveryLine(delivery: Delivery, now: string): DeliveryLine {
  const { id, webhook, project, kind, at, status, tries, dueAt, answerStatus, answer } = delivery;
  const isTest = kind === TEST;
  const words = [answerStatus === null ? "" : String(answerStatus), answer ?? ""].filter(Boolean);
  const known = HAPPENING_KINDS.find((one) => one === kind);
  return {
    id,
    what: known === undefined ? kind : WHAT[known],
    when: formatMoment(at, now),
    webhook: webhook.name,
    project,
    state: status,
    tries: isTest ? String(tries) : `${String(tries)} of ${String(Math.max(tries, MOST_TRIES))}`,
    answer: words.length === 0 ? null : words.join(" "),
    next: status === "waiting" && tries > 0 ? formatMoment(dueAt, now) : null,
    maySendAgain: status === "failed" && (webhook.on || isTest),
  };
}

function bottomLineOf(rows: readonly WebhookLine[], hosts: readonly string[], isHidden: boolean) {
  if (isHidden) {
    return { lead: "webhooks", sentence: "Your role makes no webhooks.", facts: null };
  }
  const on = rows.filter(({ state }) => state !== "off");
  const failing = rows.filter(({ state }) => state === "failing").length;
  const given = rows.filter(({ state, why }) => state === "off" && why !== null).length;
  const facts = [
    ...(hosts.length === 0 ? [NO_HOSTS] : []),
    ...(given === 0
      ? []
      : [
          `${String(given)} ${agree(given, "was", "were")} switched off because nothing arrived for ${String(HOURS_UNTIL_OFF)} h.`,
        ]),
  ];
  return {
    lead: rows.length === 0 ? "none yet" : `${formatCount(rows.length, "webhook")} in all`,
    sentence:
      on.length === 0
        ? "No tool is told of what happens."
        : `${formatCount(on.length, "webhook")} on${failing === 0 ? "" : `, ${String(failing)} failing`}.`,
    facts: facts.length === 0 ? null : facts.join(" "),
  };
}

const NO_HOSTS =
  "Nothing is posted anywhere yet: whoever runs Gantry names the hosts in WEBHOOK_HOSTS.";

function wordWhyNot(role: string): string {
  return `Your role, ${role}, is shown no webhooks and makes none. An editor makes them for a project.`;
}

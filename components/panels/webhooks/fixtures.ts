import { HAPPENING_KINDS } from "@/lib/domain/happenings/happening";
import { UNBROKEN } from "../unbroken";
import type { DeliveryLine, WebhookLine, WebhooksModel } from "./contract";

const vimana = { slug: "vimana", name: "Vimana" };

const on: WebhookLine = {
  id: "w1",
  version: 1,
  name: "Deployment pipeline",
  address: "https://hooks.example.org/gantry",
  host: "hooks.example.org",
  project: vimana,
  kinds: ["verdict.changed", "gate.fell"],
  toldWhen: "the verdict changes, a gate falls",
  made: "Lena Lead, 1 Dec 16:10",
  arrived: "3 min ago",
  state: "on",
  why: null,
  follows: [
    "Deployment pipeline is told of nothing any more. This cannot be undone: its secret goes with it, and a new webhook gets another.",
    "With it goes: the list of 4 deliveries.",
  ],
};

const delivered: DeliveryLine = {
  id: "d1",
  what: "gate fell",
  when: "2 Dec 11:57",
  webhook: "Deployment pipeline",
  project: vimana,
  state: "delivered",
  tries: "1 of 5",
  answer: "204",
  next: null,
  maySendAgain: false,
};

const full: WebhooksModel = {
  whyNot: null,
  lead: "4 webhooks in all",
  sentence: "2 webhooks on, 1 failing.",
  facts: "1 was switched off because nothing arrived for 24 h.",
  rows: [
    {
      ...on,
      id: "w2",
      name: UNBROKEN.slice(0, 80),
      host: `${"w".repeat(60)}.example.org:8443`,
      kinds: [...HAPPENING_KINDS],
      toldWhen: "anything decisive happens",
      state: "failing",
      why: "Nothing has arrived since 2 Dec 09:10. After 24 h it is switched off.",
    },
    on,
    { ...on, id: "w3", name: "Old chat", arrived: null, state: "off" },
    {
      ...{ ...on, id: "w4", name: "Status board", state: "off", arrived: "5 days ago" },
      why: "Nothing arrived for 24 hours.",
    },
  ],
  deliveries: [
    {
      ...{ ...delivered, id: "d2", what: "verdict changed", webhook: UNBROKEN.slice(0, 80) },
      ...{ state: "waiting", tries: "2 of 5", next: "2 Dec 12:06" },
      answer: `503 ${UNBROKEN.slice(0, 200)}`,
    },
    {
      ...delivered,
      id: "d3",
      what: "trigger fired",
      state: "waiting",
      tries: "0 of 5",
      answer: null,
    },
    delivered,
    {
      ...{ ...delivered, id: "d4", what: "claim refuted", state: "failed", tries: "5 of 5" },
      ...{ answer: "No answer within 10 seconds.", maySendAgain: true },
    },
    { ...delivered, id: "d5", what: "test", tries: "1", state: "failed", answer: null },
  ],
  making: {
    newId: "01890000-0000-7000-8000-000000000010",
    projects: [vimana, { slug: "visionflow", name: "VisionFlow" }],
    hosts: ["hooks.example.org", "hooks.slack.com"],
  },
};

const empty: WebhooksModel = {
  ...full,
  lead: "none yet",
  sentence: "No tool is told of what happens.",
  facts: null,
  rows: [],
  deliveries: [],
};

export const webhooksFixtures = {
  full,
  empty,
  "nothing sent": {
    ...full,
    lead: "1 webhook in all",
    sentence: "1 webhook on.",
    facts: null,
    rows: [{ ...on, arrived: null }],
    deliveries: [],
  },
  "no host": {
    ...empty,
    facts: "Nothing is posted anywhere yet: whoever runs Gantry names the hosts in WEBHOOK_HOSTS.",
    making: { ...full.making, hosts: [] },
  },
  viewer: {
    ...empty,
    whyNot:
      "Your role, viewer, is shown no webhooks and makes none. An editor makes them for a project.",
    lead: "webhooks",
    sentence: "Your role makes no webhooks.",
  },
} satisfies Record<string, WebhooksModel>;

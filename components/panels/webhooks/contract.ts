import type { HappeningKind } from "@/lib/domain/happenings/happening";

/** Which tools are told of what, as far as the viewer may say so, and what they were sent last. */
export interface WebhooksModel {
  /** Why none is shown to this role; null for whoever may make them. */
  whyNot: string | null;
  lead: string;
  sentence: string;
  facts: string | null;
  /** Those that are on first, each part with the newest first. */
  rows: WebhookLine[];
  /** The newest first. */
  deliveries: DeliveryLine[];
  making: Making;
}

export type WebhookState = "on" | "failing" | "off";

export interface WebhookLine {
  id: string;
  version: number;
  name: string;
  address: string;
  /** Of the address what may be read aloud. */
  host: string;
  project: { slug: string; name: string };
  kinds: HappeningKind[];
  /** "a gate falls, a trigger fires". */
  toldWhen: string;
  made: string;
  /** Null for never. */
  arrived: string | null;
  state: WebhookState;
  /** Since when it fails, or why it is off. */
  why: string | null;
  /** What goes with it when it is removed. */
  follows: string[];
}

export type DeliveryState = "waiting" | "delivered" | "failed";

export interface DeliveryLine {
  id: string;
  /** "gate fell". */
  what: string;
  when: string;
  webhook: string;
  project: { slug: string; name: string };
  state: DeliveryState;
  /** "2 of 5". */
  tries: string;
  /** "503 Not now", or why there is none; null before the first try. */
  answer: string | null;
  /** When it is tried next; null where it is not. */
  next: string | null;
  maySendAgain: boolean;
}

/** What a new one may be for. */
export interface Making {
  newId: string;
  /** By name. */
  projects: { slug: string; name: string }[];
  /** Which may be posted to. */
  hosts: string[];
}

/** What was made, with what is told of it this once. */
export interface MadeWebhook {
  name: string;
  secret: string;
}

import { maskAmounts, maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import type { Happening, HappeningKind } from "@/lib/domain/happenings/happening";
import { noticePath } from "@/lib/features/inbox/types";
import type { DeliveryStatus } from "./constants";

/** A tool of a team's own, as those are shown it who may manage it; its secret is told to nobody twice. */
export interface Webhook {
  id: string;
  version: number;
  project: { slug: string; name: string };
  name: string;
  address: string;
  kinds: HappeningKind[];
  on: boolean;
  offReason: string | null;
  failingSince: string | null;
  deliveredAt: string | null;
  by: string;
  createdAt: string;
  /** How much of what was sent is kept, and how much of that is still to be sent. */
  kept: number;
  waiting: number;
}

export interface Delivery {
  id: string;
  webhook: { id: string; name: string; on: boolean };
  project: { slug: string; name: string };
  kind: string;
  at: string;
  status: DeliveryStatus;
  tries: number;
  /** When it is tried next, where it waits. */
  dueAt: string;
  answerStatus: number | null;
  answer: string | null;
}

/** What came of a try. */
export interface Tried {
  status: DeliveryStatus | "taken";
  answerStatus: number | null;
  answer: string | null;
}

interface Envelope {
  id: string;
  at: string;
  project: { slug: string; name: string };
  /** Where Gantry stands. */
  origin: string;
}

/** What is sent of a happening, as text: byte for byte the same each time. No amount of money is in it. */
export function writeHappening(envelope: Envelope, happening: Happening): string {
  const { kind, ...rest } = happening;
  const url = new URL(pathOf(envelope.project.slug, happening), envelope.origin).href;
  return JSON.stringify({ ...begin(envelope, kind), ...maskAmountsIn(rest), url });
}

export function writeTest(envelope: Envelope): string {
  return JSON.stringify(begin(envelope, "test"));
}

function begin({ id, at, project: { slug, name }, origin }: Envelope, kind: string) {
  const url = new URL(`/projects/${slug}`, origin).href;
  return { id, kind, at, project: { slug, name: maskAmounts(name), url } };
}

function pathOf(slug: string, happening: Happening): string {
  switch (happening.kind) {
    case "verdict.changed":
      return `/projects/${slug}/go-no-go`;
    case "gate.passed":
    case "gate.fell":
      return `/projects/${slug}/plan`;
    case "trigger.fired":
      return noticePath({ slug, about: { kind: "criterion", key: happening.trigger.key } });
    case "claim.refuted":
    case "waiver.asked":
      return noticePath({ slug, about: happening.subject });
    case "poll.opened":
    case "decision.taken":
    case "decision.moved":
      return noticePath({ slug, about: { kind: "decision", key: happening.decision.key } });
  }
}

import { describe, expect, it } from "vitest";
import { HAPPENING_KINDS } from "@/lib/domain/happenings/happening";
import type { Delivery, Webhook } from "@/lib/features/webhooks/types";
import { prepareWebhooks } from "./prepare";

const NOW = "2025-12-02T12:00:00.000Z";

const webhook: Webhook = {
  id: "w1",
  version: 1,
  project: { slug: "vimana", name: "Vimana" },
  name: "Pipeline",
  address: "https://hooks.example/a-secret",
  kinds: ["gate.fell", "trigger.fired"],
  on: true,
  offReason: null,
  failingSince: null,
  deliveredAt: null,
  by: "Lena",
  createdAt: "2025-12-01T09:00:00.000Z",
  kept: 0,
  waiting: 0,
};
const delivery: Delivery = {
  id: "d1",
  webhook: { id: "w1", name: "Pipeline", on: true },
  project: { slug: "vimana", name: "Vimana" },
  kind: "gate.fell",
  at: "2025-12-02T11:57:00.000Z",
  status: "delivered",
  tries: 1,
  dueAt: "2025-12-02T11:57:00.000Z",
  answerStatus: 204,
  answer: "",
};
const asking = { role: null, hosts: ["hooks.example"], newId: "new", now: NOW };
const prepare = (...parts: Partial<Webhook>[]) =>
  prepareWebhooks(
    parts.map((part) => ({ ...webhook, ...part })),
    [],
    [],
    asking,
  );
const sent = (part: Partial<Delivery>) =>
  prepareWebhooks([], [{ ...delivery, ...part }], [], asking).deliveries[0];

describe("webhooks", () => {
  it("of which there are none tell nobody", () => {
    expect(prepare()).toMatchObject({
      lead: "none yet",
      sentence: "No tool is told of what happens.",
      facts: null,
    });
  });

  it("are counted as far as they are on; what fails stands first, with since when", () => {
    const failing = { failingSince: "2025-12-02T09:10:00.000Z" };
    const off = { on: false, offReason: "Nothing arrived for 24 hours." };
    expect(prepare({}, off, failing)).toMatchObject({
      lead: "3 webhooks in all",
      sentence: "2 webhooks on, 1 failing.",
      facts: "1 was switched off because nothing arrived for 24 h.",
      rows: [
        {
          state: "failing",
          why: "Nothing has arrived since 2 Dec 09:10. After 24 h it is switched off.",
        },
        { state: "on", why: null, host: "hooks.example", arrived: null },
        { state: "off", why: "Nothing arrived for 24 hours." },
      ],
    });
    expect(prepare({ on: false })).toMatchObject({ facts: null, rows: [{ why: null }] });
  });

  it("say in words when they tell", () => {
    expect(prepare({}).rows[0]?.toldWhen).toBe("a gate falls, a trigger fires");
    const all = prepare({ kinds: [...HAPPENING_KINDS] });
    expect(all.rows[0]?.toldWhen).toBe("anything decisive happens");
  });

  it("name what goes with them", () => {
    expect(prepare({}).rows[0]?.follows).toHaveLength(1);
    expect(prepare({ kept: 4, waiting: 1 }).rows[0]?.follows[1]).toBe(
      "With it go: 1 delivery not sent yet and the list of 4 deliveries.",
    );
    expect(prepare({ kept: 1 }).rows[0]?.follows[1]).toBe("With it goes: the list of 1 delivery.");
  });

  it("are hidden from whoever makes none, and say so", () => {
    const model = prepareWebhooks([], [], [], { ...asking, role: "viewer" });
    expect(model).toMatchObject({ sentence: "Your role makes no webhooks." });
    expect(model.whyNot).toContain("Your role, viewer,");
  });

  it("go nowhere where no host is allowed, and say so", () => {
    const model = prepareWebhooks([], [], [], { ...asking, hosts: [] });
    expect(model.facts).toContain("WEBHOOK_HOSTS");
  });
});

describe("what was sent", () => {
  it.each<[string, Partial<Delivery>, object]>([
    [
      "that arrived is told with its answer",
      {},
      { what: "gate fell", state: "delivered", tries: "1 of 5", answer: "204", next: null },
    ],
    [
      "that waits says when it is tried again",
      { status: "waiting", tries: 2, answerStatus: 503, answer: "Not now", dueAt: NOW },
      { tries: "2 of 5", answer: "503 Not now", next: "2 Dec 12:00", maySendAgain: false },
    ],
    [
      "that was not tried yet has no answer",
      { status: "waiting", tries: 0, answerStatus: null, answer: null },
      { tries: "0 of 5", answer: null, next: null },
    ],
    [
      "that failed can be sent again",
      { status: "failed", tries: 6, answerStatus: null, answer: "No answer." },
      { tries: "6 of 6", answer: "No answer.", maySendAgain: true },
    ],
    [
      "that failed cannot while its webhook is off",
      { status: "failed", webhook: { ...delivery.webhook, on: false } },
      { maySendAgain: false },
    ],
    [
      "as a test can, and is tried once",
      { kind: "test", status: "failed", webhook: { ...delivery.webhook, on: false } },
      { what: "test", tries: "1", maySendAgain: true },
    ],
  ])("%s", (_, part, expected) => {
    expect(sent(part)).toMatchObject(expected);
  });
});

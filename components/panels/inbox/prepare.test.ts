import { describe, expect, it } from "vitest";
import type { NoticeKind } from "@/lib/features/inbox/constants";
import type { Notice } from "@/lib/features/inbox/types";
import { prepareInbox } from "./prepare";

const NOW = "2025-12-02T12:00:00.000Z";

const notice: Notice = {
  id: "n1",
  kind: "mention",
  slug: "vimana",
  project: "Vimana",
  about: { kind: "task", key: "1.2" },
  title: "Mend the chain",
  actor: "Lena",
  told: "@Otto, look",
  at: "2025-12-02T09:00:00.000Z",
  readAt: null,
};
const choices = { mutedKinds: [], digest: true };
const prepare = (...notices: Partial<Notice>[]) =>
  prepareInbox(
    notices.map((part) => ({ ...notice, ...part })),
    choices,
    NOW,
  );

describe("an inbox", () => {
  it("that is empty says that nothing waits", () => {
    expect(prepare()).toMatchObject({ sentence: "Nothing waits for you.", lead: "nothing yet" });
  });

  it("says how much of it is unread, and where each leads", () => {
    expect(prepare({}, { readAt: NOW })).toMatchObject({
      sentence: "1 notice unread.",
      lead: "2 notices in all",
      notices: [
        {
          isUnread: true,
          text: "Lena named you in a comment",
          name: "1.2 Mend the chain",
          href: "/projects/vimana/plan?item=task-1.2",
          told: "@Otto, look",
          when: "2 Dec 09:00",
        },
        { isUnread: false },
      ],
    });
  });

  it.each<[NoticeKind, string]>([
    ["assignment", "Lena made you its owner"],
    ["waiver", "Lena asks for a waiver"],
    ["confirmation", "Lena claims it done: a second person has to look"],
    ["refuted", "Lena refuted your claim"],
  ])("says of %s: %s", (kind, text) => {
    expect(prepare({ kind }).notices[0]?.text).toBe(text);
  });

  it("says a question once, and the words it was asked in where they were changed since", () => {
    const poll = { kind: "poll", told: "Ship it?" } as const;
    expect(prepare({ ...poll, title: "Ship it?" }).notices[0]?.told).toBeNull();
    expect(prepare({ ...poll, title: "Ship it in May?" }).notices[0]?.told).toBe("Ship it?");
  });

  it("says once what was decided", () => {
    expect(prepare({ kind: "decision", told: "no-go" }).notices[0]).toMatchObject({
      text: "Lena has recorded: no-go",
      told: null,
    });
  });

  it("says when a trigger comes due, and what is not there any more", () => {
    const about = { kind: "criterion" as const, key: "no-pay" };
    const due = { kind: "trigger" as const, about, told: "2025-12-05", actor: null, title: null };
    expect(prepare(due).notices[0]).toMatchObject({
      text: "A trigger comes due Fri 5 Dec",
      name: "it is not there any more",
      href: "/projects/vimana?item=criterion-no-pay",
      told: null,
    });
  });
});

import type { InboxModel } from "./contract";

const choices = { mutedKinds: [], digest: true };

const full: InboxModel = {
  at: "2025-12-02T12:00:00.000Z",
  lead: "3 notices in all",
  sentence: "2 notices unread.",
  notices: [
    {
      id: "n1",
      isUnread: true,
      text: "Lena Lead named you in a comment",
      name: "0.2 Repair the import chain",
      href: "/projects/vimana/plan?item=task-0.2",
      project: "Vimana",
      when: "2 Dec 09:00",
      told: "@Edgar Executive, the vendor asks for a week more. See 0.3 before you answer.",
    },
    {
      id: "n2",
      isUnread: true,
      text: "A trigger comes due Fri 5 Dec",
      name: `A long condition that goes on and on, ${"unbroken".repeat(12)}`,
      href: "/projects/execution-platform?item=criterion-no-go-1",
      project: "Execution Platform",
      when: "1 Dec 07:00",
      told: null,
    },
    {
      id: "n3",
      isUnread: false,
      text: "Lena Lead asks for a waiver",
      name: "It starts within a second",
      href: "/projects/vimana/plan?item=item-exit-0-1",
      project: "Vimana",
      when: "28 Nov 16:12",
      told: "Nobody uses it in the pilot",
    },
  ],
  choices,
};

export const inboxFixtures = {
  full,
  empty: {
    ...full,
    lead: "nothing yet",
    sentence: "Nothing waits for you.",
    notices: [],
    choices: { mutedKinds: ["trigger", "waiver"], digest: false },
  },
  read: {
    ...full,
    sentence: "Nothing waits for you.",
    notices: full.notices.map((notice) => ({ ...notice, isUnread: false })),
  },
} satisfies Record<string, InboxModel>;

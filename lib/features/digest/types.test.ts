import { describe, expect, it } from "vitest";
import type { Notice } from "@/lib/features/inbox/types";
import { payloadFor, type ProjectNews, writeDigest, writeNews } from "./types";

const NOW = "2025-12-02T06:00:00.000Z";
const origin = "https://gantry.example";

const notice: Notice = {
  id: "n1",
  kind: "mention",
  slug: "vimana",
  project: "Vimana",
  about: { kind: "task", key: "1.2" },
  title: "Mend <b>the</b> chain",
  actor: "Lena",
  told: 'A "word" & more',
  at: NOW,
  readAt: null,
};

describe("a digest", () => {
  it("says in words what is unread, project by project, and where it leads", () => {
    const { subject, text } = writeDigest({
      notices: [notice, { ...notice, id: "n2", project: "Other", kind: "assignment", told: null }],
      now: NOW,
      origin,
    });
    expect(subject).toBe("Gantry: 2 notices, Vimana and 1 other");
    expect(text).toBe(
      [
        "2 notices unread, Tue 2 Dec 2025",
        'Vimana\n- Lena named you in a comment: 1.2 Mend <b>the</b> chain\n  “A "word" & more”\n  https://gantry.example/projects/vimana/plan?item=task-1.2',
        "Other\n- Lena made you its owner: 1.2 Mend <b>the</b> chain\n  https://gantry.example/projects/vimana/plan?item=task-1.2",
        "What you are told of, and whether this comes by mail, is set there:\nhttps://gantry.example/inbox",
        "",
      ].join("\n\n"),
    );
  });

  it("is no markup that anybody wrote", () => {
    const { html } = writeDigest({ notices: [notice], now: NOW, origin });
    expect(html).toContain("Mend &lt;b&gt;the&lt;/b&gt; chain");
    expect(html).toContain("A &quot;word&quot; &amp; more");
    expect(html).not.toContain("<b>");
  });

  it("names so many, and says how many more there are", () => {
    const notices = Array.from({ length: 33 }, (_, index) => ({ ...notice, id: String(index) }));
    const { subject, text } = writeDigest({ notices, now: NOW, origin });
    expect(subject).toBe("Gantry: 33 notices, Vimana");
    expect(text).toContain("3 more notices in your inbox.");
  });
});

describe("news of a project", () => {
  const news: ProjectNews = {
    ...{ name: "Vimana", slug: "vimana", verdict: "NO-GO" },
    ...{ changes: 3, people: ["Lena", "Otto"], triggers: ["Nobody pays, due Fri 5 Dec"] },
  };

  it("says the verdict, what changed and what comes due", () => {
    expect(writeNews(news, origin).split("\n")).toEqual([
      "Vimana: NO-GO",
      "3 changes by Lena, Otto.",
      "Trigger: Nobody pays, due Fri 5 Dec.",
      "https://gantry.example/projects/vimana",
    ]);
    expect(writeNews({ ...news, changes: 0 }, origin)).toContain(
      "Vimana: NO-GO\nNothing has changed.",
    );
  });

  it.each([
    ["hooks.slack.com", { text: "a\nb" }],
    ["chat.example", { text: "a\nb" }],
    ["prod-1.westeurope.logic.azure.com", { type: "message" }],
    ["example.webhook.office.com", { type: "message" }],
  ])("is for %s %o", (host, payload) => {
    expect(payloadFor(host, "a\nb")).toMatchObject(payload);
  });
});

import { expect, it } from "vitest";
import { NOW } from "@/lib/testing/project-builder";
import { prepareSnapshots } from "./prepare";

const line = {
  ...{ id: "s", takenAt: NOW, note: null, by: "Gantry", bytes: 1000, verdict: "NO-GO" as const },
  ...{ verified: 48, claimed: null },
};

it("says when and why each was taken, and leads to what has changed since", () => {
  const rows = prepareSnapshots(
    "vimana",
    [
      { ...line, reason: "daily" },
      { ...line, reason: "asked", by: "Lena", note: "before the audit" },
      { ...line, reason: "review", by: "Lena" },
    ],
    NOW,
  );
  expect(rows.map(({ why }) => why)).toEqual([
    "daily",
    "asked for by Lena: before the audit",
    "at the close of a review, Lena",
  ]);
  expect(rows[0]).toMatchObject({
    ...{ when: "16 Mar 12:00", verified: "48 %", claimed: null },
    href: "/projects/vimana/history/compare?from=2026-03-16T12%3A00%3A00.000Z",
  });
});

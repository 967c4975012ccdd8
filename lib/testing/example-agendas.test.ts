import { expect, it } from "vitest";
import { writeAgenda } from "@/lib/domain/review/write-agenda";
import { exampleOnLoading } from "./example-on-loading";

const first = (slug: string) =>
  writeAgenda({ before: null, after: exampleOnLoading(slug), parked: [], actions: [] });

it("Vimana: five of five things claimed done were not", () => {
  const items = first("vimana");
  expect(items.map(({ kind }) => kind)).toEqual(["verdict", "claims refuted", "gates near"]);
  const refuted = items.find(({ kind }) => kind === "claims refuted");
  expect(refuted).toMatchObject({
    hero: { what: "share", part: 5, whole: 5 },
    caption: "checked claims refuted",
  });
  expect(refuted?.rows.map(({ subject: { kind, key }, mark }) => [kind, key, mark])).toEqual([
    ["blocker", "B2", "refuted"],
    ["task", "2.3", "refuted"],
    ["task", "1.2", "refuted"],
    ["item", "ready-12", "refuted"],
    ["item", "exit-0-5", "refuted"],
  ]);
});

it("VisionFlow: four triggers have fired", () => {
  const triggers = first("visionflow").find(({ kind }) => kind === "triggers near");
  expect(triggers).toMatchObject({
    hero: { what: "count", count: 4 },
    caption: "triggers fired",
    question: "Does its consequence follow?",
  });
  expect(triggers?.rows.every(({ mark }) => mark === "fired")).toBe(true);
});

it("every system has its verdict first, with its reasons", () => {
  for (const slug of ["vimana", "core-vibe-hq", "visionflow", "execution-platform"]) {
    const [verdict] = first(slug);
    expect(verdict, slug).toMatchObject({ kind: "verdict", question: "What has to happen first?" });
    expect(verdict?.rows.length, slug).toBeGreaterThan(0);
  }
});

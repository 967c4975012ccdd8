import { describe, expect, it } from "vitest";
import { createInput } from "@/lib/features/projects/schema";
import { beginDraft, COPY, readDraft, writeDraft } from "./draft";
import { newProjectFixtures } from "./fixtures";

const model = newProjectFixtures.full;
const begun = beginDraft(model);
const { copies } = model;

describe("what is written of a new project", () => {
  it.each([
    ["Billing", false, "billing"],
    ["Harbour", false, "harbour-2"],
    ["Billing", true, ""],
  ])("%s, its address written by hand: %s, is found at %j", (name, isSlugOwn, slug) => {
    expect(writeDraft(begun, { name }, { copies, isSlugOwn })).toMatchObject({ name, slug });
  });

  it("counts in what a copied one counts in", () => {
    const write = (copyOf: string) => writeDraft(begun, { copyOf }, { copies, isSlugOwn: false });
    expect(write("long").currency).toBe("USD");
    expect(write("nowhere").currency).toBe("EUR");
  });
});

describe("what is sent", () => {
  const written = { ...begun, name: "Billing", slug: "billing", summary: "It bills.", owner: " " };

  it("says of what nobody wrote that it is not known", () => {
    const input = readDraft({ ...written, startOn: "", currency: " eur" }, true);
    expect(createInput.parse(input)).toMatchObject({
      owner: null,
      startOn: null,
      currency: "EUR",
      membersOnly: true,
      from: { kind: "empty" },
    });
  });

  it.each([
    ["replacement", { kind: "template", key: "replacement" }],
    [COPY, { kind: "copy", slug: "harbour" }],
  ])("begins with %s", (from, expected) => {
    const input = readDraft({ ...written, from, copyOf: "harbour" }, false);
    expect(createInput.parse(input).from).toEqual(expected);
  });
});

import type { z } from "zod";
import type { TemplateKey } from "@/lib/features/projects/constants";
import type { createInput } from "@/lib/features/projects/schema";
import { proposeSlug } from "@/lib/platform/slug";
import type { NewProjectModel } from "./contract";

/** What stands in the fields, as it was written. */
export interface Draft {
  name: string;
  slug: string;
  summary: string;
  from: string;
  copyOf: string;
  owner: string;
  sponsor: string;
  startOn: string;
  targetOn: string;
  currency: string;
}

export const EMPTY = "empty";
export const COPY = "copy";

export function beginDraft({ today, currency }: NewProjectModel): Draft {
  return {
    name: "",
    slug: "",
    summary: "",
    from: EMPTY,
    copyOf: "",
    owner: "",
    sponsor: "",
    startOn: today,
    targetOn: "",
    currency,
  };
}

/**
 * What else follows from what was written: the address from the name, until somebody writes it, and the
 * currency from what is copied, since its amounts are in it.
 */
export function writeDraft(
  draft: Draft,
  part: Partial<Draft>,
  { copies, isSlugOwn }: Pick<NewProjectModel, "copies"> & { isSlugOwn: boolean },
): Draft {
  const next = { ...draft, ...part };
  if (part.name !== undefined && !isSlugOwn) {
    const taken = copies.map(({ slug }) => slug);
    next.slug = proposeSlug(part.name, taken);
  }
  if (part.copyOf !== undefined) {
    next.currency = copies.find(({ slug }) => slug === part.copyOf)?.currency ?? next.currency;
  }
  return next;
}

/** What is not said is not known; whether it can be is the server's to say. */
export function readDraft(draft: Draft, membersOnly: boolean): z.input<typeof createInput> {
  return {
    slug: draft.slug.trim(),
    name: draft.name,
    summary: draft.summary,
    owner: known(draft.owner),
    sponsor: known(draft.sponsor),
    startOn: known(draft.startOn),
    targetOn: known(draft.targetOn),
    currency: draft.currency.trim().toUpperCase(),
    membersOnly,
    from: beginningOf(draft),
  };
}

function beginningOf({ from, copyOf }: Draft): z.input<typeof createInput>["from"] {
  if (from === EMPTY) return { kind: "empty" };
  if (from === COPY) return { kind: "copy", slug: copyOf };
  return { kind: "template", key: from as TemplateKey };
}

function known(text: string): string | null {
  return text.trim() === "" ? null : text;
}

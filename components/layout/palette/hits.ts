import { hrefOf, pageHref } from "@/components/panels/words/href-of";
import type { OwnedAt, SearchHit } from "@/lib/features/search/types";
import { formatCount } from "@/lib/format/counts";

/** Where a hit leads; a person to what they own. */
export function hrefOfHit(hit: SearchHit): string | null {
  const { kind, slug, key, owns } = hit;
  if (kind === "project") return pageHref(slug, "");
  if (kind !== "person") return hrefOf(slug, { kind, key });
  if (owns === null || owns.at === "overview") return pageHref(slug, "");
  if (owns.at !== "plan") return pageHref(slug, `/${owns.at}`);
  const plan = pageHref(slug, "/plan");
  return plan && `${plan}?${new URLSearchParams({ owner: key, group: "state" }).toString()}`;
}

const OWNED_WORDS: Record<Exclude<OwnedAt, "overview">, [one: string, many: string]> = {
  plan: ["row", "rows"],
  blockers: ["blocker", "blockers"],
  risks: ["risk", "risks"],
  "go-no-go": ["criterion", "criteria"],
};

/** Of a person what they own in this project: "owns 12 rows". */
export function wordOwned({ kind, owns }: SearchHit): string[] {
  if (owns === null) return kind === "person" ? ["owns nothing"] : [];
  if (owns.at === "overview") return ["owns the project"];
  return [`owns ${formatCount(owns.count, ...OWNED_WORDS[owns.at])}`];
}

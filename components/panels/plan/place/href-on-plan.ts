import { hrefOf, type Place } from "../../words/href-of";

/** On the plan itself a link needs no page. */
export function hrefOnPlan(slug: string, place: Place): string | null {
  const href = hrefOf(slug, place);
  return href?.startsWith(`/projects/${slug}/plan#`) ? href.slice(href.indexOf("#")) : href;
}

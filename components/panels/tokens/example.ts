import type { MadeToken } from "./contract";

const SHOWN = '-H "authorization: Bearer $GANTRY_TOKEN"';

/** A line by which one finds out that it works. */
export function exampleOf(
  { slug, scopes }: Pick<MadeToken, "slug" | "scopes">,
  origin: string,
): string {
  const project = `${origin}/api/v1/projects/${slug ?? "{slug}"}`;
  if (scopes.some((scope) => scope !== "evidence")) {
    return `curl ${SHOWN} ${slug === null ? `${origin}/api/v1/projects` : `${project}/verdict`}`;
  }
  return `curl ${SHOWN} -H "content-type: application/json" -d @evidence.json ${project}/actions/evidence.record`;
}

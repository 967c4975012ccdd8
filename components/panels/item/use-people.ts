import { useEffect, useState } from "react";

export interface Nameable {
  id: string;
  name: string;
}

/** Who may be named in a project; asked once somebody is about to be. */
export function usePeople(slug: string, isAsked: boolean): readonly Nameable[] | null {
  const [people, setPeople] = useState<readonly Nameable[] | null>(null);
  const isMissing = isAsked && people === null;

  useEffect(() => {
    if (!isMissing) return undefined;
    const leaving = new AbortController();
    fetch(`/api/projects/${slug}/people`, { signal: leaving.signal })
      .then(async (response) => {
        const answer = response.ok ? ((await response.json()) as { items: Nameable[] }) : null;
        setPeople(answer?.items ?? []);
      })
      // Nobody is offered then: a name can be written out all the same.
      .catch(() => undefined);
    return () => leaving.abort();
  }, [slug, isMissing]);

  return people;
}

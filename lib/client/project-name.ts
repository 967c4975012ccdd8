/** Each panel of a project comes with what the project is called by now. */
export const NAME_HEADER = "x-project-name";

const READ = "project-name-read";

interface Named {
  slug: string;
  name: string;
}

export function noteName(slug: string, { headers }: Response): void {
  const name = headers.get(NAME_HEADER);
  if (name === null) return;
  const detail: Named = { slug, name: decodeURIComponent(name) };
  dispatchEvent(new CustomEvent(READ, { detail }));
}

/** Tells what a project is called whenever that was read. Answers how to hear no more of it. */
export function onNameRead(slug: string, listener: (name: string) => void): () => void {
  const hear = (event: Event) => {
    const read = (event as CustomEvent<Named>).detail;
    if (read.slug === slug) listener(read.name);
  };
  addEventListener(READ, hear);
  return () => removeEventListener(READ, hear);
}

/** Between looks at a server that a network alone does not bring back. */
const SOON_MS = 250;
const LATEST_MS = 4000;

/**
 * Calls back once when the server can be reached again, and says whether anything was written in a form
 * meanwhile. Answers how to stop waiting.
 */
export function whenBack(back: (wroteMore: boolean) => void): () => void {
  const waiting = new AbortController();
  const { signal } = waiting;
  const isOver = () => signal.aborted || !navigator.onLine;
  let wroteMore = false;
  const note = ({ target, type }: Event) => {
    const place = type === "click" ? "form button:not([type=submit])" : "form";
    wroteMore ||= target instanceof Element && target.closest(place) !== null;
  };

  async function look(pause: number): Promise<void> {
    const isBack = await fetch("/api/health", { signal }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isOver()) return;
    if (isBack) {
      waiting.abort();
      back(wroteMore);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!isOver()) await look(Math.min(2 * pause, LATEST_MS));
  }

  document.addEventListener("input", note, { signal });
  document.addEventListener("click", note, { signal });
  for (const sign of ["online", "hearing"]) {
    window.addEventListener(sign, () => void look(SOON_MS), { signal });
  }
  return () => waiting.abort();
}

/**
 * Calls back once when the server says something of its own accord: what found no answer before can be asked for
 * then. It may fail without the browser losing its network, as where a server starts anew.
 */
export function whenHeard(back: () => void): () => void {
  const waiting = new AbortController();
  const hear = () => {
    waiting.abort();
    back();
  };
  for (const sign of ["hearing", "beat", "online"]) {
    window.addEventListener(sign, hear, { signal: waiting.signal });
  }
  return () => waiting.abort();
}

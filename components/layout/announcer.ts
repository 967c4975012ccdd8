/** Nobody can follow more, and nobody is interrupted more often. */
const PAUSE_MS = 5000;
const MOST_NAMED = 3;

/** Says what others have changed, in one sentence at most every five seconds. */
export function announcer(say: (sentence: string) => void) {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell() {
    if (timer !== undefined || waiting.size === 0) return;
    say(sentenceOf([...waiting]));
    waiting.clear();
    timer = setTimeout(() => {
      timer = undefined;
      tell();
    }, PAUSE_MS);
  }

  return {
    add: (names: readonly string[]) => {
      for (const name of names) waiting.add(name);
      tell();
    },
    stop: () => clearTimeout(timer),
  };
}

function sentenceOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join("; ");
  return `Changed by others: ${named}${more > 0 ? `, and ${String(more)} more` : ""}.`;
}

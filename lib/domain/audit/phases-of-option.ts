import type { Option, Project } from "../project";

/**
 * The phases an option comes with, in order, read from its own words: "phases 0 to 2" of what it
 * delivers, else all but those of what it leaves for later. Empty where it names none.
 */
export function phasesOfOption(project: Project, option: Option): string[] {
  const keys = project.phases.map((phase) => phase.key);
  const delivered = phasesNamedIn(option.deliverable ?? "", keys);
  if (delivered.length > 0) return delivered;
  const deferred = phasesNamedIn(option.deferredScope ?? "", keys);
  return deferred.length === 0 ? [] : keys.filter((key) => !deferred.includes(key));
}

/** Keys that follow the word "phase": one, a list, or a span from one to another. */
export function phasesNamedIn(text: string, keys: readonly string[]): string[] {
  const named = new Set<string>();
  // Where the last key stands, while keys follow the word; -1 before the first, null outside.
  let last: number | null = null;
  let isSpan = false;
  for (const word of wordsOf(text, keys)) {
    const at = keys.indexOf(word);
    if (/^phases?$/i.test(word)) {
      last = -1;
      isSpan = false;
    } else if (last === null) {
      continue;
    } else if (at >= 0) {
      for (const key of keys.slice(isSpan ? last : at, at + 1)) named.add(key);
      last = at;
      isSpan = false;
    } else if (TO.has(word) && last >= 0) {
      isSpan = true;
    } else if (!AND.has(word)) {
      last = null;
    }
  }
  return keys.filter((key) => named.has(key));
}

const TO = new Set(["to", "through", "\u2013", "-"]);
const AND = new Set(["and", ",", "+", "&"]);

/** Without the marks around them; a hyphen parts two keys unless it belongs to one. */
function wordsOf(text: string, keys: readonly string[]): string[] {
  return text
    .replace(/[\u2013,+&]/g, " $& ")
    .split(/\s+/)
    .map((word) => word.replace(/^[(]+|[:;.()]+$/g, ""))
    .flatMap((word) => (keys.includes(word) ? [word] : word.split(/(-)/)));
}

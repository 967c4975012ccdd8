import { answerTo } from "@/components/forms/answer-to";
import { noteChange } from "@/lib/client/changes";
import { fetchPanel } from "./query";
import type { Moves } from "./words/moves";

const LONGEST_MS = 20_000;

/** A row of a list, as the panel of its form names it. */
export interface Moving {
  kind: "criterion" | "line" | "option";
  key: string;
}

/** One up or down among those that it is shown with; answers why not, or nothing. */
export async function moveListed(
  slug: string,
  { kind, key }: Moving,
  way: "up" | "down",
): Promise<string | null> {
  const row = await read(slug, { kind, key }).catch(() => null);
  if (row === null) return "Not moved. It could not be read.";
  const { id, moves } = row;
  const place = moves[way];
  if (place === null) return `It stands ${way === "up" ? "first" : "last"} already.`;
  const answer = await answerTo(ACTIONS[kind], { slug, id, place });
  if (!answer.ok) return answer.message;
  noteChange({ slug, change: answer.change, words: `Moved ${key} ${way}` });
  return null;
}

const ACTIONS = {
  criterion: "criteria.move",
  line: "economics.moveLine",
  option: "economics.moveOption",
} as const;

async function read(
  slug: string,
  { kind, key }: Moving,
): Promise<{ id: string; moves: Moves } | null> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  const of = `${kind}-${key}`;
  switch (kind) {
    case "criterion":
      return (await fetchPanel("criterion-form", slug, signal, of)).criterion;
    case "line": {
      const model = await fetchPanel("money-line", slug, signal, of);
      return "line" in model ? model.line : null;
    }
    case "option": {
      const model = await fetchPanel("option-form", slug, signal, of);
      return "option" in model ? model.option : null;
    }
  }
}

import { answerTo } from "@/components/forms/use-action";
import { noteChange } from "@/lib/client/changes";
import { fetchPanel } from "../query";

const LONGEST_MS = 20_000;

/** One up or down among those of its kind; answers why not, or nothing. */
export async function moveCriterion(
  slug: string,
  key: string,
  way: "up" | "down",
): Promise<string | null> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  const model = await fetchPanel("criterion-form", slug, signal, `criterion-${key}`).catch(
    () => null,
  );
  if (!model?.criterion) return "Not moved. It could not be read.";
  const { id, moves } = model.criterion;
  const place = moves[way];
  if (place === null) return `It stands ${way === "up" ? "first" : "last"} already.`;
  const answer = await answerTo("criteria.move", { slug, id, place });
  if (!answer.ok) return answer.message;
  noteChange({ slug, change: answer.change, words: `Moved ${key} ${way}` });
  return null;
}

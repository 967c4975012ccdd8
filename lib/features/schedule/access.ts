import { plainWords } from "@/lib/domain/plain-words";
/** So many plans as they once stood can still be told apart. */
const MOST_BASELINES = 50;

/** Two baselines of one name could not be told apart, and each keeps a row of every task. */
export function whyNotTake(name: string, others: readonly { name: string }[]): string | null {
  if (others.some((other) => plainWords(other.name) === plainWords(name))) {
    return "There is a baseline of this name already";
  }
  return others.length >= MOST_BASELINES ? `There are ${MOST_BASELINES} baselines already` : null;
}

import { plainWords } from "@/lib/domain/plain-words";
import { dayOf } from "@/lib/domain/instant";
import type { Reading, ReadingProblem } from "@/lib/domain/metrics/reading";
import { isOfWriter, type Writer } from "@/lib/domain/person";
import type { Metric, Sample } from "@/lib/domain/project";
import { formatCount, formatList } from "@/lib/format/counts";

/** A sample as somebody writes it down. */
type NewSample = Pick<Sample, "takenOn" | "basis" | "proof"> & { reading: Reading };

/** Nobody has measured tomorrow. Days are those of UTC, as everywhere. */
export function whyNotOn(takenOn: string, now: string): string | null {
  return takenOn > dayOf(now) ? "That day is yet to come" : null;
}

/** The same twice from one person is one sample that was sent twice. */
export function whyNotAgain(
  sample: NewSample,
  samples: readonly Sample[],
  actor: Writer,
): string | null {
  const isThere = samples.some((one) => isOfWriter(one.by, actor) && isSameSample(one, sample));
  return isThere ? "Not added. You have added this very sample already." : null;
}

/** A correction changes something, and makes no second sample of what another one says. */
export function whyNotCorrectTo(
  read: NewSample,
  corrected: Sample,
  samples: readonly Sample[],
): string | null {
  if (isSameSample(corrected, read)) return "Not corrected. Nothing of it is changed.";
  const others = samples.filter((one) => one.id !== corrected.id);
  return whyNotAgain(read, others, corrected.by) === null
    ? null
    : "Not corrected. Another of your samples says this already.";
}

/** What another read is theirs; it is answered with a sample that says otherwise. */
export function whyNotCorrect({ by }: Sample, actor: Writer): string | null {
  if (isOfWriter(by, actor)) return null;
  return `Not corrected. ${by.name} took this sample: add one that says otherwise.`;
}

export function whyNotTakeBack({ by }: Sample, actor: Writer): string | null {
  if (isOfWriter(by, actor)) return null;
  return `Not taken back. ${by.name} took this sample: add one that says otherwise.`;
}

/** Two metrics of one name could not be told apart. */
export function whyNotNamed(name: string, others: readonly Pick<Metric, "name">[]): string | null {
  const isTaken = others.some((one) => plainWords(one.name) === plainWords(name));
  return isTaken ? "There is a metric of this name already" : null;
}

type Asked = Pick<Metric, "comparator" | "target" | "targetHigh" | "targetText">;

/** What is wrong with what is wanted of a metric, at its facts; nothing where readings can meet it. */
export function whyNotAsked(asked: Asked): { path: keyof Asked; message: string }[] {
  const { comparator, target, targetHigh, targetText } = asked;
  const wrong: { path: keyof Asked; message: string }[] = [];
  const refuse = (path: keyof Asked, message: string) => wrong.push({ path, message });
  if (comparator === "is") {
    if (targetText === null) refuse("targetText", "Say what is wanted");
    if (target !== null || targetHigh !== null) {
      refuse("target", "What is compared by words has no figure");
    }
    return wrong;
  }
  if (targetText !== null) refuse("targetText", "What is compared by figures has no words");
  if (target === null) refuse("target", "Say what is wanted");
  else if (comparator === "within" && target < 0) refuse("target", "A deviation is 0 or more");
  if (comparator === "between") {
    if (targetHigh === null) refuse("targetHigh", "Say where the range ends");
    else if (target !== null && target > targetHigh) {
      refuse("targetHigh", "The range ends before it begins");
    }
  } else if (targetHigh !== null) {
    if (comparator === "within") refuse("targetHigh", "A deviation is not counted out of a whole");
    else if (targetHigh <= 0 || (target ?? 0) > targetHigh) {
      refuse("targetHigh", "Not fewer than are wanted");
    }
  }
  return wrong;
}

/** What rests on a metric, as far as that decides whether it may go. */
export interface Resting {
  samples: number;
  criteria: number;
  figures: number;
}

/** Only a metric that was defined by mistake goes: nothing that was read, asked for or stated goes with it. */
export function whyNotRemove({ samples, criteria, figures }: Resting): string | null {
  const rest = [
    ...(samples > 0 ? [formatCount(samples, "sample")] : []),
    ...(criteria > 0 ? [formatCount(criteria, "criterion", "criteria")] : []),
    ...(figures > 0 ? [formatCount(figures, "stated figure")] : []),
  ];
  return rest.length === 0 ? null : `Not removed. It has ${formatList(rest)}.`;
}

/** What is wrong with a reading, at its field. */
export function wordReadingProblem(
  problem: ReadingProblem,
  { unit, comparator }: Pick<Metric, "unit" | "comparator">,
): string {
  switch (problem.kind) {
    case "nothing":
      return comparator === "is" ? "Say what it is" : `Say what was read: ${EXAMPLES}`;
    case "no figure":
    case "no words":
      return `Not a figure. Write it as ${EXAMPLES}`;
    case "decimal comma":
      return "Write decimals after a point, as 99.9";
    case "other unit":
      return unit === null
        ? `This metric has no unit: leave out “${problem.unit}”`
        : `This metric is read in ${unit}, not in ${problem.unit}`;
    case "reversed":
      return "The range ends before it begins";
    case "not a share":
      return "Of so many there can be between none and all, as 2 of 3";
    case "too precise":
      return "At most four decimals";
    case "too large":
      return "Larger than a metric can be";
    case "words":
      return "This metric is read in words";
  }
}

const EXAMPLES = "89, 60–70 or 2 of 3";

function isSameSample(one: Sample, other: NewSample): boolean {
  return (
    one.takenOn === other.takenOn &&
    one.basis === other.basis &&
    one.proof === other.proof &&
    isSameReading(one, other.reading)
  );
}

function isSameReading(one: Reading, other: Reading): boolean {
  return (
    one.low === other.low &&
    one.high === other.high &&
    one.outOf === other.outOf &&
    one.text === other.text
  );
}

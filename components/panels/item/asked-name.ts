import { plainWords } from "@/lib/domain/plain-words";

export interface AskedName {
  /** Where the @ stands. */
  from: number;
  /** What stands between it and the caret. */
  part: string;
}

const ASKED = /(?:^|[\s(])@([^@\n]{0,60})$/;

/** The name that is being written at the caret; null where none is. */
export function askedName(text: string, caret: number): AskedName | null {
  const part = ASKED.exec(text.slice(0, caret))?.[1];
  return part === undefined ? null : { from: caret - part.length - 1, part };
}

/** Who may be meant: by the beginning of the whole name first, then of any word of it. */
export function suggestNames<Person extends { name: string }>(
  people: readonly Person[],
  part: string,
): Person[] {
  const asked = plainWords(part);
  const begins = (name: string) => plainWords(name).startsWith(asked);
  const inside = (name: string) => plainWords(name).includes(` ${asked}`);
  return [
    ...people.filter(({ name }) => begins(name)),
    ...people.filter(({ name }) => !begins(name) && inside(name)),
  ];
}

/** The text with the whole name in place of its part, and where the caret stands then. */
export function fillName(
  text: string,
  caret: number,
  { from }: AskedName,
  name: string,
): { text: string; caret: number } {
  const after = text.slice(caret);
  const gap = after.startsWith(" ") ? "" : " ";
  const begin = `${text.slice(0, from)}@${name}${gap}`;
  return { text: begin + after, caret: begin.length + (gap === "" ? 1 : 0) };
}

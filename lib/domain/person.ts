import { plainWords } from "./plain-words";
import type { Person } from "./project";

/**
 * Accounts decide where both have one; a name read in a document is compared as it is written. What a program
 * says is the word of whoever it speaks for (R3, R10): they are no second person to it.
 */
export function isSamePerson(one: Person, other: Person): boolean {
  if (one.userId !== null && other.userId !== null) return one.userId === other.userId;
  return plainWords(whoAnswersFor(one).name) === plainWords(whoAnswersFor(other).name);
}

const FOR = ", for ";

/** As what a program says for somebody is signed, under their account: "Pipeline, for Ann". */
export function speakingFor(program: string, maker: Person): Person {
  return { name: `${program}${FOR}${maker.name}`, userId: maker.userId };
}

/** Of "Pipeline, for Ann" Ann; everybody else answers for themselves. */
export function whoAnswersFor({ name, userId }: Person): Person {
  const at = name.lastIndexOf(FOR);
  return at < 0 ? { name, userId } : { name: name.slice(at + FOR.length), userId };
}

/** Who writes now; `token` where it is a program. */
export interface Writer extends Person {
  token?: { maker: Person | null };
}

/**
 * Whether a row is of whoever writes now. Whoever made a program writes over what it said for them; a program,
 * over what it wrote itself alone: it is nobody by its name.
 */
export function isOfWriter(by: Person, { name, userId, token }: Writer): boolean {
  const writer = { name, userId };
  if (!token) return isSamePerson(by, writer);
  const own = token.maker ? [writer, speakingFor(name, token.maker)] : [writer];
  return own.some((one) => one.name === by.name && one.userId === by.userId);
}

export function isByProgram({ name }: Person): boolean {
  return name.includes(FOR);
}

/** What the reader did with their own hands: not what a program said for them. */
export function isOwnHand(by: Person, reader: Person): boolean {
  return isSamePerson(by, reader) && !isByProgram(by);
}

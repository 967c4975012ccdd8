import { plainWords } from "../plain-words";

/** Somebody who may be named. */
export interface Nameable {
  id: string;
  name: string;
}

/** A part of what somebody wrote; all parts together are the text as it was written. */
export type CommentPiece =
  | { kind: "text" | "code" | "key" | "address"; text: string }
  /** With the @; more than one where several are called so. */
  | { kind: "person"; text: string; people: Nameable[] };

interface Known {
  people: readonly Nameable[];
  isKey: (word: string) => boolean;
}

/** Inside words an @ names nobody: an e-mail address is one. */
const TOKEN = /https?:\/\/[^\s<>"`]+|[\p{L}\p{N}][\p{L}\p{N}._-]*(?:@[\p{L}\p{N}._-]+)?|@/gu;
const AT_THE_END = /[.,;:!?)\]'"]+$/;

/**
 * Reads a comment: `code` between backticks, people after an @, keys of the project and addresses. The
 * longest name that fits is meant, whatever its capitals; nothing in code means anything.
 */
export function readComment(body: string, { people, isKey }: Known): CommentPiece[] {
  const names = [...people].sort((one, other) => other.name.length - one.name.length);
  return body
    .split("`")
    .flatMap((part, index, parts): CommentPiece[] => {
      // The last backtick of an odd number opens nothing.
      const isOpen = index % 2 === 1 && index === parts.length - 1;
      if (isOpen) return readWords(`\`${part}`, names, isKey);
      return index % 2 === 1 ? [{ kind: "code", text: part }] : readWords(part, names, isKey);
    })
    .filter(({ text }) => text !== "");
}

/** Everybody whom it names, each once. */
export function namedIn(body: string, people: readonly Nameable[]): Nameable[] {
  const pieces = readComment(body, { people, isKey: () => false });
  const named = pieces.flatMap((piece) => (piece.kind === "person" ? piece.people : []));
  return [...new Map(named.map((one) => [one.id, one])).values()];
}

function readWords(
  text: string,
  names: readonly Nameable[],
  isKey: Known["isKey"],
): CommentPiece[] {
  const pieces: CommentPiece[] = [];
  let begin = 0;
  const found = (from: number, piece: CommentPiece) => {
    if (from > begin) pieces.push({ kind: "text", text: text.slice(begin, from) });
    pieces.push(piece);
    begin = from + piece.text.length;
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    // A name may hold what would be a word of its own.
    if (index < begin) continue;
    const piece = token === "@" ? readName(text, index, names) : readToken(token, isKey);
    if (piece) found(index, piece);
  }
  if (begin < text.length) pieces.push({ kind: "text", text: text.slice(begin) });
  return pieces;
}

function readName(text: string, at: number, names: readonly Nameable[]): CommentPiece | null {
  const fits = ({ name }: Nameable) =>
    plainWords(text.slice(at + 1, at + 1 + name.length)) === plainWords(name) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(at + 1 + name.length));
  const first = names.find(fits);
  if (!first) return null;
  const people = names.filter(
    (one) => fits(one) && plainWords(one.name) === plainWords(first.name),
  );
  return { kind: "person", text: text.slice(at, at + 1 + first.name.length), people };
}

function readToken(token: string, isKey: Known["isKey"]): CommentPiece | null {
  if (/^https?:/.test(token)) {
    return { kind: "address", text: token.replace(AT_THE_END, "") };
  }
  const word = token.replace(/[._-]+$/, "");
  return looksLikeKey(word) && isKey(word) ? { kind: "key", text: word } : null;
}

/** A bare number or a bare word means itself, also where a row is called so. */
function looksLikeKey(word: string): boolean {
  return /\d/.test(word) && /[^\d]/.test(word);
}

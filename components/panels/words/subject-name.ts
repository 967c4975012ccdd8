import type { Subject } from "@/lib/domain/project";
import { SUBJECT_KINDS } from "@/lib/domain/vocabulary";

/** "task-1.2": how addresses and requests name a row, and its element on its page. */
export function nameSubject({ kind, key }: Subject): string {
  return `${kind}-${key}`;
}

/** Null for what names nothing. */
export function readSubjectName(name: string): Subject | null {
  const kind = SUBJECT_KINDS.find((known) => name.startsWith(`${known}-`));
  return kind === undefined ? null : { kind, key: name.slice(kind.length + 1) };
}

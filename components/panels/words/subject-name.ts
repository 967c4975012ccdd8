import { describeSubject } from "@/lib/domain/plan/subject-facts";
import type { Project, Subject } from "@/lib/domain/project";
import { SUBJECT_KINDS } from "@/lib/domain/vocabulary";

/** "task-1.2": how addresses and requests name a row, and its element on its page. */
export function nameSubject({ kind, key }: Subject): string {
  return `${kind}-${key}`;
}

/** "B2 The three layers", "It starts": with its key where people call it by that. */
export function wordSubject(project: Project, subject: Subject): string {
  const { kind, key } = subject;
  const title = describeSubject(project, subject)?.title ?? key;
  return kind === "task" || kind === "blocker" ? `${key} ${title}` : title;
}

/** Null for what names nothing. */
export function readSubjectName(name: string): Subject | null {
  const kind = SUBJECT_KINDS.find((known) => name.startsWith(`${known}-`));
  return kind === undefined ? null : { kind, key: name.slice(kind.length + 1) };
}

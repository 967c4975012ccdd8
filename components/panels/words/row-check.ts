import type { Check } from "@/lib/domain/project";
import { isAutomatic } from "@/lib/domain/truth/reasons";

/** A check under what it proves. */
export interface RowCheck {
  key: string;
  /** Its command, else its label. */
  name: string;
  isAutomatic: boolean;
}

export function toRowCheck(check: Check): RowCheck {
  const { key, command, label } = check;
  return { key, name: command ?? label ?? "a person looks", isAutomatic: isAutomatic(check) };
}

import type { Person } from "@/lib/domain/project";
import type { TalkedOf } from "./constants";

/** A row by its kind and its id. */
export interface About {
  kind: TalkedOf;
  id: string;
}

export interface Comment {
  id: string;
  version: number;
  by: Person;
  at: string;
  editedAt: string | null;
  /** Since when it is taken away; then there are no words any more. */
  deletedAt: string | null;
  body: string;
  /** As those whom it names are called in it. */
  mentions: { id: string; name: string }[];
}

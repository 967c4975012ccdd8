import type { Obstacle } from "@/lib/domain/project";
import type { PlanRow } from "../contract";
import type { RowNotice } from "./notices";
import type { Verb } from "./foresee";
import { type Arranging, NO_ARRANGING } from "./use-arranging";
import { type Many, NO_MANY } from "./use-many";

/** How the plan is changed. A view without it is a view to read. */
export interface PlanChanges {
  /** Ids of the rows with a change under way. */
  busy: ReadonlySet<string>;
  notices: ReadonlyMap<string, RowNotice>;
  /** The last result, in words for those who do not see the row. */
  said: string;
  /** When the server last had everything; null before the first change. */
  savedAt: string | null;
  act: (id: string, verb: Verb, reason?: string | null) => void;
  /** What the row was last refused for: open before it. */
  openBefore: (id: string) => readonly Obstacle[];
  /** Takes away what a row says, unless that is sent by itself. */
  dismiss: (id: string) => void;
  /** What waits at a row for a connection is not sent. */
  leaveUnsent: (id: string) => void;
  /** Takes away what was only told. */
  hush: () => void;
  /** Something was written beside the plan, about a row: says so, and reads what stands now. */
  readAgain: (said: string, row?: PlanRow) => Promise<void>;
  /** The plan has other rows, phases or components than before: says so, and reads all of it. */
  readAll: (said: string | null) => Promise<void>;
  arranging: Arranging;
  many: Many;
}

export const NO_CHANGES: PlanChanges = {
  busy: new Set(),
  notices: new Map(),
  said: "",
  savedAt: null,
  act: () => undefined,
  openBefore: () => [],
  dismiss: () => undefined,
  leaveUnsent: () => undefined,
  hush: () => undefined,
  readAgain: () => Promise.resolve(),
  readAll: () => Promise.resolve(),
  arranging: NO_ARRANGING,
  many: NO_MANY,
};

import { createContext } from "react";
import type { PlanChanges, RowNotice } from "./changes";

/** What every row may do. It never changes while the plan is on screen, so no row redraws for it. */
export interface RowTools {
  slug: string;
  mayClaim: boolean;
  act: PlanChanges["act"];
  dismiss: PlanChanges["dismiss"];
  /** Asks why the row is not applicable. */
  ask: (id: string) => void;
}

export const RowToolsContext = createContext<RowTools>({
  slug: "",
  mayClaim: false,
  act: () => undefined,
  dismiss: () => undefined,
  ask: () => undefined,
});

/** What is so of single rows; lists read it and hand each row its part. */
export interface RowStates {
  /** The one row that the Tab key reaches. */
  tabStop: string | null;
  busy: ReadonlySet<string>;
  notices: ReadonlyMap<string, RowNotice>;
}

export const RowStatesContext = createContext<RowStates>({
  tabStop: null,
  busy: new Set(),
  notices: new Map(),
});

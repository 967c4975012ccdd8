import { createContext } from "react";
import type { Layout } from "../choice/choice";
import type { Verb } from "../change/foresee";
import type { RowNotice } from "../change/notices";
import type { PlanChanges } from "../change/plan-changes";
import type { PlanModel, PlanRights, PlanRow } from "../contract";
import type { ManyFact } from "../select/many-facts";
import type { Target } from "../place/use-place";
import type { ShownColumns } from "./columns";

/** What a dialog is about that any page can open. */
export type Question = "evidence" | "prove" | "waiver" | "blocker" | "estimate" | "phase" | "move";

/** What every row may do. It never changes while the plan is on screen, so no row redraws for it. */
export interface RowTools {
  slug: string;
  mayClaim: boolean;
  may: PlanRights;
  /** Whether this is the plan of its page: then links lead to its rows. */
  isPage: boolean;
  /** Makes a change, or asks first for the reason that it needs. */
  want: (row: PlanRow, verb: Verb) => void;
  act: PlanChanges["act"];
  /** Opens what is asked in a dialog of its own. */
  ask: (row: PlanRow, about: Question) => void;
  /** Opens the form on what is new, `new@task-1.2`. */
  create: (of?: string) => void;
  /** Asks for one fact of a row alone. */
  set: (row: PlanRow, fact: ManyFact) => void;
  /** Opens the form on a row, phase or component, by the name of its part. */
  edit: (part: string) => void;
  archive: (part: string) => void;
  step: (part: string, id: string, by: 1 | -1) => void;
  copy: (row: PlanRow) => void;
  dismiss: (id: string) => void;
  leaveUnsent: (id: string) => void;
  toggle: (part: string) => void;
  /** Leads the focus to a part, drawn or not. */
  aim: (target: Target) => void;
}

const nothing = () => undefined;

export const RowToolsContext = createContext<RowTools>({
  slug: "",
  mayClaim: false,
  may: { recordEvidence: false, requestWaiver: false, approveWaiver: false, edit: false },
  isPage: false,
  want: nothing,
  act: nothing,
  ask: nothing,
  create: nothing,
  set: nothing,
  edit: nothing,
  archive: nothing,
  step: nothing,
  copy: nothing,
  dismiss: nothing,
  leaveUnsent: nothing,
  toggle: nothing,
  aim: nothing,
});

/** What is so of single rows, by their ids; lists read it and hand each row its part. */
export interface RowStates {
  /** The one row that the Tab key reaches. */
  tabStop: string | null;
  /** The one row that has to be drawn, near or not. */
  target: string | null;
  open: ReadonlySet<string>;
  busy: ReadonlySet<string>;
  notices: ReadonlyMap<string, RowNotice>;
}

export const RowStatesContext = createContext<RowStates>({
  tabStop: null,
  target: null,
  open: new Set(),
  busy: new Set(),
  notices: new Map(),
});

/** The rows that are drawn whole before anybody has scrolled; null where all are, because they are few. */
export const FirstRowsContext = createContext<ReadonlySet<string> | null>(null);

/** All of it, for what has to know its neighbours; only what stands open reads it. */
export const PlanContext = createContext<PlanModel | null>(null);

/** Whether rows stand under each other over the whole width, or in columns. */
export const LayoutContext = createContext<Layout>("list");

/** The moment that ages are counted to. */
export const NowContext = createContext("1970-01-01T00:00:00.000Z");

export const ColumnsContext = createContext<ShownColumns>({
  names: [],
  keyLength: 0,
  components: new Map(),
});

import { BLOCKER_STATES } from "@/lib/domain/vocabulary";

/** What its fix can be written down as. That it is done is claimed, and proved. */
export const OPEN_STATES = BLOCKER_STATES.filter((state) => state !== "done");
export type OpenState = (typeof OPEN_STATES)[number];

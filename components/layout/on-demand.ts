/** What the frame of a page loads only when it is asked for, as one: each part for itself costs every page its name. */
export { announcer } from "./announcer";
export { markChanged, sayingOfRows } from "./changed-rows";
export { HereNames } from "./here-names";
export { KeysDialog } from "./keys-dialog";
export { stayInThePast } from "./stay-in-the-past";
export { UserMenuTools } from "./user-menu-tools";

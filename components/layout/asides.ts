// What the frame of a page loads once somebody asks for it; together, since each is small.
export { HereNames } from "./here-names";
export { KeysDialog } from "./keys-dialog";
export { UserMenuTools } from "./user-menu-tools";

import { createContext } from "react";
import type { SelectionStore } from "./selection";

/** Null where nothing can be selected, because nothing may be changed. */
export const SelectionContext = createContext<SelectionStore | null>(null);

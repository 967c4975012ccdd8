import { createContext } from "react";

/** Where a form says what is to be known before its fields are read. Null until it is drawn. */
export const HeadContext = createContext<HTMLElement | null>(null);

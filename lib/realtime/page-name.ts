import { z } from "zod";

/** How a page names itself while it is open: by chance, and long enough that nobody guesses it. */
export const pageName = z
  .string()
  .regex(/^[0-9a-f]{32}$/, "Name the page by 32 hexadecimal digits.");

let awaited: string | null = null;

/** The page of this project is being opened by what is gone when it is there: a dialog, or a list. */
export function awaitArrival(slug: string): void {
  awaited = slug;
}

/** Whoever was led here by such begins at the top of what the page says, not nowhere. */
export function arrive(slug: string): void {
  if (awaited !== slug) return;
  awaited = null;
  document.getElementById("main")?.focus();
}

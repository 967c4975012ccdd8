/** So many results are taken at once. */
export const RESULTS_AT_ONCE = 100;

/** So many bytes one request may have: a program with more to say says it in several. */
export const RESULTS_BYTES = 900 * 1024;

/** So many results may wait for somebody to say of what they speak. */
export const MOST_WAITING = 10_000;

/** How a result came that no file brought. */
export const PLAIN = "result";

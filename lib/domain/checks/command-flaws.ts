/**
 * Why a check cannot fail, or cannot find what it looks for (R5). `fragment` is the offending piece of
 * its command, or of what is expected of it.
 */
export type CommandFlaw =
  /** `… || echo failed`: where it fails, something passes in its stead. */
  | { kind: "failure swallowed"; fragment: string; by: string }
  /** `…; true`: what comes behind it decides, and always passes. */
  | { kind: "failure overwritten"; fragment: string; by: string }
  /** `… | tee log`: without `pipefail` the last of the pipe decides, and it always passes. */
  | { kind: "failure hidden by a pipe"; fragment: string; by: string }
  /** `… | wc -l`: any count passes. */
  | { kind: "count nobody compares"; fragment: string; by: string }
  /** `find … -exec … \;` passes whatever comes of what it runs; with `+` it would not. */
  | { kind: "result ignored by find"; fragment: string; needs: "+" }
  /** `… &`: nobody waits for what comes of it. */
  | { kind: "left in the background"; fragment: string }
  /** Nothing but `echo`, `true`, `exit 0`. */
  | { kind: "nothing is tested"; fragment: string }
  /** Without the switch `(?!…)` is searched as it is written, or not at all. */
  | { kind: "look-ahead without its switch"; fragment: string; tool: string; needs: string }
  /** It asks an address whose answer is the same whatever happens, as is said in what is expected. */
  | { kind: "answer is constant"; fragment: string; address: string }
  /** A test passes because nothing is in it, as is said in what is expected. */
  | { kind: "test without a body"; fragment: string };

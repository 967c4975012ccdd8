import "server-only";
import { mintScope, type Scope, type Viewer } from "./scope";

// Only tests, scripts and the seed may import this file: nobody proves who is asking here.

/** Whoever may run a script beside the database. No account stands behind it, so none is named. */
export function operatorScope(name = "Operator"): Scope {
  return mintScope({ userId: null, name, email: null, role: "admin" });
}

/** For tests, which have no request to find a session in. */
export function scopeOf(viewer: Viewer): Scope {
  return mintScope(viewer);
}

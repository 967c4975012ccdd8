import { forgetChanges } from "@/lib/client/changes";
import { forgetKeptText } from "./kept-text";

/** Ends the session and leaves for the sign-in page. False when the session could not be ended. */
export async function signOut(): Promise<boolean> {
  const response = await fetch("/api/auth/sign-out", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  }).catch(() => null);
  if (response?.ok !== true) return false;
  forgetKeptText();
  forgetChanges();
  // A new document: nothing that was read for this person stays in memory.
  window.location.replace(new URL("/sign-in", window.location.origin));
  return true;
}

export type SignInRefusal =
  | { reason: "wrong" }
  | { reason: "too many"; seconds: number | null }
  | { reason: "not allowed" }
  | { reason: "unreachable" };

/** Null when signed in. */
export async function signIn(email: string, password: string): Promise<SignInRefusal | null> {
  const response = await fetch("/api/auth/sign-in/email", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  }).catch(() => null);
  if (response === null || response.status >= 500) return { reason: "unreachable" };
  if (response.ok) return null;
  if (response.status === 429) return { reason: "too many", seconds: secondsToWait(response) };
  return { reason: response.status === 403 ? "not allowed" : "wrong" };
}

function secondsToWait({ headers }: Response): number | null {
  const seconds = Number(headers.get("x-retry-after") ?? headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

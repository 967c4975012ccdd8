import "server-only";

/** Browsers say where a request comes from; one that says nothing is no page of ours either. */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

/** A browser says that another site's page asks; a program says nothing of the kind. */
export function isFromElsewhere(headers: Headers): boolean {
  const isBrowser = headers.has("sec-fetch-site") || headers.has("origin");
  return isBrowser && !isSameOrigin(headers);
}

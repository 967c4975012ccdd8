import { type NextRequest, NextResponse } from "next/server";
import { requestIdOf } from "@/lib/platform/request-id";

/**
 * Gives each page its request id and its content security policy. Rights are not decided here.
 * An address that cannot be decoded leads to nothing, where Next would answer 500.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  const requestId = requestIdOf(request.headers);
  headers.set("x-request-id", requestId);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);

  const isApi = request.nextUrl.pathname.startsWith("/api/");
  const policy = isApi ? null : pagePolicy(headers);
  const response = canBeDecoded(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(isApi ? "/api/nothing" : "/nothing", request.url), {
        request: { headers },
      });
  response.headers.set("x-request-id", requestId);
  if (policy !== null) response.headers.set("content-security-policy", policy);
  return response;
}

/** Routes see to themselves, and this costs each of them as much as a statement or two: they skip it. */
export const config = {
  matcher: [
    {
      source: "/((?!_next/static|_next/image|favicon.ico|icon.svg|api/[A-Za-z0-9._~/-]*$).*)",
    },
  ],
};

function pagePolicy(headers: Headers): string {
  const nonce = btoa(crypto.randomUUID());
  const development = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src-elem 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  return policy;
}

function canBeDecoded(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

"use client";

import { LinkButton } from "@/components/ui/link-button";

/** Leads to sign-in beside this page, which stays with all that is written on it. */
export function SignInAgain() {
  const { pathname, search, hash } = window.location;
  const next = encodeURIComponent(pathname + search + hash);
  return (
    <LinkButton href={`/sign-in?next=${next}`} target="_blank">
      Sign in again
    </LinkButton>
  );
}

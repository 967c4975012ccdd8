/** Where to go after signing in. Anything but a path of this origin leads home. */
export function safeNextPath(next: string | undefined, origin: string): string {
  if (!next?.startsWith("/")) return "/";
  const target = URL.canParse(next, origin) ? new URL(next, origin) : null;
  if (target?.origin !== origin) return "/";
  return target.pathname + target.search + target.hash;
}

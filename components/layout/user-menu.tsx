import Link from "next/link";
import { UserMenuOnOpen } from "./user-menu-on-open";

export interface ShellUser {
  id: string;
  name: string;
  email: string;
  role: string;
  /** Lets programs in. */
  makesTokens: boolean;
  /** Lets tools be told of what happens. */
  makesWebhooks: boolean;
}

const PANEL = "user-menu";

/**
 * A panel of the browser's own top layer: it closes on Escape and on a press outside, and opens
 * before any script has run. A menu library would be the heaviest thing on most pages.
 */
export function UserMenu({ user }: { user: ShellUser }) {
  return (
    <>
      <button
        type="button"
        popoverTarget={PANEL}
        data-person={user.id}
        aria-label={user.name}
        className="-mr-2 h-8 max-w-40 min-w-11 shrink-0 truncate px-2 text-2xs text-ink-2 hover:text-ink max-md:h-11 pointer-coarse:h-11"
      >
        <span className="@max-[18rem]:hidden">{user.name}</span>
        <span className="hidden @max-[18rem]:inline">{initials(user.name)}</span>
      </button>
      <div
        id={PANEL}
        popover="auto"
        className="on-surface fixed inset-auto top-11 right-4 m-0 w-60 rounded-sm border border-line-strong p-0 text-xs text-ink md:right-[max(2.5rem,calc((100vw-95rem)/2+2.5rem))]"
      >
        <div className="border-b px-4 py-3">
          <div className="font-medium">{user.name}</div>
          <div className="truncate text-2xs text-ink-2">{user.email}</div>
          <div className="text-2xs text-ink-3">{user.role}</div>
        </div>
        {user.makesTokens && <Place href="/settings/tokens">API tokens</Place>}
        <Place href="/settings/calendar">Calendar address</Place>
        <Place href="/settings/api">API</Place>
        {user.makesWebhooks && <Place href="/settings/webhooks">Webhooks</Place>}
        <UserMenuOnOpen />
      </div>
    </>
  );
}

function Place({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="flex h-9 items-center border-b px-4 hover:text-accent max-md:h-11 pointer-coarse:h-11"
    >
      {children}
    </Link>
  );
}

function initials(name: string): string {
  const words = name.split(" ").filter((word) => word !== "");
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0) ?? "")
    .join("");
}

import Link from "next/link";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { GoTo } from "./go-to";
import { Here } from "./here";
import { InboxLink } from "./inbox-link";
import { FindButton } from "./palette/find-button";
import { PrintHead } from "./print-head";
import { REVIEW_LETTER } from "./project-pages";
import { type Crumb, TopBar } from "./top-bar";
import { type ShellUser, UserMenu } from "./user-menu";

interface AppShellProps {
  user: ShellUser;
  /** How much of what they are told they have not read. */
  unread: number;
  crumbs: readonly Crumb[];
  today: string;
  /** Where Gantry stands, for whoever reads it on paper. */
  origin: string;
  /** The pages of the subject, under the bar. */
  tabs?: ReactNode;
  /** A `PageContainer`. */
  children: ReactNode;
}

export function AppShell({ user, unread, crumbs, today, origin, tabs, children }: AppShellProps) {
  return (
    <>
      <SkipLink />
      <div className="shell-head">
        <TopBar link={Link} crumbs={crumbs} today={today}>
          {tabs !== undefined && <Here />}
          <FindButton />
          <InboxLink unread={unread} />
          <UserMenu user={user} />
        </TopBar>
        {tabs ?? <Link href="/review" data-letter={REVIEW_LETTER} prefetch={false} hidden />}
      </div>
      <PrintHead subject={crumbs.at(-1)?.label ?? "Gantry"} today={today} origin={origin} />
      {children}
      <GoTo />
    </>
  );
}

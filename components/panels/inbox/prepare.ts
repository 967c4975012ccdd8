import type { NoticeKind } from "@/lib/features/inbox/constants";
import {
  type InboxChoices,
  nameOfNotice,
  type Notice,
  noticePath,
  sayNotice,
} from "@/lib/features/inbox/types";
import { formatCount } from "@/lib/format/counts";
import { formatMoment } from "@/lib/format/moments";
import type { InboxModel, NoticeLine } from "./contract";

/** Of these what is told stands in the sentence itself. */
const SAID: ReadonlySet<NoticeKind> = new Set(["trigger", "decision"]);

export function prepareInbox(
  notices: readonly Notice[],
  choices: InboxChoices,
  now: string,
): InboxModel {
  const unread = notices.filter(({ readAt }) => readAt === null).length;
  return {
    at: now,
    lead: notices.length === 0 ? "nothing yet" : `${formatCount(notices.length, "notice")} in all`,
    sentence: unread === 0 ? "Nothing waits for you." : `${formatCount(unread, "notice")} unread.`,
    notices: notices.map((notice) => lineOf(notice, now)),
    choices,
  };
}

function lineOf(notice: Notice, now: string): NoticeLine {
  const { id, kind, project, at, told, title, readAt } = notice;
  return {
    id,
    isUnread: readAt === null,
    text: sayNotice(notice, now),
    name: nameOfNotice(notice),
    href: noticePath(notice),
    project,
    when: formatMoment(at, now),
    // A day and an outcome are said already, and so is a question that nobody has worded anew since.
    told: SAID.has(kind) || told === title ? null : told,
  };
}

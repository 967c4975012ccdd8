import type { Notice } from "@/lib/features/inbox/types";
import { nameOfNotice, noticePath, sayNotice } from "@/lib/features/inbox/types";
import { formatCount } from "@/lib/format/counts";
import { formatFullDay } from "@/lib/format/dates";
import { MOST_NOTICES } from "./constants";

export interface Written {
  subject: string;
  text: string;
  html: string;
}

interface Letter {
  notices: readonly Notice[];
  now: string;
  /** Where Gantry stands. */
  origin: string;
}

/** What is unread, project by project, as a mail says it: in words alone, and in plain HTML. */
export function writeDigest({ notices, now, origin }: Letter): Written {
  const shown = notices.slice(0, MOST_NOTICES);
  const projects = [...new Set(shown.map(({ project }) => project))];
  const head = `${formatCount(notices.length, "notice")} unread, ${formatFullDay(now)}`;
  const more = notices.length - shown.length;
  const foot = `${more > 0 ? `${formatCount(more, "more notice")} in your inbox. ` : ""}What you are told of, and whether this comes by mail, is set there:`;
  const inbox = new URL("/inbox", origin).href;
  const parts = projects.map((project) => ({
    project,
    lines: shown
      .filter((notice) => notice.project === project)
      .map((notice) => ({
        said: sayNotice(notice, now),
        name: nameOfNotice(notice),
        told: notice.kind === "trigger" ? null : notice.told,
        href: new URL(noticePath(notice), origin).href,
      })),
  }));
  return {
    subject: `Gantry: ${formatCount(notices.length, "notice")}, ${wordProjects(projects)}`,
    text: [
      head,
      ...parts.map(({ project, lines }) =>
        [
          project,
          ...lines.map(({ said, name, told, href }) =>
            [`- ${said}: ${name}`, ...(told === null ? [] : [`  “${told}”`]), `  ${href}`].join(
              "\n",
            ),
          ),
        ].join("\n"),
      ),
      `${foot}\n${inbox}`,
      "",
    ].join("\n\n"),
    html: [
      "<!doctype html>",
      `<html lang="en"><head><meta charset="utf-8"><title>${escaped(head)}</title></head><body>`,
      `<p>${escaped(head)}</p>`,
      ...parts.map(
        ({ project, lines }) =>
          `<h2>${escaped(project)}</h2><ul>${lines.map(lineInHtml).join("")}</ul>`,
      ),
      `<p>${escaped(foot)} <a href="${escaped(inbox)}">inbox</a></p>`,
      "</body></html>",
    ].join("\n"),
  };
}

interface LetterLine {
  said: string;
  name: string;
  told: string | null;
  href: string;
}

function lineInHtml({ said, name, told, href }: LetterLine): string {
  const quote = told === null ? "" : `<blockquote>${escaped(told)}</blockquote>`;
  return `<li>${escaped(said)}: <a href="${escaped(href)}">${escaped(name)}</a>${quote}</li>`;
}

/** "Vimana", "Vimana and 2 others". */
function wordProjects([first = "", ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${formatCount(others.length, "other")}`;
}

const SIGNS: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text within HTML, whatever signs stand in it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** What happened in a project since its last digest. */
export interface ProjectNews {
  name: string;
  slug: string;
  verdict: string;
  changes: number;
  people: string[];
  /** "Nobody pays, due Fri 5 Dec". */
  triggers: string[];
}

/** The same of a project, for a channel in which anybody may read: no amount stands in it. */
export function writeNews(news: ProjectNews, origin: string): string {
  const { name, slug, verdict, changes, people, triggers } = news;
  const by = people.length === 0 ? "" : ` by ${people.join(", ")}`;
  return [
    `${name}: ${verdict}`,
    changes === 0 ? "Nothing has changed." : `${formatCount(changes, "change")}${by}.`,
    ...triggers.map((trigger) => `Trigger: ${trigger}.`),
    new URL(`/projects/${slug}`, origin).href,
  ].join("\n");
}

/** As Slack takes it; Teams takes a card from what its own workflows listen at. */
export function payloadFor(host: string, text: string): unknown {
  if (!/(^|\.)(office|office365|azure|powerplatform|powerautomate)\.com$/.test(host)) {
    return { text };
  }
  const body = text.split("\n").map((line) => ({ type: "TextBlock", text: line, wrap: true }));
  const content = { type: "AdaptiveCard", version: "1.4", body };
  const contentType = "application/vnd.microsoft.card.adaptive";
  return { type: "message", attachments: [{ contentType, content }] };
}

import { clsx } from "clsx";

/** What was printed, as it was; long ones scroll, by the keyboard too. */
export function Excerpt({ label, children }: { label: string; children: string }) {
  return (
    <pre
      tabIndex={0}
      role="group"
      aria-label={label}
      className="focus-inset max-h-80 overflow-auto font-mono text-2xs wrap-anywhere whitespace-pre-wrap text-ink-2"
    >
      {children}
    </pre>
  );
}

export function RunUrl({ url, isWhole = false }: { url: string; isWhole?: boolean }) {
  return (
    <a
      href={url}
      rel="noreferrer"
      className={clsx(
        "underline decoration-line-strong underline-offset-2 wrap-anywhere hover:text-accent",
        !isWhole && "whitespace-nowrap",
      )}
    >
      {isWhole ? url : hostOf(url)}
    </a>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** As git shortens one. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}

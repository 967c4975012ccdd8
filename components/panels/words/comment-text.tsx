import type { CommentPart } from "./comment-parts";

/** What somebody wrote, as they wrote it: words, never markup. */
export function CommentText({ parts }: { parts: readonly CommentPart[] }) {
  return (
    <p className="max-w-[80ch] whitespace-pre-line wrap-anywhere">
      {parts.map((part, index) => (
        <Part key={`${String(index)} ${part.text}`} part={part} />
      ))}
    </p>
  );
}

function Part({ part }: { part: CommentPart }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "code":
      return <code className="font-mono text-[0.923em] break-words">{part.text}</code>;
    case "person":
      return <b className="font-medium">{part.text}</b>;
    case "link":
      return (
        <a
          href={part.href}
          className="underline decoration-line-strong underline-offset-2 hover:text-accent"
          {...(part.isOutside && { target: "_blank", rel: "noreferrer" })}
        >
          {part.text}
        </a>
      );
  }
}

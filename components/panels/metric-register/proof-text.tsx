/** What shows that a reading is so; an address in it leads there. */
export function ProofText({ children }: { children: string | null }) {
  if (children === null) return <span className="text-ink-3">no proof</span>;
  return (
    <span className="wrap-anywhere">
      {children.split(ADDRESS).map((part, index) =>
        // What was split by stands at every other place.
        index % 2 === 1 ? (
          <a
            key={index}
            href={part}
            rel="noreferrer"
            className="underline decoration-line-strong underline-offset-2 hover:text-accent"
          >
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </span>
  );
}

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:)])/;

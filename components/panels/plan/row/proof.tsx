/** A shorter end says nothing, a longer one too little for the room that it takes from the beginning. */
const END = { shortest: 6, longest: 18 };

/** A command that gives way in its middle: its end stays, and as much of its beginning as there is room for. */
export function Proof({ children: command }: { children: string }) {
  const [, end = "", more = ""] = /(\s\S+?)(\s\+\d+)?$/.exec(command) ?? [];
  const isTelling = end.length > END.shortest && end.length <= END.longest;
  const tail = isTelling ? end + more : more;
  return (
    <span className="flex min-w-0 pr-4 font-mono text-2xs text-ink-2 max-md:hidden">
      <span className="truncate">{command.slice(0, command.length - tail.length)}</span>
      <span className="shrink-0 whitespace-pre">{tail}</span>
    </span>
  );
}

import Link from "next/link";
import { formatCount } from "@/lib/format/counts";
import type { RoundProject } from "./use-round";

/** All of them are reviewed; what came of each stands in its minutes. */
export function RoundDone({ done }: { done: readonly (RoundProject & { key: string })[] }) {
  return (
    <div className="wall-screen content-center">
      <h1 className="wall-name">{formatCount(done.length, "project")} reviewed.</h1>
      <ul className="wall-rows">
        {done.map(({ slug, name, key }) => (
          <li key={slug}>
            <Link
              href={`/projects/${slug}/reviews/${key}`}
              prefetch={false}
              className="inline-block py-2 underline"
            >
              Minutes of {name}, {key}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/" className="inline-block py-2 underline">
          Portfolio
        </Link>
      </p>
    </div>
  );
}

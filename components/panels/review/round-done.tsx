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
            <a href={`/projects/${slug}/reviews/${key}`} className="inline-block py-2 underline">
              Minutes of {name}, {key}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/" className="inline-block py-2 underline">
          Portfolio
        </a>
      </p>
    </div>
  );
}

import type { Obstacle } from "@/lib/domain/project";
import { isDefined, nameObstacle, piecesOfNotYet } from "@/lib/features/evidence/access";
import { hrefOnPlan } from "../place/href-on-plan";

/** R8: "Not claimed. Open: 0.2, 0.3.", each of them a link to where it stands. */
export function NotYet({ slug, open }: { slug: string; open: readonly Obstacle[] }) {
  return piecesOfNotYet(open).map((piece, index) => {
    if (typeof piece === "string") return piece;
    const href = isDefined(piece) ? hrefOnPlan(slug, piece) : null;
    if (href === null) return nameObstacle(piece);
    return (
      <a key={index} href={href} className="underline underline-offset-2">
        {nameObstacle(piece)}
      </a>
    );
  });
}

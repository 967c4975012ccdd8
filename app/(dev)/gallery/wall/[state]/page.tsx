import type { Metadata } from "next";
import { WallSpecimen } from "../../specimens";

export const metadata: Metadata = { title: "Gallery, the wall" };

/** A screen of the review in one of its states, as large as the screen. */
export default async function WallPage({ params }: PageProps<"/gallery/wall/[state]">) {
  return <WallSpecimen state={(await params).state} />;
}

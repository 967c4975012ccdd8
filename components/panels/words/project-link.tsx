import Link from "next/link";

export function ProjectLink({ slug, name }: { slug: string; name: string }) {
  return (
    <Link href={`/projects/${slug}`} prefetch={false} className="hover:text-accent">
      {name}
    </Link>
  );
}

import { notFound } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/providers/query-provider";
import { SkipLink } from "@/components/ui/skip-link";

/** For those who build Gantry, and their tests. */
export default async function GalleryLayout({ children }: { children: ReactNode }) {
  await connection();
  if (process.env.NODE_ENV === "production" && process.env.GANTRY_GALLERY !== "1") notFound();
  return (
    <QueryProvider>
      <SkipLink />
      {children}
    </QueryProvider>
  );
}

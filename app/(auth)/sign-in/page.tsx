import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/forms/sign-in-form";
import { BrandMark } from "@/components/layout/brand-mark";
import { loadViewer } from "@/lib/features/people/loaders";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const [{ next }, viewer] = await Promise.all([searchParams, loadViewer()]);
  if (viewer) redirect("/");
  return (
    <main id="main" className="mx-auto max-w-100 px-4 pt-[18vh] pb-16">
      <h1 className="mb-2 flex items-center gap-2.5 text-xl font-medium tracking-[-0.02em]">
        <BrandMark />
        Gantry
      </h1>
      <p className="mb-8 text-ink-2">Is it ready for production, and how do we know?</p>
      <SignInForm next={typeof next === "string" ? next : undefined} />
    </main>
  );
}

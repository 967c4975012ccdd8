"use client";

import { useRouter } from "next/navigation";
import type { LiveTopic } from "@/lib/client/live";
import { Live } from "./live";

/** Keeps a page that the server draws current, whoever writes. */
export function LivePage(topic: Omit<LiveTopic, "burstMs">) {
  const router = useRouter();
  return <Live key={topic.slug} {...topic} burstMs={500} onChanged={() => router.refresh()} />;
}

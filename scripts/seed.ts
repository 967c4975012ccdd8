import { loadExamples } from "@/prisma/seed/load";

await loadExamples(process.env.GANTRY_EXAMPLE_PASSWORD ?? "");
process.exit(0);

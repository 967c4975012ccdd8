import { documentFromProject, documentText } from "@/lib/features/documents/convert";
import { readLongExcerpts } from "@/lib/features/evidence/data";
import { readProject } from "@/lib/features/projects/data";
import { readReviews } from "@/lib/features/reviews/data";
import { db } from "@/lib/platform/db";

const [slug] = process.argv.slice(2);
if (!slug) {
  console.error("npm run --silent project:export -- <slug> > <file>");
  process.exit(2);
}
const row = await db().project.findUnique({ where: { slug }, select: { id: true } });
if (!row) {
  console.error(`No project has the slug "${slug}".`);
  process.exit(1);
}
const project = await readProject(db(), row.id);
const excerpts = await readLongExcerpts(db(), row.id);
const evidence = project.evidence.map((one) => ({
  ...one,
  excerpt: excerpts.get(one.id) ?? one.excerpt,
}));
const reviews = await readReviews(db(), { projectId: row.id });
const text = documentText(documentFromProject({ ...project, evidence }, reviews.reverse()));
process.stdout.write(text, () => process.exit(0));

import type { WaiverRow, WaiversModel } from "./contract";
import { UNBROKEN } from "../unbroken";

const asked: WaiverRow = {
  id: "1",
  subject: { kind: "item", key: "exit-0-3" },
  text: "`pytest tests/ --collect-only` succeeds",
  href: "#",
  standing: "asked",
  lapse: null,
  beneath: "refuted",
  reason: "The one test that stops collection belongs to a cartridge nobody ships",
  asked: "Lena Lead, 1 Dec 16:10",
  approved: null,
  until: "19 Dec",
};

const rows: WaiverRow[] = [
  asked,
  { ...asked, id: "2", standing: "in force", approved: "Edgar Executive, 2 Dec 08:00" },
  {
    ...asked,
    id: "3",
    standing: "without effect",
    lapse: "approved by the asker",
    approved: "Lena Lead, 2 Dec 08:00",
  },
  { ...asked, id: "5", text: UNBROKEN, reason: UNBROKEN },
  { ...asked, id: "4", standing: "expired", until: "28 Nov", beneath: "to do" },
];

export const waiversFixtures = {
  full: { slug: "vimana", mayAct: true, rows },
  viewer: { slug: "vimana", mayAct: false, rows },
  empty: { slug: "vimana", mayAct: true, rows: [] },
} satisfies Record<string, WaiversModel>;

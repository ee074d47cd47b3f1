// Chooses the form of an official notice and reads it by that.
import { CN_ANNOUNCEMENT } from "./cn-announcement.ts";
import { CN_ANNOUNCEMENT_EN } from "./cn-announcement-en.ts";
import { EU_OFFICIAL_JOURNAL } from "./eu-official-journal.ts";
import { JP_ORDINANCE } from "./jp-ordinance.ts";
import { US_FEDERAL_REGISTER } from "./us-federal-register.ts";
import type { Notice, NoticeForm } from "./notice.ts";

const FORMS: readonly NoticeForm[] = [
  CN_ANNOUNCEMENT,
  US_FEDERAL_REGISTER,
  EU_OFFICIAL_JOURNAL,
  JP_ORDINANCE,
  CN_ANNOUNCEMENT_EN,
];

/** What is read of a notice; official texts put their form at the beginning, and annexes may be long. */
const LONGEST = 400_000;

/** Reads an official notice by its form; undefined for a text that has none of them. */
export function readNotice(text: string): Notice | undefined {
  const read = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const form = FORMS.find((one) => one.fits(read));
  return form && { form: form.id, ...form.read(read) };
}

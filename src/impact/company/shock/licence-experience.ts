// How long licences really took and how often they did not come: recorded experience, never the statutory limit. Each
// default carries what it rests on; a scenario overrides it.
import type { ReviewPolicy } from "../../../base/verdict.ts";
import type { Range } from "./range.ts";

export interface Evidence {
  readonly says: string;
  readonly source: string;
  readonly date: string;
}

export interface LicenceExperience {
  readonly id: string;
  readonly title: string;
  /** Weeks from the day the measure applies to the first shipment. */
  readonly delay: Range;
  /** Chance of refusal or of no decision within half a year, 0-1. */
  readonly refusal: Range;
  /** `stated`: the user's own figures. */
  readonly basis: "recorded" | "assumed" | "stated";
  readonly evidence: readonly Evidence[];
  readonly reading: string;
}

export const LICENCE_EXPERIENCE: readonly LicenceExperience[] = [
  {
    id: "cn-gallium-germanium-2023",
    title: "China, gallium and germanium, from 1 August 2023",
    delay: { low: 7, typical: 14, high: 26 },
    refusal: { low: 0.05, typical: 0.1, high: 0.3 },
    basis: "recorded",
    evidence: [
      {
        says: "Customs data: no exports of wrought gallium or germanium products in August 2023.",
        source: "https://www.nasdaq.com/articles/china-exported-no-germanium-gallium-in-aug-as-curbs-went-into-effect",
        date: "2023-09-20",
      },
      {
        says: "The ministry says that some companies have obtained licences: the first news of any, in week 8.",
        source: "https://www.nasdaq.com/articles/china-has-issued-some-export-licences-for-gallium-and-germanium",
        date: "2023-09-21",
      },
      {
        says: "No gallium in September either, 250 kg in October against 3.25 t a year before; traders got permits in October and November.",
        source: "https://www.nasdaq.com/articles/chinas-oct-germanium-exports-rise-but-export-restrictions-limit-gains",
        date: "2023-11-20",
      },
    ],
    reading:
      "First shipments after 8 to 15 weeks, many later; how many applications were refused is not public, so that range is assumed.",
  },
  {
    id: "cn-rare-earths-2025",
    title: "China, rare earths and magnets, from 4 April 2025",
    delay: { low: 6, typical: 12, high: 30 },
    refusal: { low: 0.2, typical: 0.4, high: 0.75 },
    basis: "recorded",
    evidence: [
      {
        says: "European suppliers' association: a quarter of the applications granted at first, 60 % later; magnet exports down by three quarters.",
        source:
          "https://theoregongroup.com/commodities/rare-earths/chinas-rare-earth-restrictions-easing-but-us-supply-still-de-prioritized",
        date: "2025-06-30",
      },
      {
        says: "About 2,000 applications of firms in the European Union since April, just over half of them approved.",
        source: "https://www.gncrypto.news/news/china-drafts-one-year-licenses-rare-earth-curbs-stay",
        date: "2025-11-01",
      },
    ],
    reading: "A quarter to 60 % granted within half a year; days of single applications were not published.",
  },
  {
    id: "cn-other",
    title: "China, other controlled items",
    delay: { low: 7, typical: 14, high: 30 },
    refusal: { low: 0.05, typical: 0.2, high: 0.5 },
    basis: "assumed",
    evidence: [],
    reading: "Between the two recorded cases of China.",
  },
  {
    id: "other",
    title: "Other authorities",
    delay: { low: 4, typical: 8, high: 20 },
    refusal: { low: 0.02, typical: 0.1, high: 0.3 },
    basis: "assumed",
    evidence: [],
    reading: "No recorded experience is held for this authority.",
  },
];

const RARE_EARTHS = /dysprosium|terbium|samarium|gadolinium|lutetium|scandium|yttrium|neodymium|rare earth|magnet/i;
const POLICY_REFUSAL: Readonly<Partial<Record<ReviewPolicy, Range>>> = {
  denial: { low: 1, typical: 1, high: 1 },
  in_principle_refused: { low: 0.9, typical: 1, high: 1 },
  presumption_of_denial: { low: 0.6, typical: 0.85, high: 0.97 },
  presumption_of_approval: { low: 0, typical: 0.03, high: 0.1 },
};

/** The user's own figures for an experience, by its id. */
export type OwnExperience = Readonly<
  Record<string, { readonly delay?: Range | undefined; readonly refusal?: Range | undefined } | undefined>
>;

/** The experiences with the user's own figures in place of the defaults; those say so and keep the evidence beside them. */
export function experiencesWith(own: OwnExperience = {}): readonly LicenceExperience[] {
  return LICENCE_EXPERIENCE.map((one) => {
    const { delay, refusal } = own[one.id] ?? {};
    if (delay === undefined && refusal === undefined) return one;
    const kept = [delay === undefined ? "delay" : "", refusal === undefined ? "refusal" : ""].filter(
      (text) => text !== "",
    );
    return {
      ...one,
      delay: delay ?? one.delay,
      refusal: refusal ?? one.refusal,
      basis: "stated",
      reading: `Stated by you${kept.length === 0 ? "" : `; the ${kept.join("")} is the default`}. The default reads: ${one.reading}`,
    };
  });
}

/** The experience that fits a licence, with the refusal that its review policy suggests, unless the user states one. */
export function experienceFor(
  jurisdiction: string,
  goods: string,
  policy: ReviewPolicy | undefined,
  own: OwnExperience = {},
): { readonly experience: LicenceExperience; readonly delay: Range; readonly refusal: Range } {
  const id = experienceId(jurisdiction, goods);
  const experience = experiencesWith(own).find((one) => one.id === id) as LicenceExperience;
  const byPolicy = policy === undefined || own[id]?.refusal !== undefined ? undefined : POLICY_REFUSAL[policy];
  return { experience, delay: experience.delay, refusal: byPolicy ?? experience.refusal };
}

function experienceId(jurisdiction: string, goods: string): string {
  if (jurisdiction !== "CN") return "other";
  if (/gallium|germanium/i.test(goods)) return "cn-gallium-germanium-2023";
  return RARE_EARTHS.test(goods) ? "cn-rare-earths-2025" : "cn-other";
}

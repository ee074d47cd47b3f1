// What a screen through the operations rests on: the index of a day's lists and how old each list is. Fetched once for all
// lines of one request.
import { addDays, type IsoDate } from "../base/date.ts";
import type { Listing } from "../base/listing.ts";
import { PARTY_LISTS, type PartyList } from "../base/party.ts";
import {
  entryOf,
  heldCodes,
  type Hit,
  type LinkedParty,
  linkedParties,
  type ListAge,
  listAge,
  type ListState,
  membershipOf,
  type NotChecked,
  ofacScore,
  screen,
  type ScreenIndex,
  type ScreenOptions,
  type ScreenQuery,
  type ScreenResult,
} from "../screen/index.ts";
import type { Context } from "./operation.ts";

/** A list as it was screened against. */
export interface ScreenedList {
  readonly list: string;
  readonly edition: string;
  /** Id of the version: SHA-256 over its rows. */
  readonly version: string;
  readonly rows: number;
  readonly age: ListAge;
}

export interface Screening {
  readonly on: IsoDate;
  readonly index: ScreenIndex;
  readonly lists: readonly ScreenedList[];
  /** Lists that are known of, but that no version answers for on the day, or that were put aside. */
  readonly absent: readonly string[];
  /** Names the versions screened against: equal versions, equal text. */
  readonly basis: string;
  /** Official lists that are loaded and fresh, and those that are stale. The others are missing. */
  readonly fresh: ReadonlySet<PartyList>;
  readonly stale: ReadonlySet<PartyList>;
}

/** A hit with what follows from its entry. */
export interface ScreenHit extends Hit {
  /** OFAC's way of scoring the same two names, 0 to 1. */
  readonly ofac: number;
  /** Lists of the contract that the entry stands for; what `check` asks about. */
  readonly listedOn: readonly PartyList[];
  readonly programmes?: Listing["programmes"];
  readonly terms?: Listing["terms"];
  readonly listedFrom?: IsoDate;
  /** The first day on which the entry no longer holds. */
  readonly listedTo?: IsoDate;
  readonly countries?: Listing["countries"];
  readonly birthDates?: Listing["birthDates"];
  /** Parents, subsidiaries and others the list ties to it; only where asked for. */
  readonly links?: readonly LinkedParty[];
}

export interface ScreenAnswer extends Omit<ScreenResult, "hits"> {
  readonly on: IsoDate;
  readonly hits: readonly ScreenHit[];
  /** The versions that were screened against, as `lists-index` has them. */
  readonly basis: string;
}

const made = new WeakMap<Context, Map<IsoDate, Promise<Screening>>>();

/** The lists of a day, by default the context's; fetched once a context. A list of a day counts when it was public by `known`. */
export function screeningOf(context: Context, day: IsoDate = context.on): Promise<Screening> {
  const on = context.known < day ? context.known : day;
  let days = made.get(context);
  if (days === undefined) made.set(context, (days = new Map()));
  let screening = days.get(on);
  if (screening === undefined) days.set(on, (screening = open(context, on)));
  return screening;
}

async function open(context: Context, on: IsoDate): Promise<Screening> {
  const stores = await context.stores();
  const states = await stores.lists.states(on);
  const held = states.filter(isHeld);
  const screened = screenedLists(states, on);
  const index = await context.screenIndex(on);
  const isFresh = new Set(screened.filter(({ age }) => !age.isStale).map(({ list }) => list));
  const codes = [...heldCodes(index)];
  return {
    on,
    index,
    lists: screened,
    fresh: new Set(codes.filter(([, lists]) => lists.some((list) => isFresh.has(list))).map(([code]) => code)),
    stale: new Set(codes.filter(([, lists]) => !lists.some((list) => isFresh.has(list))).map(([code]) => code)),
    absent: absentLists(states),
    basis: context.sha256(held.map(({ list, current }) => `${list} ${current.id}`).join("\n")).slice(0, 16),
  };
}

type Held = ListState & { readonly current: NonNullable<ListState["current"]> };

const isHeld = (state: ListState): state is Held => state.current !== undefined && state.removedAt === undefined;

/** Lists that a version answers for on the day, each with its age. */
function screenedLists(states: readonly ListState[], on: IsoDate): readonly ScreenedList[] {
  return states.filter(isHeld).map((state) => ({
    list: state.list,
    edition: state.current.edition,
    version: state.current.id,
    rows: state.current.rows,
    age: listAge(state, on),
  }));
}

const absentLists = (states: readonly ListState[]): readonly string[] =>
  states.filter((state) => !isHeld(state)).map(({ list }) => list);

/**
 * What a screen of `index` against the lists in these states does not look into: lists that are stale, absent or put aside, and,
 * unless some are asked for by name, the official ones that nobody has loaded.
 */
export function stateNotes(
  index: ScreenIndex,
  states: readonly ListState[],
  on: IsoDate,
  asked?: readonly string[],
): readonly NotChecked[] {
  const lists = screenedLists(states, on);
  const notes = heldNotes({ lists, absent: absentLists(states), on }, asked);
  if (asked !== undefined || lists.length === 0) return notes;
  return [...notes, ...missingCodes(new Set(codesHeld(index, states)))];
}

/** Entries of a list of one's own name no official list: it need not be gone through. */
function codesHeld(index: ScreenIndex, states: readonly ListState[]): Iterable<PartyList> {
  const held = states.filter(isHeld);
  const isPlain = held.every(({ list, current }) => isPartyList(list) || current.source === "csv");
  return isPlain ? held.map(({ list }) => list).filter(isPartyList) : heldCodes(index).keys();
}

const isPartyList = (list: string): list is PartyList => (PARTY_LISTS as readonly string[]).includes(list);

/** Screens one party and says also which lists are stale or absent. */
export function screenParty(
  screening: Screening,
  query: ScreenQuery,
  options: ScreenOptions & { readonly links?: boolean | undefined },
  unread: readonly NotChecked[] = [],
): ScreenAnswer {
  const { index, on, basis } = screening;
  const { hits, notChecked, ...id } = screen(index, query, options);
  return {
    ...id,
    on,
    hits: hits.map((hit) => detailed(index, hit, options.links === true)),
    notChecked: [...notChecked, ...unread, ...notesOf(screening, options.lists)],
    basis,
  };
}

function detailed(index: ScreenIndex, hit: Hit, withLinks: boolean): ScreenHit {
  const entry = entryOf(hit) as Listing;
  const { programmes, terms, listedFrom, listedTo, countries, birthDates } = entry;
  const links = withLinks ? linkedParties(index, entry) : [];
  return {
    ...hit,
    ofac: hit.queryName === "" ? 0 : ofacScore(hit.queryName, hit.matchedName),
    listedOn: membershipOf(entry),
    ...(programmes && { programmes }),
    ...(terms && { terms }),
    ...(listedFrom && { listedFrom }),
    ...(listedTo && { listedTo }),
    ...(countries && { countries }),
    ...(birthDates && { birthDates }),
    ...(links.length > 0 && { links }),
  };
}

const notes = new WeakMap<Screening, readonly NotChecked[]>();

/** `ageNotes`, made once for all parties that ask about every list. */
function notesOf(screening: Screening, asked: readonly string[] | undefined): readonly NotChecked[] {
  if (asked !== undefined) return ageNotes(screening, asked);
  const there = notes.get(screening) ?? ageNotes(screening, undefined);
  notes.set(screening, there);
  return there;
}

/** Lists that are old or not there, of those asked for. */
export function ageNotes(screening: Screening, asked: readonly string[] | undefined): readonly NotChecked[] {
  const isAll = asked === undefined && screening.lists.length > 0;
  return [
    ...heldNotes(screening, asked),
    ...(isAll ? missingCodes(new Set([...screening.fresh, ...screening.stale])) : []),
  ];
}

function heldNotes(
  { lists, absent, on }: Pick<Screening, "lists" | "absent" | "on">,
  asked: readonly string[] | undefined,
): readonly NotChecked[] {
  const wanted = asked && new Set(asked);
  const isWanted = (list: string): boolean => wanted === undefined || wanted.has(list);
  return [
    ...lists
      .filter(({ list, age }) => age.isStale && isWanted(list))
      .map(({ list, age }): NotChecked => {
        const since = age.confirmedOn;
        if (since === undefined)
          return {
            code: "list_stale",
            params: { list, confirmedOn: "day not known", days: "" },
            text: `Of which day ${list} is, nobody says: who was listed since was not looked for. Import it with --as-of.`,
          };
        return {
          code: "list_stale",
          params: { list, confirmedOn: since, days: String(age.days ?? "") },
          text: `${list} is known to be current only to ${since}: who was listed from ${addDays(since, 1)} on was not looked for.`,
        };
      }),
    // A list that was asked for by name and is absent is reported by the screen itself.
    ...absent
      .filter(() => wanted === undefined)
      .map((list): NotChecked => ({
        code: "list_missing",
        params: { list },
        text: `The list ${list} has no version that answers on ${on}, or was put aside.`,
      })),
  ];
}

/** Official lists that nobody has loaded, in one sentence. */
function missingCodes(held: ReadonlySet<PartyList>): readonly NotChecked[] {
  const codes = PARTY_LISTS.filter((code) => !held.has(code));
  if (codes.length === 0) return [];
  const named = codes.join(", ");
  return [{ code: "list_missing", params: { list: named }, text: `Not loaded, so not looked into: ${named}.` }];
}

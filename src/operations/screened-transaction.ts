// From hit to consequence: the parties of a transaction, and their owners, screened against the lists held, with what people
// decided about the hits. The result is stated as facts of the parties, so that a recorded verdict replays without the lists.
import type { IsoDate } from "../base/date.ts";
import type { Listing } from "../base/listing.ts";
import {
  PARTY_LISTS,
  type Owner,
  type Party,
  type PartyHit,
  type PartyList,
  type ScreenedParty,
} from "../base/party.ts";
import { saysNotKnown } from "../base/says-not-known.ts";
import type { Transaction } from "../base/transaction.ts";
import {
  type Alert,
  alertId,
  alertStanding,
  type AlertEntry,
  basisOf,
  entryOf,
  type Hit,
  membershipOf,
  partyName,
  screen,
  type ScreenQuery,
  withNamesApart,
} from "../screen/index.ts";
import { listMeasures, type ListMeasures } from "./list-measures.ts";
import type { Context } from "./operation.ts";
import { type Screening, screeningOf } from "./screening.ts";

/** Screens transactions of one request. */
export interface PartyScreener {
  readonly screen: (transaction: Transaction) => Transaction;
  /** Changes whenever an answer could: lists, days, decisions about alerts. */
  readonly key: string;
}

/** No hit is left out for want of room: a list whose hits were would read as one on which the party does not stand. */
const MOST_HITS = 1000;

/**
 * A screener over the lists of a day; undefined where no list is loaded, so that answers say that nobody was screened. What a
 * person decided holds: `true` makes the party listed, `false` releases it, anything else leaves it open. A list that is
 * missing or stale leaves its question open too.
 */
export async function partyScreener(context: Context, day?: IsoDate): Promise<PartyScreener | undefined> {
  if (!context.hasStore()) return undefined;
  const screening = await screeningOf(context, day);
  if (screening.lists.length === 0) return undefined;
  const { alerts: store } = await context.stores();
  const [alerts, entries] = await Promise.all([store.all(), store.entries()]);
  const { register } = await context.knowledge();
  const reviews: Reviews = { byPair: Map.groupBy(alerts, pairOf), entries };
  const at = { screening, reviews, measures: listMeasures(register), context };
  const memo = new Map<string, ScreenedParty>();
  return {
    screen: (transaction) => withScreened(transaction, (query) => memoised(memo, query, at)),
    key: context.sha256(JSON.stringify([screening.basis, screening.on, [...screening.stale], alerts, [...entries]])),
  };
}

/** The transaction as `check` asks about it: screened where lists are loaded. */
export async function screenedTransaction(context: Context, transaction: Transaction): Promise<Transaction> {
  const isNamed = transaction.parties?.some(({ name, nameLocal, ids }) => name || nameLocal || ids?.length) ?? false;
  if (!isNamed) return transaction;
  const screener = await screenerOf(context, transaction.on);
  return screener === undefined ? transaction : screener.screen(transaction);
}

const screeners = new WeakMap<Context, Map<string, Promise<PartyScreener | undefined>>>();

/** One screener a day for all lines of a request. */
function screenerOf(context: Context, day: IsoDate | undefined): Promise<PartyScreener | undefined> {
  let days = screeners.get(context);
  if (days === undefined) screeners.set(context, (days = new Map()));
  const key = day ?? "";
  let made = days.get(key);
  if (made === undefined) days.set(key, (made = partyScreener(context, day)));
  return made;
}

interface Reviews {
  readonly byPair: ReadonlyMap<string, readonly Alert[]>;
  readonly entries: ReadonlyMap<string, readonly AlertEntry[]>;
}

interface At {
  readonly screening: Screening;
  readonly reviews: Reviews;
  readonly measures: ListMeasures;
  readonly context: Context;
}

const pairOf = ({ party, list, listing }: Pick<Alert, "party" | "list" | "listing">): string =>
  `${partyName(party)}\n${list}\n${listing}`;

function withScreened(transaction: Transaction, ask: (query: ScreenQuery) => ScreenedParty): Transaction {
  const { parties } = transaction;
  return parties ? { ...transaction, parties: parties.map((party) => screenedParty(party, ask)) } : transaction;
}

function screenedParty(party: Party, ask: (query: ScreenQuery) => ScreenedParty): Party {
  const owners = party.owners?.map((owner) => screenedOwner(owner, ask));
  const within = owners ? { ...party, owners } : party;
  const query = queryOf(party);
  if (query === undefined) return within;
  const screened = ask(query);
  const { unlisted, ...rest } = within;
  const lists = codesOf(screened.confirmed);
  const contradicted = screened.open.length > 0 || screened.confirmed.length > 0;
  return {
    ...rest,
    ...(unlisted === true && !contradicted ? { unlisted } : {}),
    ...(lists.length > 0 ? { listedOn: [...new Set([...(party.listedOn ?? []), ...lists])] } : {}),
    screened,
  };
}

function screenedOwner(owner: Owner, ask: (query: ScreenQuery) => ScreenedParty): Owner {
  const above = owner.party ? { party: screenedParty(owner.party, ask) } : {};
  const query = queryOf({ ...owner.party, name: owner.name ?? owner.party?.name ?? null });
  if (query === undefined) return { ...owner, ...above };
  const screened = ask(query);
  const lists = [...new Set([...(owner.listedOn ?? []), ...codesOf(screened.confirmed)])];
  const { listedOn, ...rest } = owner;
  // "On no list" as stated does not stand against an open hit.
  const isStated = lists.length > 0 || (listedOn !== undefined && listedOn !== null && screened.open.length === 0);
  return { ...rest, ...above, ...(isStated ? { listedOn: lists } : {}), screened };
}

const codesOf = (hits: readonly PartyHit[]): readonly PartyList[] => [...new Set(hits.flatMap(({ codes }) => codes))];

function queryOf({ name, nameLocal, country, ids }: Party): ScreenQuery | undefined {
  const own = ids?.filter((id) => !id.startsWith("register:")) ?? [];
  const [main, ...aliases] = [name, nameLocal].filter((one) => one && !saysNotKnown(one)) as readonly string[];
  if (main === undefined && own.length === 0) return undefined;
  return withNamesApart({
    ...(main === undefined ? {} : { name: main }),
    aliases,
    ...(country ? { countries: [country] } : {}),
    ...(own.length > 0 ? { ids: own } : {}),
  });
}

function memoised(memo: Map<string, ScreenedParty>, query: ScreenQuery, at: At): ScreenedParty {
  const key = JSON.stringify(query);
  let screened = memo.get(key);
  if (screened === undefined) memo.set(key, (screened = screenOne(query, at)));
  return screened;
}

function screenOne(query: ScreenQuery, at: At): ScreenedParty {
  const { screening } = at;
  const { on, fresh } = screening;
  const open: PartyHit[] = [];
  const confirmed: PartyHit[] = [];
  const touched = new Set<PartyList>();
  for (const hit of screen(screening.index, query, { limit: MOST_HITS }).hits) {
    const entry = entryOf(hit) as Listing;
    if ((entry.listedFrom ?? "") > on || (entry.listedTo !== undefined && entry.listedTo <= on)) continue;
    const { alert, state } = reviewOf(query, entry, at);
    if (state === "false") continue;
    const party = partyHit(hit, entry, alert, at.measures);
    (state === "true" ? confirmed : open).push(party);
    for (const code of party.codes) touched.add(code);
  }
  return {
    on,
    notFoundOn: PARTY_LISTS.filter((code) => fresh.has(code) && !touched.has(code)),
    notHeld: PARTY_LISTS.filter((code) => !fresh.has(code)),
    open,
    confirmed,
  };
}

function partyHit(hit: Hit, entry: Listing, alert: string, measures: ListMeasures): PartyHit {
  const codes = membershipOf(entry);
  const { provision, requirement, reviewPolicy } = entry.terms ?? {};
  return {
    alert,
    list: hit.list,
    listing: hit.listing,
    name: hit.name,
    score: Math.round(hit.score * 1e6) / 1e6,
    codes,
    measures: [...new Set(codes.flatMap((code) => measures.get(code) ?? []))],
    ...(provision === undefined ? {} : { provision }),
    ...(requirement === undefined ? {} : { requirement }),
    ...(reviewPolicy === undefined ? {} : { reviewPolicy }),
    ...(entry.listedFrom === undefined ? {} : { from: entry.listedFrom }),
    ...(entry.listedTo === undefined ? {} : { to: entry.listedTo }),
  };
}

/** What people decided about this party and entry; a decision under the customer's record counts where nothing stated differs from it. */
function reviewOf(
  query: ScreenQuery,
  entry: Listing,
  { screening, reviews, context: { sha256 } }: At,
): { readonly alert: string; readonly state: ReturnType<typeof alertStanding>["state"] } {
  const place = { party: query, list: entry.list, listing: entry.id };
  const known = reviews.byPair.get(pairOf(place)) ?? [];
  const alert = known.find((one) => isSameRecord(one.party, query)) ?? known[0];
  if (alert === undefined) return { alert: alertId(place, sha256), state: "open" };
  const { party, owners } = alert.basis;
  const now = {
    ...basisOf(entry, alert.party, sha256),
    owners,
    party: isSameRecord(alert.party, query) ? party : "differs",
  };
  return { alert: alert.id, state: alertStanding(reviews.entries.get(alert.id) ?? [], now, screening.on).state };
}

/** Nothing that the transaction states differs from the record that was decided on; what it leaves out is no difference. */
function isSameRecord(decided: ScreenQuery, stated: ScreenQuery): boolean {
  const within = (some: readonly string[] | undefined, all: readonly string[] | undefined): boolean =>
    some?.every((one) => all?.includes(one)) ?? true;
  return within(stated.countries, decided.countries) && within(stated.ids, decided.ids);
}

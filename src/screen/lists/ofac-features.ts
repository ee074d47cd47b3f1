// What OFAC's XML files call features: typed facts of a party, in the enhanced form as in the advanced one.
import type { ListingLink } from "../../base/listing.ts";
import { identifier } from "./ids.ts";

const RELATIONS: readonly (readonly [pattern: RegExp, relation: ListingLink["relation"]])[] = [
  [/^owned or controlled by/i, "owned_by"],
  [/^owns/i, "owner_of"],
  [/acting for|on behalf of|agent/i, "acts_for"],
  [/family|relative|spouse/i, "relative_of"],
];

/** The kind of link that a relation's name stands for, seen from the party that has it. */
export function relationOf(type: string): ListingLink["relation"] {
  return RELATIONS.find(([pattern]) => pattern.test(type))?.[1] ?? "linked_to";
}

export function genderOf(text: string | undefined): "male" | "female" | undefined {
  return text === undefined ? undefined : /^female/i.test(text) ? "female" : "male";
}

export interface Feature {
  readonly type: string;
  readonly value: string;
}

/** Features by type; what was taken is not in the rest. */
export class Features {
  readonly #all: Feature[];
  readonly #taken = new Set<number>();

  constructor(all: Feature[]) {
    this.#all = all;
  }

  take(type: string | RegExp): readonly string[] {
    return this.#pick((own) => (typeof type === "string" ? own === type : type.test(own))).map(({ value }) => value);
  }

  requirements(): readonly string[] {
    const types =
      /^(?:Secondary sanctions|Executive Order|CAATSA|PEESA|IFCA|Transactions Prohibited|Additional Sanctions)/;
    return this.#pick((type) => types.test(type))
      .filter(({ value }) => !/^For more information/i.test(value))
      .map(({ type, value }) => `${type.replace(/[\s:-]+$/, "")}: ${value}`);
  }

  wallets(): readonly { readonly currency: string; readonly address: string }[] {
    return this.#all.flatMap(({ type, value }) => {
      const currency = /^Digital Currency Address - (\w+)/.exec(type)?.[1];
      return currency === undefined ? [] : [{ currency, address: value }];
    });
  }

  ids(): readonly string[] {
    const known =
      /^(?:Digital Currency|Website|Email|Phone|SWIFT|ISIN|MMSI|Vessel Registration|Vessel Call|Equity|BIK|D-U-N-S|Aircraft (?:Tail|Manufacturer's Serial|Construction))/;
    return this.#pick((type) => known.test(type)).flatMap(
      ({ type, value }) => identifier(/Vessel Registration/.test(type) ? "IMO" : type, value) ?? [],
    );
  }

  rest(): readonly string[] {
    return this.#all.flatMap(({ type, value }, at) =>
      this.#taken.has(at) ? [] : [`${type.replace(/:$/, "")} ${value}`],
    );
  }

  #pick(test: (type: string) => boolean): readonly Feature[] {
    return this.#all.filter(({ type }, at) => {
      if (!test(type)) return false;
      this.#taken.add(at);
      return true;
    });
  }
}

// An entry of consolidated.json: fields by their official names, null or absent where the list is silent.
import { z } from "zod";
import { identifier } from "../ids.ts";
import { type CslAddress, type CslEntry, linkedIn } from "./csv-entry.ts";

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? "" : String(value).trim()));
const texts = z
  .union([z.array(text), z.string()])
  .nullish()
  .transform((value) => (typeof value === "string" ? [value] : (value ?? [])).filter((one) => one !== ""));

const Address = z
  .object({ address: text, city: text, state: text, postal_code: text, country: text })
  .transform(({ address, city, state, postal_code, country }): CslAddress => ({
    text: [address, city, state, postal_code].filter((part) => part !== "").join(", ") || country,
    ...(city !== "" && { city }),
    ...(country !== "" && { country }),
  }));

const Id = z
  .object({ type: text, number: text })
  .transform(({ type, number }) => identifier(type, number))
  .catch(undefined);

export const jsonEntry = z
  .object({
    id: text,
    source: text,
    entity_number: text,
    type: text,
    programs: texts,
    name: z.string().trim().min(1, "the entry has no name"),
    title: text,
    addresses: z.array(Address).nullish(),
    federal_register_notice: text,
    start_date: text,
    end_date: text,
    license_requirement: text,
    license_policy: text,
    call_sign: text,
    vessel_flag: text,
    vessel_owner: text,
    remarks: text,
    source_list_url: text,
    alt_names: texts,
    citizenships: texts,
    dates_of_birth: texts,
    nationalities: texts,
    places_of_birth: texts,
    ids: z.array(Id).nullish(),
  })
  .transform((entry): CslEntry => ({
    id: entry.id || entry.entity_number,
    source: entry.source,
    type: entry.type,
    name: entry.name,
    altNames: entry.alt_names,
    title: entry.title,
    addresses: (entry.addresses ?? []).filter((address) => address.text !== ""),
    programmes: entry.programs,
    notice: entry.federal_register_notice,
    startDate: entry.start_date,
    endDate: entry.end_date,
    licenceRequirement: entry.license_requirement,
    licencePolicy: entry.license_policy,
    callSign: entry.call_sign,
    vesselFlag: entry.vessel_flag,
    vesselOwner: entry.vessel_owner,
    birthDates: entry.dates_of_birth,
    birthPlaces: entry.places_of_birth,
    countries: [...entry.citizenships, ...entry.nationalities],
    ids: (entry.ids ?? []).flatMap((id) => id ?? []),
    linkedTo: linkedIn(entry.remarks),
    sourceUrl: entry.source_list_url,
    remarks: entry.remarks,
  }));

// The fields of a party that is asked for, as a line of a file or a request states them.

type One<T> = T | null | undefined;

export type Many = One<string | readonly string[]>;

/** Fields of a party whose types were checked. */
export interface PartyFields {
  readonly id?: One<string | number>;
  readonly name?: One<string>;
  readonly nameLocal?: One<string>;
  readonly aliases?: Many;
  readonly type?: One<string>;
  readonly country?: Many;
  readonly countries?: Many;
  readonly birthDate?: Many;
  readonly birthDates?: Many;
  readonly ids?: Many;
  readonly address?: Many;
  readonly addresses?: Many;
  readonly gender?: One<string>;
  readonly birthPlace?: Many;
  readonly birthPlaces?: Many;
  readonly position?: Many;
  readonly positions?: Many;
  readonly incorporationDates?: Many;
  readonly deathDates?: Many;
  readonly weakAliases?: Many;
}

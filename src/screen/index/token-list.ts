// The distinct words of all listed names by number: columns as they lie in a packed file, and an object for each word once it is
// looked at, which for most never happens.
import { phonesOf } from "../names/phones.ts";
import { type Commonness, createToken, ROLES, type Token, type Writing } from "../names/token.ts";
import { textSections, textTable } from "./packed-tables.ts";
import type { Section, SectionOf } from "./sections.ts";
import { TextTable } from "./text-table.ts";

const WRITINGS: readonly Writing[] = ["latin", "abjad", "native"];
/** Mark before the codes of an abjad; see Token. */
const MARK = 1;

/** What is known of each word beside its text, by number. */
interface TokenColumns {
  /** Places in ROLES and in WRITINGS. */
  readonly roles: Uint8Array;
  readonly writings: Uint8Array;
  readonly common: Uint8Array;
  /** Numbers of the words that they are slips of among those of `nearTexts`, and one more; 0: of none. */
  readonly near: Uint16Array;
}

export class TokenList {
  readonly texts: TextTable;
  readonly columns: TokenColumns;
  private readonly nearTexts: TextTable;
  private readonly made: (Token | undefined)[];

  constructor(texts: TextTable, columns: TokenColumns, nearTexts: TextTable) {
    this.texts = texts;
    this.columns = columns;
    this.nearTexts = nearTexts;
    this.made = Array.from({ length: texts.size });
  }

  /** Tokens whose texts all differ. */
  static of(tokens: readonly Token[]): TokenList {
    const nearTexts = TextTable.of(tokens.flatMap(({ near }) => (near === undefined ? [] : [near])));
    return new TokenList(
      TextTable.of(tokens.map(({ text }) => text)),
      {
        roles: Uint8Array.from(tokens, ({ role }) => ROLES.indexOf(role)),
        writings: Uint8Array.from(tokens, ({ writing }) => WRITINGS.indexOf(writing)),
        common: Uint8Array.from(tokens, ({ common }) => common),
        near: Uint16Array.from(tokens, ({ near }) => (near === undefined ? 0 : nearTexts.numberOf(near) + 1)),
      },
      nearTexts,
    );
  }

  static read(section: SectionOf): TokenList {
    const columns = {
      roles: section<Uint8Array>("token.roles"),
      writings: section<Uint8Array>("token.writings"),
      common: section<Uint8Array>("token.common"),
      near: section<Uint16Array>("token.near"),
    };
    return new TokenList(textTable(section, "token.texts"), columns, textTable(section, "token.nearTexts"));
  }

  get sections(): Readonly<Record<string, Section>> {
    const { roles, writings, common, near } = this.columns;
    return {
      ...textSections("token.texts", this.texts),
      ...textSections("token.nearTexts", this.nearTexts),
      "token.roles": roles,
      "token.writings": writings,
      "token.common": common,
      "token.near": near,
    };
  }

  get length(): number {
    return this.made.length;
  }

  /** The word of this number; always the same object. */
  at(number: number): Token {
    return this.made[number] ?? (this.made[number] = this.make(number));
  }

  private make(number: number): Token {
    const { roles, writings, common, near } = this.columns;
    const text = this.texts.at(number);
    const writing = WRITINGS[writings[number] as number] as Writing;
    const meant = near[number] as number;
    return createToken(
      text,
      ROLES[roles[number] as number] as Token["role"],
      writing,
      writing === "latin" ? phonesOf(text) : writing === "abjad" ? text.slice(MARK) : text,
      common[number] as Commonness,
      meant === 0 ? undefined : this.nearTexts.at(meant - 1),
    );
  }
}

// What the operations know: the register compiled into an engine, the tables of the world, the parties by name.
import { compileCountries, type CountryRow, type CountryTable } from "../base/country.ts";
import { compileGroups, type CountryGroup } from "../base/country-group.ts";
import { compileRegister, regimes, type Engine, type UsEarData, type World } from "../check/index.ts";
import { compileLexicon, type LexiconData } from "../goods/index.ts";
import { type Register, indexParties, type PartyIndex } from "../register/index.ts";

/** The snapshots as they lie in files. */
export interface Snapshots {
  readonly register: Register;
  readonly lexicon: LexiconData;
  readonly countries: readonly CountryRow[];
  readonly groups: readonly CountryGroup[];
  /** The United States control list, Country Chart and direct product rules (dist/data/control-lists/us-*.json). */
  readonly usEar?: UsEarData | undefined;
}

export interface Knowledge {
  readonly register: Register;
  readonly engine: Engine;
  readonly world: World;
  readonly countries: CountryTable;
  readonly parties: PartyIndex;
  readonly usEar?: UsEarData | undefined;
}

/** Compiles snapshots into working knowledge. Pure; tens of milliseconds. */
export function compileKnowledge(snapshots: Snapshots): Knowledge {
  const world: World = { lexicon: compileLexicon(snapshots.lexicon), groups: compileGroups(snapshots.groups) };
  return knowledgeOf(snapshots.register, world, compileCountries(snapshots.countries), snapshots.usEar);
}

/** Knowledge over another register (a scenario's overlay) and the same world. */
export function withRegister(knowledge: Knowledge, register: Register): Knowledge {
  return knowledgeOf(register, knowledge.world, knowledge.countries, knowledge.usEar);
}

function knowledgeOf(
  register: Register,
  world: World,
  countries: CountryTable,
  usEar: UsEarData | undefined,
): Knowledge {
  const assumed = register.instruments.flatMap(({ measures }) => measures.filter((one) => one.hypothetical === true));
  const engine = compileRegister(register, world, regimes({ usEar, assumed }));
  let parties: PartyIndex | undefined;
  return {
    register,
    engine,
    world,
    countries,
    usEar,
    get parties() {
      return (parties ??= indexParties(register));
    },
  };
}

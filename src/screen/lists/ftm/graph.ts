// Entities of a FollowTheMoney file by id, and the relations that point to each.
import type { FtmEntity } from "./schema.ts";

export interface Placed {
  readonly entity: FtmEntity;
  readonly row: number;
}

/** Properties of relations that point to things, by schema: from whom to whom. */
export const RELATIONS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  Ownership: ["owner", "asset"],
  Directorship: ["director", "organization"],
  Family: ["person", "relative"],
  Associate: ["person", "associate"],
  Representation: ["agent", "client"],
  UnknownLink: ["subject", "object"],
  Membership: ["member", "organization"],
  Employment: ["employee", "employer"],
  Succession: ["predecessor", "successor"],
};

export class Graph {
  readonly #things = new Map<string, Placed>();
  readonly #relations = new Map<string, FtmEntity[]>();
  readonly #sanctions = new Map<string, FtmEntity[]>();

  /** A thing that comes again in another file of the set replaces the first. */
  add(entity: FtmEntity, row: number, isThing: boolean): void {
    if (isThing) this.#things.set(entity.id, { entity, row });
    if (entity.schema === "Sanction")
      for (const id of entity.properties["entity"] ?? []) push(this.#sanctions, id, entity);
    for (const end of RELATIONS[entity.schema] ?? [])
      for (const id of entity.properties[end] ?? []) push(this.#relations, id, entity);
  }

  things(): Iterable<Placed> {
    return this.#things.values();
  }

  thing(id: string): FtmEntity | undefined {
    return this.#things.get(id)?.entity;
  }

  relations(id: string): readonly FtmEntity[] {
    return this.#relations.get(id) ?? [];
  }

  sanctions(id: string): readonly FtmEntity[] {
    return this.#sanctions.get(id) ?? [];
  }
}

function push(to: Map<string, FtmEntity[]>, key: string, entity: FtmEntity): void {
  const there = to.get(key);
  if (there) there.push(entity);
  else to.set(key, [entity]);
}

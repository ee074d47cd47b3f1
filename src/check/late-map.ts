// A map that is made when something is put in: most of those that belong to a deal stay empty.

export class LateMap<Key, Value> {
  #map: Map<Key, Value> | undefined;

  get(key: Key): Value | undefined {
    return this.#map?.get(key);
  }

  set(key: Key, value: Value): void {
    (this.#map ??= new Map()).set(key, value);
  }
}

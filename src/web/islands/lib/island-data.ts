// Browser side of src/web/parts/island.tsx: finds the places of an island on the page, each with its data.

export interface Place<Data> {
  readonly root: HTMLElement;
  readonly data: Data;
}

/** Every place of the island `name` with the data the page wrote for it; the caller vouches for the shape. */
export function placesOf<Data>(name: string): readonly Place<Data>[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`)].flatMap((root) => {
    const json = root.querySelector('script[type="application/json"]')?.textContent;
    return json === undefined || json === null ? [] : [{ root, data: JSON.parse(json) as Data }];
  });
}

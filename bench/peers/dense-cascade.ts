// The cascade as one would first write it: every sweep over every purchase, in typed arrays. Same equations, no sparsity.
import type { NetworkData } from "../../src/impact/index.ts";

export interface DenseResult {
  readonly esri: number;
  readonly iterations: number;
}

/** Prepares a network; the function answers for one firm failing. */
export function denseCascade({
  firms: n,
  sectors: m,
  seller,
  buyer,
  value,
  sector,
  kind,
  tolerance,
}: NetworkData): (firm: number) => DenseResult {
  const sales = new Float64Array(n);
  const bought = new Float64Array(n);
  const groupKey = new Map<number, number>();
  for (let i = 0; i < value.length; i++) {
    sales[seller[i] as number]! += value[i] as number;
    bought[buyer[i] as number]! += value[i] as number;
  }
  const group = new Int32Array(value.length).fill(-1);
  const weight = new Float64Array(value.length);
  const upWeight = new Float64Array(value.length);
  const groupTotal: number[] = [];
  const groupFirm: number[] = [];
  for (let i = 0; i < value.length; i++) {
    const b = buyer[i] as number;
    const from = sector[seller[i] as number] as number;
    const how = kind[from * m + (sector[b] as number)] as number;
    upWeight[i] = (value[i] as number) / (sales[seller[i] as number] as number);
    if (how === 0) continue;
    const key = b * (m + 1) + (how === 2 ? from : m);
    let place = groupKey.get(key);
    if (place === undefined) {
      place = groupTotal.length;
      groupKey.set(key, place);
      groupTotal.push(how === 2 ? 0 : (bought[b] as number));
      groupFirm.push(b);
    }
    if (how === 2) groupTotal[place]! += value[i] as number;
    group[i] = place;
  }
  for (let i = 0; i < value.length; i++) {
    const place = group[i] as number;
    if (place >= 0) weight[i] = (value[i] as number) / (groupTotal[place] as number);
  }
  const total = sales.reduce((sum, one) => sum + one, 0);
  const left = new Float64Array(m);
  const groupLoss = new Float64Array(groupTotal.length);
  return (struck) => {
    let down = new Float64Array(n);
    let up = new Float64Array(n);
    down[struck] = up[struck] = 1;
    for (let iterations = 1; ; iterations++) {
      left.fill(0);
      for (let f = 0; f < n; f++) left[sector[f] as number]! += (sales[f] as number) * (1 - (down[f] as number));
      groupLoss.fill(0);
      const nextDown = new Float64Array(n);
      const nextUp = new Float64Array(n);
      for (let i = 0; i < value.length; i++) {
        const s = seller[i] as number;
        const b = buyer[i] as number;
        nextUp[s]! += (upWeight[i] as number) * (up[b] as number);
        const place = group[i] as number;
        if (place < 0) continue;
        const rest = left[sector[s] as number] as number;
        const share = (sales[s] as number) < rest ? (sales[s] as number) / rest : 1;
        groupLoss[place]! += share * (weight[i] as number) * (down[s] as number);
      }
      for (let g = 0; g < groupLoss.length; g++) {
        const f = groupFirm[g] as number;
        if ((groupLoss[g] as number) > (nextDown[f] as number)) nextDown[f] = groupLoss[g] as number;
      }
      nextDown[struck] = nextUp[struck] = 1;
      let change = 0;
      let lost = 0;
      for (let f = 0; f < n; f++) {
        change = Math.max(
          change,
          Math.abs((nextDown[f] as number) - (down[f] as number)),
          Math.abs((nextUp[f] as number) - (up[f] as number)),
        );
        lost += (sales[f] as number) * Math.max(nextDown[f] as number, nextUp[f] as number);
      }
      [down, up] = [nextDown, nextUp];
      if (change <= tolerance) return { esri: lost / total, iterations };
    }
  };
}

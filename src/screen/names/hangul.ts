// Hangul syllables to Latin: Revised Romanisation, McCune-Reischauer without marks (as the North spells), and the spellings
// usual in passports. Each name gets the three as readings; sounds bring the rest near.

const INITIAL_RR = "g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h".split(",");
const INITIAL_MR = "k,kk,n,t,tt,r,m,p,pp,s,ss,,ch,tch,ch,k,t,p,h".split(",");
const VOWEL_RR = "a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i".split(",");
const VOWEL_MR = "a,ae,ya,yae,o,e,yo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,u,ui,i".split(",");
const VOWEL_PASSPORT = "a,ae,ya,yae,u,e,you,ye,o,wa,wae,oi,yo,oo,wo,we,wi,yoo,eu,ui,i".split(",");
const FINAL = ",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t".split(",");

export interface HangulReadings {
  readonly revised: readonly string[];
  readonly northern: readonly string[];
  readonly passport: readonly string[];
}

/** One entry for each syllable of a run of Hangul; `surnames` gives the usual spellings of the first one. */
export function hangulReadings(run: string): HangulReadings {
  const revised: string[] = [];
  const northern: string[] = [];
  const passport: string[] = [];
  for (const sign of run) {
    const at = (sign.codePointAt(0) ?? 0) - 0xac00;
    if (at < 0 || at > 11171) continue;
    const first = Math.floor(at / 588);
    const vowel = Math.floor((at % 588) / 28);
    const final = FINAL[at % 28] ?? "";
    const soft = revised.length > 0 && /[aeiounlmg]$/.test(northern.at(-1) ?? "");
    revised.push((INITIAL_RR[first] ?? "") + (VOWEL_RR[vowel] ?? "") + final);
    northern.push((soft ? voiced(first) : (INITIAL_MR[first] ?? "")) + (VOWEL_MR[vowel] ?? "") + final);
    passport.push(
      (first === 11 && vowel === 6 ? "" : (INITIAL_RR[first] ?? "")) + (VOWEL_PASSPORT[vowel] ?? "") + final,
    );
  }
  return { revised, northern, passport };
}

/** Between voiced sounds k, t, p, ch are written g, d, b, j. */
function voiced(initial: number): string {
  const plain = INITIAL_MR[initial] ?? "";
  return initial === 0 ? "g" : initial === 3 ? "d" : initial === 7 ? "b" : initial === 12 ? "j" : plain;
}

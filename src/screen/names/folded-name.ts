// One key for the spellings of a name that differ by transcription or by who bears it.

const SHORTEST_FOLDED = 5;

/** A name as all its usual spellings have it: `Mikhaylova`, `Mikhailov` → one key. Undefined for short ones, which would meet others. */
export function foldedName(name: string): string | undefined {
  if (name.length < SHORTEST_FOLDED) return undefined;
  const end = endOfStem(name);
  let folded = "";
  let last = "";
  for (let at = 0; at < end; at++) {
    let sign = name.charAt(at);
    if (sign === "y" || sign === "j") sign = "i";
    else if (sign === "k" && at + 1 < end && name.charAt(at + 1) === "s") {
      sign = "x";
      at++;
    }
    if (sign !== last) folded += sign;
    last = sign;
  }
  return folded;
}

/** Where a name ends without the endings that women and transcriptions give it: `-ova`, `-ina`, `-skaya`, `-skiy`. */
function endOfStem(name: string): number {
  if (name.endsWith("a")) {
    if (name.endsWith("skaya")) return name.length - 3;
    return name.endsWith("ova") || name.endsWith("eva") || name.endsWith("ina") ? name.length - 1 : name.length;
  }
  const surname = name.lastIndexOf("sk");
  return surname >= 0 && SKY.has(name.slice(surname + 2)) ? surname + 2 : name.length;
}

const SKY = new Set(["iy", "yy", "ii", "ij", "i", "y"]);

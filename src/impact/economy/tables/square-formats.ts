// The labels of OECD ICIO and Eurostat FIGARO tables: one line of headings, one column of labels, `REGION_INDUSTRY`.
import { plainLayout, type SquareFormat } from "./square.ts";

const regionAndIndustry = (label: string): { region: string; code: string } | undefined => {
  const found = /^([A-Z][A-Z0-9]{1,4})_((?:[A-Z]?\d\w*|[A-Z])(?:-\d+)?)$/.exec(label);
  return found?.[1] === undefined || found[2] === undefined ? undefined : { region: found[1], code: found[2] };
};

const FINAL_ICIO = /_(?:HFCE|NPISH|GGFC|GFCF|INVNT|DPABR|NONRES|FD|DISC)$/;
export const ICIO: SquareFormat = {
  id: "icio",
  source: {
    publisher: "OECD",
    title: "Inter-Country Input-Output tables",
    licence: "loaded by the user; OECD terms and conditions apply",
    url: "https://www.oecd.org/sti/ind/inter-country-input-output-tables.htm",
  },
  unit: "million USD",
  industry: (label) => (FINAL_ICIO.test(label) ? undefined : regionAndIndustry(label)),
  isFinalUse: (label) => FINAL_ICIO.test(label),
  isValueAdded: (label) => /^(?:VA|VALU)$/.test(label),
  isOtherInput: (label) => /^(?:TLS|.*_TAXSUB|TXS_.*)$/.test(label),
  isOutput: (label) => /^(?:OUT|OUTPUT|TOTAL)$/.test(label),
  layout: plainLayout,
};

const FINAL_FIGARO = /_(?:P3_S1[345]|P3|P5\w*|P6)$/;
export const FIGARO: SquareFormat = {
  ...ICIO,
  id: "figaro",
  source: {
    publisher: "Eurostat",
    title: "FIGARO inter-country input-output tables, industry by industry",
    licence: "loaded by the user; Eurostat allows reuse with acknowledgement (CC BY 4.0)",
    url: "https://ec.europa.eu/eurostat/web/esa-supply-use-input-tables/database",
  },
  unit: "million EUR",
  industry: (label) => {
    if (FINAL_FIGARO.test(label) || label.startsWith("W2_")) return undefined;
    const found = /^([A-Z]{2}|[A-Z]+W1)_([A-Z]\d*(?:[-_T]?[A-Z]?\d+)*)$/.exec(label);
    return found?.[1] === undefined || found[2] === undefined ? undefined : { region: found[1], code: found[2] };
  },
  isFinalUse: (label) => FINAL_FIGARO.test(label),
  isValueAdded: (label) => /^W2_(?:D1|D29X39|B2A3G|B1G)$/.test(label),
  isOtherInput: (label) => /^W2_(?:D21X31|OP_RES|OP_NRES)$/.test(label),
  isOutput: () => false,
};

// derisk impact cascade: the systemic risk of every firm of a network.
import { UsageError } from "../../errors.ts";
import { operations, type CascadeRanking } from "../../operations/index.ts";
import { readFailShare } from "../fail-share.ts";
import { problemLines } from "../print/impact-problems.ts";
import type { Style } from "../print/style.ts";
import { tableText } from "../print/table.ts";
import { readJsonFile } from "../read-input.ts";
import { required, runOperation, show } from "../run-operation.ts";
import type { ImpactSubcommand } from "../impact-subcommand.ts";

const SHOWN = 20;

export const impactCascadeCommand: ImpactSubcommand = {
  async run(args, session) {
    const mark = readFailShare(args.text("fail-on"));
    const path = required(args, 1, "which network", "Give a JSON file with n, m, eps, src, dst, w, p, ess, or -.");
    const raw = {
      network: await readJsonFile(path, session),
      firms: firmsOf(args.text("firms")),
      within: withinOf(args.text("within")),
    };
    const ranking = await runOperation(await operations.impactCascade(), raw, args, session);
    show(ranking, () => rankingText(ranking, session.terminal), args, session);
    return mark !== undefined && ranking.ESRI.some((one) => one >= mark) ? 1 : 0;
  },
};

function firmsOf(list: string | undefined): readonly number[] | undefined {
  if (list === undefined) return undefined;
  const firms = list.split(",").map((one) => Number(one.trim() === "" ? "x" : one));
  if (firms.every((one) => Number.isInteger(one) && one >= 0)) return firms;
  throw new UsageError(`--firms: "${list}" is not a list of firm numbers`, "Write e.g. --firms 0,5,17.");
}

function withinOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const within = Number(text);
  if (within > 0 && within <= 0.01) return within;
  throw new UsageError(`--within: "${text}" is not above 0 and at most 0.01`, "Write e.g. --within 0.0001.");
}

function rankingText(ranking: CascadeRanking, style: Style): string {
  const order = ranking.firms
    .map((firm, i) => ({ firm, i }))
    .toSorted((a, b) => (ranking.ESRI[b.i] ?? 0) - (ranking.ESRI[a.i] ?? 0));
  const figure = (values: readonly number[], i: number): string => (values[i] ?? 0).toFixed(6);
  const rows = order
    .slice(0, SHOWN)
    .map(({ firm, i }, place) => [
      String(place + 1),
      String(firm),
      figure(ranking.ESRI, i),
      figure(ranking.ESRI_d, i),
      figure(ranking.ESRI_u, i),
      String(ranking.T[i]),
    ]);
  const right = "right" as const;
  const columns = ["rank", "firm", "index", "by inputs", "by customers", "iterations"];
  return [
    `${ranking.n} firms, ${ranking.purchases} purchases, ${ranking.m} sectors; share of all sales lost when a firm fails.`,
    tableText(
      columns.map((title) => ({ title, align: right })),
      rows,
      style,
    ),
    ...(order.length > SHOWN ? [`  … and ${order.length - SHOWN} more (--json shows all)`] : []),
    ...problemLines(
      ranking.problems.map((one) => ({ ...one, where: one.field })),
      style,
    ),
    ...(ranking.within === undefined ? [] : [`No firm's loss is off by more than ${ranking.within}.`]),
    ranking.method,
  ].join("\n");
}

// What the replay of a receipt found.
import type { Verification } from "../../operations/index.ts";
import { bold, wrap, type Style } from "./style.ts";

const RESULT = {
  identical: "The same verdict, to the letter.",
  same: "The same answers; explanations or notes are worded differently.",
  changed: "The answer CHANGED.",
} as const;

const LOG = {
  agrees: "The decision in the store is the one of the receipt.",
  different: "The decision in the store DIFFERS from the receipt.",
  absent: "The store holds no such decision.",
} as const;

export function verificationText({ receipt, replay, log }: Verification & { kind: "replayed" }, style: Style): string {
  const { register, engine } = replay.verdict;
  return [
    bold(`Receipt of decision ${receipt.decision}, recorded ${receipt.recordedAt}`, style),
    `  as of ${receipt.on}, known by ${receipt.known}`,
    `  ${RESULT[replay.kind]}`,
    ...replay.changes.map(({ determination, aspect, before, after }) => {
      const where = determination ? `${determination.jurisdiction} ${determination.question}` : "overall";
      const side = (values: readonly string[]): string => (values.length === 0 ? "nothing" : values.join(", "));
      return wrap(`${where}, ${aspect.replaceAll("_", " ")}: ${side(before)} → ${side(after)}`, 4, style);
    }),
    ...(replay.proceeds === undefined
      ? []
      : [
          replay.proceeds.after
            ? "    the act was held and may now proceed"
            : "    the act might proceed and is now HELD",
        ]),
    `  register ${replay.sameRegister ? `${register.version}, as then` : `${receipt.register.version} then, ${register.version} now`}`,
    `  engine ${replay.sameEngine ? `${engine}, as then` : `${receipt.engine} then, ${engine} now`}`,
    ...(log === undefined ? [] : [`  ${LOG[log]}`]),
  ].join("\n");
}

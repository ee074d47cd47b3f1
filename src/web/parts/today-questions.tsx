// The questions that settle most, with what asking them may cost: some must go through counsel first.
import type { JSX } from "preact";
import type { RankedQuestion } from "../../assess/index.ts";
import type { View } from "../view.ts";
import { Note } from "./empty.tsx";
import { Table } from "./table.tsx";

export interface QuestionsProps {
  readonly view: View;
  readonly questions: readonly RankedQuestion[];
}

const SHOWN = 10;

export function Questions({ questions }: QuestionsProps): JSX.Element {
  const shown = questions.slice(0, SHOWN);
  const cautions = new Map(shown.flatMap(({ caution }) => (caution ? [[caution.id, caution] as const] : [])));
  return (
    <>
      <Table
        caption={`The ${shown.length} of ${questions.length} open questions that settle most`}
        rows={shown}
        rowKey={({ fact, about }) => `${about} ${fact}`}
        columns={[
          {
            key: "ask",
            head: "Ask",
            heads: true,
            cell: ({ ask, caution }) => (
              <span class="asked">
                {ask} {caution === undefined ? null : <strong class="counsel">Counsel first</strong>}
              </span>
            ),
          },
          { key: "alone", head: "Answers settled", number: true, cell: ({ settlesAlone }) => settlesAlone },
          { key: "others", head: "With other facts", number: true, cell: ({ settlesWithOthers }) => settlesWithOthers },
          { key: "lines", head: "Lines", number: true, cell: ({ lines }) => lines.length },
        ]}
      />
      {[...cautions.values()].map(({ id, text, resolution }) => (
        <Note key={id} tone="stop" title="Counsel first: asking may itself be unlawful">
          <p>
            {text} {resolution}
          </p>
        </Note>
      ))}
    </>
  );
}

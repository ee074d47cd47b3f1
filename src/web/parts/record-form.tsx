// Keeping a verdict: the facts, the answer, register and engine go into the decision log, and a receipt comes out.
import type { JSX } from "preact";
import type { View } from "../view.ts";
import { TextField } from "./form.tsx";

export interface RecordFormProps {
  readonly view: View;
  readonly action: string;
  /** Sent along where the page behind `action` does not hold them itself. */
  readonly facts?: ReadonlyMap<string, string>;
  /** The transaction's own id; asked for when absent. */
  readonly reference?: string;
}

export function RecordForm({ view, action, facts = new Map(), reference }: RecordFormProps): JSX.Element {
  return (
    <section class="record" aria-labelledby="record">
      <h2 id="record">Record as decision</h2>
      <p>
        Keeps these facts and this determination, as of {view.on} and as known on {view.known}, in the decision log. The
        receipt can be replayed later; nothing in the log is ever edited.
      </p>
      <form class="sheet" method="post" action={view.link(action)}>
        {[...facts].map(([fact, value]) => (
          <input key={fact} type="hidden" name={fact} value={value} />
        ))}
        <input type="hidden" name="decision" value={crypto.randomUUID()} />
        <div class="fields">
          {reference === undefined ? (
            <TextField
              prefix="record"
              name="transaction"
              label="Your reference"
              hint="e.g. the order or shipment number"
            />
          ) : null}
          <TextField prefix="record" name="reviewer" label="Reviewed by" />
          <TextField prefix="record" name="note" label="Note" />
        </div>
        <div class="actions">
          <button type="submit">Record</button>
        </div>
      </form>
    </section>
  );
}

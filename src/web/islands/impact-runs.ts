// More courses of events: asks the server, shows how far it is, and stops the work when the reader does.
import { placesOf } from "./lib/island-data.ts";

interface Data {
  /** Input of portfolio-impact, with the days as `on` and `known`. */
  readonly request: { readonly input: object; readonly days: Readonly<Record<string, string>> };
  readonly runs: number;
  /** Field of the page's address for the number of runs. */
  readonly field: string;
}

interface Event {
  readonly progress?: { readonly done: number; readonly total?: number; readonly what: string };
  readonly result?: unknown;
  readonly problem?: { readonly detail?: string; readonly title?: string };
}

for (const { root, data } of placesOf<Data>("impact-runs")) {
  const form = root.querySelector("form");
  const button = root.querySelector<HTMLButtonElement>('button[type="submit"]');
  const status = root.querySelector<HTMLElement>("[data-progress]");
  if (!form || !button || !status) continue;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run(data, button, status);
  });
}

async function run({ request, runs, field }: Data, button: HTMLButtonElement, status: HTMLElement): Promise<void> {
  const stop = new AbortController();
  const bar = document.createElement("progress");
  const words = document.createElement("span");
  const cancel = document.createElement("button");
  cancel.type = "button";
  cancel.textContent = "Stop";
  cancel.addEventListener("click", () => stop.abort());
  status.replaceChildren(bar, " ", words, " ", cancel);
  status.hidden = false;
  button.disabled = true;
  try {
    const last = await follow(request, runs, stop.signal, ({ done, total, what }) => {
      words.textContent = total === undefined ? what : `${what}: ${done} of ${total}`;
      if (total === undefined) bar.removeAttribute("value");
      else {
        bar.max = total;
        bar.value = done;
      }
    });
    if (last.problem) throw new Error(last.problem.detail ?? last.problem.title ?? "it failed");
    const url = new URL(location.href);
    url.searchParams.set(field, String(runs));
    location.assign(url.href);
  } catch (error) {
    button.disabled = false;
    const text = stop.signal.aborted ? "Stopped: the page shows what it did before." : `Not done: ${String(error)}`;
    status.replaceChildren(text);
  }
}

/** Reads the answer's lines as they come; the last one that is no progress. */
async function follow(
  { input, days }: Data["request"],
  runs: number,
  signal: AbortSignal,
  tell: (progress: NonNullable<Event["progress"]>) => void,
): Promise<Event> {
  const address = `/api/portfolio-impact?${new URLSearchParams(days).toString()}`;
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/x-ndjson" },
    body: JSON.stringify({ ...input, runs }),
    signal,
  });
  if (!response.ok || response.body === null) throw new Error(`the server answered ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let last: Event = {};
  for (;;) {
    const { value, done } = await reader.read();
    const lines = `${rest}${value ?? ""}`.split("\n");
    rest = done ? "" : (lines.pop() ?? "");
    for (const line of lines) {
      if (line.trim() === "") continue;
      const event = JSON.parse(line) as Event;
      if (event.progress) tell(event.progress);
      else last = event;
    }
    if (done) return last;
  }
}

// Impact on a company: while a slider moves, the weekly model runs again here and the timeline is drawn anew.
import { render } from "preact";
import { replayer, type Knobs, type PackedModel } from "../../impact/index.ts";
import { KNOB_NAMES, Redrawn, Sliders } from "../parts/impact-replay.tsx";
import { placesOf } from "./lib/island-data.ts";

interface Data {
  readonly model: PackedModel;
  readonly knobs: Knobs;
  readonly start: string;
}

for (const { root, data } of placesOf<Data>("impact-company")) {
  const { model, start } = data;
  const replay = replayer(model);
  const view = document.createElement("div");
  let knobs = data.knobs;
  let waiting = false;
  const draw = (): void => {
    waiting = false;
    render(
      <>
        <Sliders knobs={knobs} weeks={model.weeks} onChange={change} />
        <Redrawn products={replay(knobs)} weeks={model.weeks} start={start} />
      </>,
      view,
    );
  };
  const change = (next: Knobs): void => {
    knobs = next;
    history.replaceState(null, "", addressOf(knobs));
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  };
  draw();
  root.replaceChildren(view);
}

/** The page's own address with the knobs in it, so that a setting can be sent to somebody. */
function addressOf(knobs: Knobs): string {
  const url = new URL(location.href);
  for (const name of KNOB_NAMES) {
    const value = knobs[name];
    if (typeof value === "boolean") {
      if (value) url.searchParams.set(name, "1");
      else url.searchParams.delete(name);
    } else url.searchParams.set(name, String(value));
  }
  return url.href;
}

// Impact on an economy: while the slider moves, the answer at that depth is drawn from the path the page brought along.
import { render } from "preact";
import type { ScenarioPath } from "../../impact/index.ts";
import { CutSlider, EconomyReadout } from "../parts/economy-readout.tsx";
import { placesOf } from "./lib/island-data.ts";

interface Data {
  readonly path: ScenarioPath;
  readonly at: number;
}

for (const { root, data } of placesOf<Data>("impact-economy")) {
  const { path } = data;
  const view = document.createElement("div");
  const last = path.points.length - 1;
  let at = data.at;
  let waiting = false;
  const draw = (): void => {
    waiting = false;
    render(
      <>
        <CutSlider cut={path.points[at]?.cut ?? 1} onInput={change} />
        <EconomyReadout path={path} at={at} />
      </>,
      view,
    );
  };
  const change = (cut: number): void => {
    at = Math.round(cut * last);
    const url = new URL(location.href);
    url.searchParams.set("cut", String(Math.round(cut * 100)));
    history.replaceState(null, "", url.href);
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  };
  draw();
  root.replaceChildren(view);
}

// The answer at one depth of a cut: price, quantity, GDP, its curve over all depths, the closures, the industries. Drawn by
// the server and again by the island while the slider moves, so it imports nothing that a browser should not get.
import type { JSX } from "preact";
import type { PathPoint, ScenarioPath } from "../../impact/index.ts";

export interface ReadoutProps {
  readonly path: ScenarioPath;
  /** Position in `path.points`. */
  readonly at: number;
}

/** Everything that changes with the depth of the cut. */
export function EconomyReadout({ path, at }: ReadoutProps): JSX.Element {
  const point = path.points[at] ?? path.points[0];
  if (point === undefined) return <p>No point to show.</p>;
  return (
    <div class="economy-readout" aria-live="polite">
      <Figures path={path} point={point} />
      {point.gdp === undefined ? null : (
        <div class="economy-charts">
          <Curve path={path} at={at} />
          <Closures path={path} point={point} />
          <Industries path={path} point={point} />
        </div>
      )}
    </div>
  );
}

function Figures({ path, point }: { readonly path: ScenarioPath; readonly point: PathPoint }): JSX.Element {
  return (
    <dl class="figures">
      {path.minerals.map(({ commodity, source }, m) => {
        const price = point.prices[m] ?? [1, 1, 1];
        const quantity = point.quantities[m] ?? [1, 1, 1];
        return (
          <div key={commodity}>
            <dt>
              {commodity} from {source}, {(point.cut * 100).toFixed(0)} % cut
            </dt>
            <dd>
              <strong>{change(price[1])}</strong> price
              {price[0] === price[2] ? null : (
                <span class="muted small">
                  {" "}
                  ({change(price[0])} to {change(price[2])})
                </span>
              )}
              <br />
              <strong>{change(quantity[1])}</strong> quantity outside the source
            </dd>
          </div>
        );
      })}
      {point.gdp === undefined ? null : (
        <div>
          <dt>US GDP, a year</dt>
          <dd>
            <strong class="big">{billions(point.gdp[1])}</strong>
            <span class="muted small">
              {" "}
              ({billions(point.gdp[0])} to {billions(point.gdp[2])})
            </span>
            <br />
            <span class="small">
              over the closures {billions(Math.max(...(point.closures ?? [0])))} to{" "}
              {billions(Math.min(...(point.closures ?? [0])))}
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** `+150 %`. */
export function change(ratio: number): string {
  const value = (ratio - 1) * 100;
  if (Math.abs(value) < 0.05) return "±0 %";
  return `${value > 0 ? "+" : "−"}${Math.abs(value).toFixed(Math.abs(value) < 10 ? 1 : 0)} %`;
}

/** Million USD as billions: `−3.10 bn USD`. */
export function billions(millions: number): string {
  return `${inBillions(millions)} bn USD`;
}

/** The same without the unit, for tables that name it once: `−3.10`; `0` is nothing at all. */
export function inBillions(millions: number): string {
  if (millions === 0) return "0";
  const value = Math.abs(millions) / 1000;
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3;
  if (value < 0.0005) return millions < 0 ? "over −0.001" : "under 0.001";
  return `${millions < 0 ? "−" : ""}${value.toFixed(digits)}`;
}

const WIDTH = 460;
const HEIGHT = 240;
const LEFT = 52;
const BOTTOM = 34;

function Curve({ path, at }: ReadoutProps): JSX.Element {
  const losses = path.points.map(({ gdp }) => (gdp ?? [0, 0, 0]).map((value) => Math.max(0, -value) / 1000));
  const most = Math.max(0.001, ...losses.map(([, , high = 0]) => high));
  const x = (cut: number): number => LEFT + cut * (WIDTH - LEFT - 24);
  const y = (loss: number): number => HEIGHT - BOTTOM - (loss / most) * (HEIGHT - BOTTOM - 16);
  const line = (which: number): string =>
    path.points.map(({ cut }, i) => `${x(cut).toFixed(1)},${y(losses[i]?.[which] ?? 0).toFixed(1)}`).join(" ");
  const band = `${line(0)} ${line(2).split(" ").toReversed().join(" ")}`;
  const point = path.points[at];
  const ticks = niceTicks(most);
  return (
    <figure class="bars narrow">
      <figcaption>Fall of US GDP by depth of the cut, billion USD</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={curveText(path, at)}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={WIDTH - 12} y1={y(tick)} y2={y(tick)} class="grid" />
            <text x={LEFT - 6} y={y(tick) + 4} class="axis" text-anchor="end">
              {tick}
            </text>
          </g>
        ))}
        {[0, 0.25, 0.5, 0.75, 1].map((cut) => (
          <text key={cut} x={x(cut)} y={HEIGHT - 14} class="axis" text-anchor="middle">
            {cut * 100} %
          </text>
        ))}
        <polygon points={band} class="spread" />
        <polyline points={line(1)} class="curve" />
        {point === undefined ? null : (
          <g>
            <line x1={x(point.cut)} x2={x(point.cut)} y1={16} y2={HEIGHT - BOTTOM} class="now" />
            <circle cx={x(point.cut)} cy={y(losses[at]?.[1] ?? 0)} r={4.5} class="now-dot" />
          </g>
        )}
      </svg>
      <p class="small muted">Band: low to high reliance, central closure.</p>
    </figure>
  );
}

function niceTicks(most: number): readonly number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? 10 * power;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => Number((i * step).toPrecision(6)));
}

function curveText(path: ScenarioPath, at: number): string {
  const point = path.points[at];
  const whole = path.points.at(-1);
  const gdp = (one: PathPoint | undefined): string => (one?.gdp === undefined ? "not available" : billions(one.gdp[1]));
  return `At ${((point?.cut ?? 0) * 100).toFixed(0)} % cut US GDP changes by ${gdp(point)}, at 100 % by ${gdp(whole)}.`;
}

interface Bar {
  readonly key: string;
  readonly label: string;
  readonly title: string;
  readonly value: number;
  readonly strong?: boolean;
}

function Bars({
  caption,
  bars,
  log,
}: {
  readonly caption: string;
  readonly bars: readonly Bar[];
  readonly log?: boolean;
}): JSX.Element {
  const row = 24;
  const label = 210;
  const room = WIDTH - label - 92;
  const most = Math.max(1e-9, ...bars.map(({ value }) => Math.abs(value)));
  const least = Math.max(
    most / 1000,
    Math.min(...bars.map(({ value }) => Math.abs(value)).filter((value) => value > 0), most),
  );
  const width = (value: number): number => {
    const size = Math.abs(value);
    if (!(size > 0)) return 0;
    if (!log) return (size / most) * room;
    return Math.max(2, ((Math.log(size / least) + 1) / (Math.log(most / least) + 1)) * room);
  };
  return (
    <figure class="bars narrow">
      <figcaption>{caption}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${bars.length * row + 4}`}
        role="img"
        aria-label={`${caption}: ${bars.map(({ label: name, value }) => `${name} ${billions(value)}`).join(", ")}`}
      >
        {bars.map(({ key, label: name, title, value, strong }, i) => (
          <g key={key}>
            <text x={label - 8} y={i * row + 16} text-anchor="end" class={strong ? "label strong" : "label"}>
              {name.length > 29 ? `${name.slice(0, 28)}…` : name}
            </text>
            <rect x={label} y={i * row + 5} width={width(value)} height={14} class={strong ? "fill-0" : "fill-1"}>
              <title>{title}</title>
            </rect>
            <text x={label + width(value) + 5} y={i * row + 16} class="number">
              {inBillions(value)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

function Closures({ path, point }: { readonly path: ScenarioPath; readonly point: PathPoint }): JSX.Element {
  const bars = path.closures.map(({ id, name, role }, i) => ({
    key: id,
    label: name,
    title: `${name} (${role}): ${billions(point.closures?.[i] ?? 0)}`,
    value: point.closures?.[i] ?? 0,
    strong: role === "central",
  }));
  return <Bars caption="By closure: who goes without, billion USD (logarithmic)" bars={bars} log />;
}

function Industries({ path, point }: { readonly path: ScenarioPath; readonly point: PathPoint }): JSX.Element {
  const names = [...path.industries, { code: "rest", name: "all other industries" }];
  const bars = names.map(({ code, name }, i) => ({
    key: code,
    label: name,
    title: `${code} ${name}: ${billions(point.industries?.[i] ?? 0)}`,
    value: point.industries?.[i] ?? 0,
  }));
  return <Bars caption="By industry, central closure, billion USD" bars={bars} />;
}

/** The slider, in a form that works without script. */
export function CutSlider({
  cut,
  onInput,
}: {
  readonly cut: number;
  readonly onInput?: (cut: number) => void;
}): JSX.Element {
  const percent = Math.round(cut * 100);
  return (
    <label class="cut-slider">
      <span>Share of net exports cut for a year</span>
      <input
        type="range"
        name="cut"
        min={0}
        max={100}
        step={5}
        value={percent}
        {...(onInput === undefined ? {} : { onInput: (event) => onInput(Number(event.currentTarget.value) / 100) })}
      />
      <output>{percent} %</output>
    </label>
  );
}

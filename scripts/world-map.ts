// Rewrites data/geo/world-map.json: an SVG path per country from Natural Earth's 1:110m map (public domain), as packaged by
// world-atlas, in the Equal Earth projection: node scripts/world-map.ts
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { geoEqualEarth, geoPath, type GeoPermissibleObjects } from "d3-geo";
import countries from "i18n-iso-countries";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

const WIDTH = 960;
const HEIGHT = 470;
const topology = createRequire(import.meta.url)("world-atlas/countries-110m.json") as Topology<{
  countries: GeometryCollection<{ name: string }>;
}>;
const world = feature(topology, topology.objects.countries);
const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: "Sphere" });
const path = geoPath(projection).digits(0);

/** Places that the map draws without an ISO number. */
const UNNUMBERED: Readonly<Record<string, string>> = { Kosovo: "XK" };

const paths = world.features.flatMap((one) => {
  const d = path(one as GeoPermissibleObjects);
  const name = one.properties.name;
  const code = one.id === undefined ? UNNUMBERED[name] : countries.numericToAlpha2(String(one.id));
  return d === null || d === "" || code === "AQ" ? [] : [[code ?? "", name, d]];
});

const map = {
  title: "Countries of the world, 1:110 million",
  source: "Natural Earth, by way of world-atlas 2",
  licence: "public domain",
  projection: "Equal Earth",
  width: WIDTH,
  height: HEIGHT,
  countries: paths,
};
const target = fileURLToPath(new URL("../data/geo/world-map.json", import.meta.url));
writeFileSync(target, `${JSON.stringify(map).replaceAll("],[", "],\n[")}\n`);

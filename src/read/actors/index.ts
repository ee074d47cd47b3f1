// The face of the actors of a document: found once, resolved wherever a phrase names or means one.
export { type Actor, type ActorKind, type ActorMention, actorWith, countryOf, OUTLET, stateActor } from "./actor.ts";
export { countryName } from "./country-name.ts";
export { type Actors, findActors } from "./find-actors.ts";
export { type Cast, lookBack } from "./cast.ts";
export { resolve, resolveOne } from "./resolve.ts";

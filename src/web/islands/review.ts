// Keys for the review of a reading: j and k go from candidate to candidate, a, r and u press its buttons; the words of the
// one in focus are shown where they stand.
import { placesOf } from "./lib/island-data.ts";

for (const { root } of placesOf<unknown>("review")) {
  const hint = root.querySelector<HTMLElement>("[data-keys]");
  if (hint) hint.hidden = false;
  const cards = [...root.querySelectorAll<HTMLElement>("section[data-candidate]")];
  let at = Math.max(
    0,
    cards.findIndex(({ id }) => `#${id}` === location.hash),
  );

  const show = (): void => {
    const card = cards[at];
    if (card === undefined) return;
    for (const mark of root.querySelectorAll("mark")) {
      mark.classList.toggle("current", mark.dataset["candidate"] === card.dataset["candidate"]);
    }
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
    root.querySelector("mark.current")?.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "k") {
      at = Math.min(cards.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)));
      show();
      event.preventDefault();
    } else if (["a", "r", "u"].includes(event.key)) {
      cards[at]?.querySelector<HTMLButtonElement>(`button[data-key="${event.key}"]`)?.click();
    }
  });
  for (const [index, card] of cards.entries()) card.addEventListener("focusin", () => (at = index));
  if (location.hash !== "") show();
}

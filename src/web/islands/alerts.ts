// Keys for the queue of alerts: j and k go from alert to alert; t, f, n and u press its buttons, or ask for the reason first.
import { placesOf } from "./lib/island-data.ts";

for (const { root } of placesOf<unknown>("alerts")) {
  const hint = root.querySelector<HTMLElement>("[data-keys]");
  if (hint) hint.hidden = false;
  const cards = [...root.querySelectorAll<HTMLElement>("section[data-alert]")];
  let at = 0;
  for (const [index, card] of cards.entries()) card.addEventListener("focusin", () => (at = index));

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "k") {
      at = Math.min(cards.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)));
      cards[at]?.focus({ preventScroll: true });
      cards[at]?.scrollIntoView({ block: "nearest" });
      event.preventDefault();
    } else if (["t", "f", "n", "u"].includes(event.key)) {
      const card = cards[at];
      const reason = card?.querySelector<HTMLInputElement>('input[name^="reason"]');
      const by = root.querySelector<HTMLInputElement>('input[name="by"]');
      const empty = [by, event.key === "u" ? undefined : reason].find((field) => field?.value.trim() === "");
      if (empty) empty.focus();
      else card?.querySelector<HTMLButtonElement>(`button[data-key="${event.key}"]`)?.click();
      event.preventDefault();
    }
  });
}

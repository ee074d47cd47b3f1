// Keys for the review of a reading: j and k go from candidate to candidate, a, r and u press its buttons; n and p go from field
// to field of it, e opens the one in focus, Enter saves what is typed there. The words of the candidate are shown where they
// stand.
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

  /** The field that holds the focus, among those of the candidate. */
  const fieldsOf = (card: HTMLElement | undefined): readonly HTMLDetailsElement[] =>
    card === undefined ? [] : [...card.querySelectorAll<HTMLDetailsElement>("details[data-field]")];
  const focused = (): HTMLDetailsElement | undefined =>
    fieldsOf(cards[at]).find((field) => field.contains(document.activeElement));

  const goTo = (field: HTMLDetailsElement | undefined): void => field?.querySelector("summary")?.focus();
  const edit = (field: HTMLDetailsElement | undefined): void => {
    if (field === undefined) return;
    field.open = true;
    field.querySelector("input")?.select();
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const field = focused();
    if (typing && field !== undefined && event.key === "Enter") {
      event.preventDefault();
      field.querySelector<HTMLButtonElement>("button[data-save]")?.click();
    } else if (typing && field !== undefined && event.key === "Escape") {
      field.open = false;
      goTo(field);
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "k") {
      at = Math.min(cards.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)));
      show();
      event.preventDefault();
    } else if (event.key === "n" || event.key === "p") {
      const fields = fieldsOf(cards[at]);
      const from = field === undefined ? -1 : fields.indexOf(field);
      goTo(fields[Math.max(0, from + (event.key === "n" ? 1 : -1))]);
      event.preventDefault();
    } else if (event.key === "e") {
      edit(field ?? fieldsOf(cards[at])[0]);
      event.preventDefault();
    } else if (["a", "r", "u"].includes(event.key)) {
      cards[at]?.querySelector<HTMLButtonElement>(`button[data-key="${event.key}"]`)?.click();
    }
  });
  for (const [index, card] of cards.entries()) card.addEventListener("focusin", () => (at = index));
  if (location.hash !== "") show();
}

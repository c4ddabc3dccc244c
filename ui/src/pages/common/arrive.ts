// Part of a page that was searched for: its heading takes the focus.

/** Goes to the card of this name, where the page has one. */
export function arriveAt(name: string): void {
  const heading = name && document.querySelector<HTMLElement>(`[data-test="${CSS.escape(name)}"] .title`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
  heading.scrollIntoView({ block: "start" });
}

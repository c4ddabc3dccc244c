// Part of a page that was searched for: its heading takes the focus, or the field or row that was meant.
import { stayAt } from "../../parts/stay";
import { route } from "../../route.svelte";

/** Goes to the card that the address names, once the page has it; what is read again later moves nobody. */
export function arrive(ready: () => boolean): void {
  let arrived = false;
  let leave = () => {};
  $effect(() => {
    if (!ready() || arrived) return;
    arrived = true;
    const id = CSS.escape(route.id);
    const heading = route.id && document.querySelector<HTMLElement>(`[data-test="${id}"] .title, [data-place="${id}"], input[data-test="${id}"]`);
    if (!heading) return;
    if (heading.localName !== "input") heading.tabIndex = -1;
    heading.focus();
    leave = stayAt(heading);
  });
  $effect(() => () => leave());
}

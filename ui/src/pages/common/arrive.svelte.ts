// Part of a page that was searched for: its heading takes the focus.
import { route } from "../../route.svelte";

/** Goes to the card that the address names, once the page has it; what is read again later moves nobody. */
export function arrive(ready: () => boolean): void {
  let arrived = false;
  $effect(() => {
    if (!ready() || arrived) return;
    arrived = true;
    const heading = route.id && document.querySelector<HTMLElement>(`[data-test="${CSS.escape(route.id)}"] .title`);
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView({ block: "start" });
  });
}

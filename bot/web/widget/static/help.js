// The help panel. All it shows is in the page from the start, and its buttons work by markup alone
// (popovertarget): it opens with the network gone, and even where this script never arrived.

/** Keeps the keyboard inside the open panel. behind: the parts of the page it covers. Returns {isOpen}. */
export function setUpHelp(opener, panel, behind) {
  if (!("popover" in HTMLElement.prototype)) return setUpForOldBrowsers(panel);
  panel.addEventListener("beforetoggle", (event) => {
    for (const part of behind) part.inert = event.newState === "open";
  });
  panel.addEventListener("toggle", (event) => {
    if (event.newState === "open") panel.querySelector("button").focus();
    else if (document.activeElement === document.body) opener.focus();
  });
  return { isOpen: () => panel.matches(":popover-open") };
}

function setUpForOldBrowsers(panel) {
  panel.removeAttribute("popover");
  for (const button of document.querySelectorAll(`[popovertarget="${panel.id}"]`)) {
    button.addEventListener("click", () => (panel.open ? panel.close() : panel.showModal()));
  }
  return { isOpen: () => panel.open };
}

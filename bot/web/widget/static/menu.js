// The menu in the head of the page, and the question before a conversation is forgotten on this device.

/** on: {summary(), forget()}. Returns {isOpen}: whether the menu or the question lies over the page. */
export function setUpMenu(opener, menu, question, on) {
  const popover = "popover" in HTMLElement.prototype;
  if (!popover) {
    menu.removeAttribute("popover");
    opener.addEventListener("click", () => (menu.open ? menu.close() : menu.show()));
  }
  const isOpen = () => (popover ? menu.matches(":popover-open") : menu.open);
  const close = () => (popover ? menu.hidePopover() : menu.close());

  menu.addEventListener("click", (event) => {
    const chosen = event.target.closest("button")?.dataset.does;
    if (!chosen) return;
    close();
    if (chosen === "forget") question.showModal();
    else on[chosen]();
  });
  question.addEventListener("close", () => {
    if (question.returnValue === "forget") on.forget();
    question.returnValue = "";
  });
  return { isOpen: () => isOpen() || question.open };
}

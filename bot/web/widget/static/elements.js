// Builds DOM nodes. Every text goes in as text, never as markup, so nothing has to be escaped by hand.

const SAFE_LINK = /^(https?:|tel:|sms:|mailto:)/i;

/**
 * One element: attributes that are null, undefined or false are left out, true becomes "".
 * children: nodes or strings; empty ones are left out.
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** A link, or plain text where the address is of a kind that could run something. */
export function link(href, text, attributes = {}) {
  if (!SAFE_LINK.test(href ?? "")) return element("span", attributes, text);
  const elsewhere = /^https?:/i.test(href);
  return element(
    "a",
    { ...attributes, href, target: elsewhere && "_blank", rel: elsewhere && "noopener noreferrer" },
    text,
  );
}

/** Words for screen readers alone. */
export function unseen(text) {
  return element("span", { class: "unseen" }, text);
}

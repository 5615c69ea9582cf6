// What the device remembers of a conversation: its token, and the key of a turn under way; never a word of it.

// Browsers may forbid a kind of storage, inside a frame above all: then the conversation lasts as long as the tab,
// or as the page.
const KINDS = [() => localStorage, () => sessionStorage];

function attempt(use) {
  try {
    return use() ?? null;
  } catch {
    return null;
  }
}

/** get(name), set(name, value), remove(name); values are strings, get returns null for what is not there. */
export function openStore() {
  const memory = new Map();
  const everywhere = (use) => KINDS.map((kind) => attempt(() => use(kind())));

  return {
    get: (name) => memory.get(name) ?? everywhere((kept) => kept.getItem(name)).find((value) => value !== null) ?? null,
    set(name, value) {
      this.remove(name);
      const kept = KINDS.some((kind) => attempt(() => (kind().setItem(name, value), true)));
      if (!kept) memory.set(name, value);
    },
    remove(name) {
      memory.delete(name);
      everywhere((kept) => kept.removeItem(name));
    },
  };
}

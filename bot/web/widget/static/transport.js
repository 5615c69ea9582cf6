// Talks to the door (/chat/*). Knows tokens, keys, time-outs and errors; draws nothing.

const TIME_OUT_MS = 25_000; // longer than the door's own 20 s, so that its plain sentence comes first
const TOKEN = "mufakat.token";
const PENDING = "mufakat.pending";

/**
 * What went wrong on the way to the door.
 * kind: "offline" (no connection) · "timeout" · "trouble" (server error, unreadable or empty reply)
 *       · "refused" (the door said no; the same again is useless) · "expired" (the session is gone)
 * sentence: what the door said about it, in the client's language, or "".
 * messages, state: what the door sent along, if anything.
 */
export class DoorError extends Error {
  constructor(kind, body = null) {
    super(kind);
    this.kind = kind;
    this.sentence = body?.error?.message ?? "";
    this.messages = body?.messages ?? [];
    this.state = body?.state ?? null;
  }

  get canRetry() {
    return this.kind !== "refused" && this.kind !== "expired";
  }
}

/** A fresh turn: {key, text} or {key, choice}. The key stays the same when the turn is sent again. */
export function newTurn(content) {
  return { key: newKey(), ...content };
}

// randomUUID is missing where a page above the frame came over plain http.
function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

// Some browsers forbid storage inside a frame: then the session lasts as long as the page.
function sessionStore() {
  const memory = new Map();
  const attempt = (use, otherwise) => {
    try {
      return use();
    } catch {
      return otherwise();
    }
  };
  return {
    get: (name) => memory.get(name) ?? attempt(() => sessionStorage.getItem(name), () => null),
    set(name, value) {
      memory.set(name, value);
      attempt(() => sessionStorage.setItem(name, value), () => {});
    },
    remove(name) {
      memory.delete(name);
      attempt(() => sessionStorage.removeItem(name), () => {});
    },
  };
}

async function call(method, path, { token, body } = {}) {
  const headers = { Accept: "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers["Content-Type"] = "application/json";
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TIME_OUT_MS);
  const request = {
    method,
    headers,
    body: body ? JSON.stringify(body) : undefined,
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    signal: giveUp.signal,
  };
  let response;
  let answer;
  try {
    response = await fetch(path, request);
    answer = await response.json();
  } catch {
    if (giveUp.signal.aborted) throw new DoorError("timeout");
    throw new DoorError(response ? "trouble" : "offline");
  } finally {
    clearTimeout(timer);
  }
  if (!response.ok) throw new DoorError(kindOf(response.status), answer);
  return answer;
}

function kindOf(status) {
  if (status === 401 || status === 410) return "expired";
  const passing = status >= 500 || [408, 409, 425, 429].includes(status);
  return passing ? "trouble" : "refused";
}

/** The door as the widget sees it. Every call returns the door's body or throws a DoorError. */
export function openDoor() {
  const store = sessionStore();
  const token = () => store.get(TOKEN);

  return {
    hasSession: () => Boolean(token()),

    /** language: "id", "en" or null where the client has not chosen yet. */
    async openSession(language) {
      const body = await call("POST", "/chat/session", { body: { language, invite: null } });
      store.set(TOKEN, body.token);
      store.remove(PENDING);
      return body;
    },

    history: () => call("GET", "/chat/history", { token: token() }),

    /** Sends a turn. The door answers each key once, however often it is sent. */
    async send(turn) {
      const { text, ...withoutText } = turn;
      store.set(PENDING, JSON.stringify(withoutText)); // never the client's words
      try {
        const body = await call("POST", "/chat/message", { token: token(), body: turn });
        if (!body.messages?.length) throw new DoorError("trouble", body);
        store.remove(PENDING);
        return body;
      } catch (error) {
        if (!error.canRetry) store.remove(PENDING);
        throw error;
      }
    },

    /** The turn under way when the page went away ({key} or {key, choice}), or null. */
    pendingTurn: () => JSON.parse(store.get(PENDING) ?? "null"),

    forget() {
      store.remove(TOKEN);
      store.remove(PENDING);
    },
  };
}

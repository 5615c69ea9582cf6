// For the host page: <script defer src="…/widget/static/launcher.js" data-language="id"></script>
// Draws the button and the plain help link, and opens the widget in a frame on first use. It stands alone,
// keeps its styles in a shadow root of its own, and speaks only with the origin it was loaded from.
// Messages both ways are {app: "mufakat", type}; see frame.js for the other side.

(() => {
  const APP = "mufakat";
  const script = document.currentScript;
  const home = new URL(script.src).origin;
  const language = ["id", "en"].includes(script.dataset.language) ? script.dataset.language : null;
  const ANSWERS_IN_MS = 1000; // after its page has loaded; an error page loads too, and never answers
  const LOADS_IN_MS = 10_000;
  const words = {
    id: {
      open: "Ngobrol sebelum sesi", help: "Butuh bantuan sekarang", frame: "Chat sebelum sesi konseling",
      lost: "Chatnya belum bisa dibuka. Coba lagi sebentar lagi. Kalau mendesak, jangan tunggu chat: telepon nomor darurat, atau minta tolong orang di dekatmu.",
      back: "Tutup",
    },
    en: {
      open: "Chat before your session", help: "Get help now", frame: "Chat before a counseling session",
      lost: "The chat can’t be opened just now. Try again in a moment. If it is urgent, don’t wait for it: call the emergency number, or ask someone near you for help.",
      back: "Close",
    },
  }[language ?? (document.documentElement.lang.startsWith("en") ? "en" : "id")];

  const css = `
    :host { all: initial; }
    * { box-sizing: border-box; }
    .corner {
      position: fixed; z-index: 2147483000; inset: auto 1rem max(1rem, env(safe-area-inset-bottom)) auto;
      display: flex; flex-direction: column; align-items: flex-end; gap: .5rem;
      font: 600 1rem/1.3 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif;
    }
    .open, .help { min-height: 2.75rem; border-radius: 1.6rem; padding: .65rem 1.1rem; box-shadow: 0 6px 20px rgb(30 20 10 / 22%); }
    .open {
      display: flex; align-items: center; gap: .6rem; min-height: 3.25rem; border: 1px solid #1e5f59;
      background: #1e5f59; color: #fff; font: inherit; cursor: pointer;
    }
    .open:hover { background: #16504b; }
    .help {
      display: flex; align-items: center; border: 1px solid #9b3c25; background: #fff; color: #8a3520;
      font-size: .9rem; text-decoration: none;
    }
    .help:hover { background: #fbefeb; }
    :focus-visible { outline: 3px solid #1e5f59; outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
    svg { width: 1.4rem; height: 1.4rem; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linejoin: round; }
    .sheet {
      position: fixed; z-index: 2147483001; right: 1rem; bottom: 1rem; width: 25rem; height: min(42rem, 100vh - 2rem);
      border-radius: 1.2rem; overflow: hidden; background: #faf6f0; box-shadow: 0 12px 48px rgb(30 20 10 / 32%);
    }
    .sheet.large { width: min(44rem, 100vw - 2rem); height: calc(100vh - 2rem); }
    .sheet iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: light dark; }
    .lost { position: absolute; inset: 0; padding: 2rem 1.25rem; background: #faf6f0; color: #26302f; }
    .lost p { max-width: 24rem; margin: 0 0 1.25rem; font: 1.05rem/1.5 system-ui, sans-serif; }
    .lost button { min-height: 2.75rem; padding: .5rem 1.25rem; border: 1px solid #1e5f59; border-radius: 1.6rem;
      background: #1e5f59; color: #fff; font: 600 1rem system-ui, sans-serif; cursor: pointer; }
    [hidden] { display: none !important; }
    @media (max-width: 37.49rem), (max-height: 30rem) {
      .sheet, .sheet.large { inset: 0 0 auto; width: 100%; height: var(--seen-height, 100dvh); border-radius: 0; }
    }
    @media (prefers-color-scheme: dark) {
      .open { background: #2c736c; border-color: #94d8cf; }
      .open:hover { background: #35857d; }
      .help { background: #26231f; border-color: #e59a85; color: #f3b8a8; }
      .help:hover { background: #3a2a24; }
      .sheet, .lost { background: #191816; color: #ebeae6; }
      :focus-visible { outline-color: #94d8cf; box-shadow: 0 0 0 3px #191816; }
    }
    @media (forced-colors: active) { .sheet { border: 1px solid; } }
  `;
  const wide = matchMedia("(min-width: 37.5rem) and (min-height: 30.01rem)");

  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const sheetStyle = new CSSStyleSheet();
  sheetStyle.replaceSync(css);
  root.adoptedStyleSheets = [sheetStyle];

  const corner = document.createElement("div");
  corner.className = "corner";
  corner.setAttribute("role", "region");
  corner.setAttribute("aria-label", words.frame);
  const help = document.createElement("a");
  help.className = "help";
  help.href = `${home}/help${language ? `?lang=${language}` : ""}`;
  help.textContent = words.help;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "open";
  button.setAttribute("aria-haspopup", "dialog");
  button.innerHTML =
    '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H10l-4 4v-4H4z"/></svg><span></span>';
  button.lastChild.textContent = words.open;
  corner.append(help, button);
  root.append(corner);
  document.body.append(host);

  let sheet = null;
  let frame = null;
  let lost = null;
  let loaded = false;
  let ready = false; // the chat has answered: from then on it has a close button of its own

  const tell = (message) => frame.contentWindow.postMessage({ app: APP, ...message }, home);
  const hello = () => tell({ type: "hello", canResize: wide.matches });

  function build() {
    sheet = document.createElement("div");
    sheet.className = "sheet";
    sheet.setAttribute("role", "dialog");
    sheet.setAttribute("aria-label", words.frame);
    frame = document.createElement("iframe");
    frame.title = words.frame;
    frame.src = `${home}/widget/${language ? `?lang=${language}` : ""}`;
    frame.allow = "clipboard-write";
    frame.referrerPolicy = "no-referrer";
    frame.addEventListener("load", () => {
      loaded = true;
      hello();
      tell({ type: "opened" });
      setTimeout(giveUp, ANSWERS_IN_MS);
    });
    lost = document.createElement("div");
    lost.className = "lost";
    lost.hidden = true;
    const sorry = document.createElement("p");
    sorry.setAttribute("role", "alert");
    const back = document.createElement("button");
    back.type = "button";
    back.textContent = words.back;
    back.addEventListener("click", close);
    lost.append(sorry, back);
    sheet.append(frame, lost);
    root.append(sheet);
    setTimeout(giveUp, LOADS_IN_MS);
    wide.addEventListener("change", () => loaded && hello());
  }

  // Where the chat does not come, a phone would show an empty sheet and no way back.
  function giveUp() {
    if (ready || !sheet) return;
    lost.hidden = false;
    lost.firstChild.textContent = words.lost;
  }

  function open() {
    if (!sheet) build();
    sheet.hidden = false;
    corner.hidden = true;
    fitSeenPart();
    frame.focus();
    if (loaded) tell({ type: "opened" });
  }

  function close() {
    sheet.hidden = true;
    corner.hidden = false;
    button.focus();
    if (ready) return;
    sheet.remove(); // the next time it is tried anew
    sheet = null;
    loaded = false;
  }

  // A phone's keyboard covers the lower part of the page: the sheet keeps to what is seen.
  function fitSeenPart() {
    if (sheet && window.visualViewport) sheet.style.setProperty("--seen-height", `${visualViewport.height}px`);
  }

  button.addEventListener("click", open);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && sheet && !sheet.hidden) close();
  });
  window.visualViewport?.addEventListener("resize", fitSeenPart);
  addEventListener("message", (event) => {
    if (event.origin !== home || event.source !== frame?.contentWindow || event.data?.app !== APP) return;
    if (event.data.type === "ready") {
      ready = true;
      lost.hidden = true;
    }
    if (event.data.type === "close") close();
    if (event.data.type === "size") sheet.classList.toggle("large", event.data.large === true);
  });
})();

// The few sentences the widget itself says. What the bot says comes from the door;
// the fixed words of the page stand in its template, in both languages.

const TABLE = {
  id: {
    placeholder: "Tulis di sini…",
    log: "Percakapan",
    you: "Kamu",
    bot: "Bot",
    counselor: "Konselor",
    system: "Info",
    waiting: "Balasannya masih ditunggu…",
    retry: "Coba lagi",
    edit: "Ubah tulisan",
    sending: "Sedang dikirim…",
    offline: "Sambunganmu sedang putus. Tulisanmu masih ada di sini, dan “Butuh bantuan sekarang” tetap bisa dibuka.",
    notSent: "Belum terkirim, sambungannya putus.",
    slow: "Balasannya belum datang. Coba lagi saja, pesanmu tidak akan masuk dua kali.",
    trouble: "Ada gangguan di sisi kami, bukan di kamu. Coba lagi sebentar lagi.",
    refused: "Pesan ini tidak bisa diterima.",
    expired: "Percakapan ini sudah ditutup.",
    unanswered: "Pesan ini belum dapat balasan.",
    startAgain: "Mulai percakapan baru",
    change: "Ubah",
    middle: "di tengah",
    leaning: "condong ke",
    sharing: "Yang boleh dilihat konselor",
    counselorCode: "Untuk konselormu:",
    returnCode: "Untukmu sendiri, jangan dibagikan: dengan kode ini kamu bisa melanjutkan dari perangkat lain.",
    copyCode: "Salin kode",
    copied: "Kode sudah disalin.",
    copyByHand: "Tidak bisa disalin otomatis. Kodenya sudah ditandai, tinggal kamu salin.",
    larger: "Perbesar",
    smaller: "Perkecil",
    phone: "Telepon",
    emergency: "Telepon",
    whatsapp: "WhatsApp",
    sms: "SMS",
    web: "Buka",
    email: "Email",
    human: "Ngobrol dengan manusia",
    summary: "Sejauh ini kita punya apa?",
    noConnection: "Sambunganmu sedang putus. Coba lagi kalau sudah tersambung.",
  },
  en: {
    placeholder: "Write here…",
    log: "Conversation",
    you: "You",
    bot: "Bot",
    counselor: "Counselor",
    system: "Notice",
    waiting: "Still waiting for the reply…",
    retry: "Try again",
    edit: "Edit what I wrote",
    sending: "Sending…",
    offline: "You’re offline. What you wrote is still here, and “Get help now” still opens.",
    notSent: "Not sent: the connection dropped.",
    slow: "No reply yet. Try again; your message won’t go in twice.",
    trouble: "Something broke on our side, not yours. Try again in a moment.",
    refused: "This message couldn’t be accepted.",
    expired: "This conversation has been closed.",
    unanswered: "This message hasn’t had a reply yet.",
    startAgain: "Start a new conversation",
    change: "Change",
    middle: "in the middle",
    leaning: "leaning towards",
    sharing: "What your counselor may see",
    counselorCode: "For your counselor:",
    returnCode: "For you alone, don’t share it: with this code you can go on from another device.",
    copyCode: "Copy the code",
    copied: "Code copied.",
    copyByHand: "It couldn’t be copied for you. The code is selected, so you can copy it.",
    larger: "Enlarge",
    smaller: "Shrink",
    phone: "Call",
    emergency: "Call",
    whatsapp: "WhatsApp",
    sms: "Text",
    web: "Open",
    email: "Email",
    human: "Talk to a human",
    summary: "What have we got so far?",
    noConnection: "You’re offline. Try again once you’re connected.",
  },
};

export const LANGUAGES = Object.keys(TABLE);
export const LANGUAGE_NAMES = { id: "Bahasa Indonesia", en: "English" };

/** The language of the page now: "id" or "en". */
export function language() {
  const tag = document.documentElement.lang;
  return LANGUAGES.includes(tag) ? tag : LANGUAGES[0];
}

/** Turns the whole page to a language; returns true where that changed anything. */
export function useLanguage(tag) {
  if (!LANGUAGES.includes(tag) || tag === document.documentElement.lang) return false;
  document.documentElement.lang = tag;
  return true;
}

/** One of the widget's own sentences, in the language of the page. */
export function say(name) {
  return TABLE[language()][name];
}

// Keys for a review: they work only while a reading has the focus, and press the buttons that are there.
"use strict";

document.addEventListener("keydown", (event) => {
  const reading = event.target.closest("[data-reading]");
  const isTyping = event.target.matches("input, textarea, select");
  if (!reading || isTyping || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === "j" || key === "k") {
    const all = [...document.querySelectorAll("[data-reading]")];
    const next = all[all.indexOf(reading) + (key === "j" ? 1 : -1)];
    const first = next && next.querySelector("[data-key]");
    if (first) {
      event.preventDefault();
      first.focus();
    }
    return;
  }
  const button = reading.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});

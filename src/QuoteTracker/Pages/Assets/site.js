// Makes good pages better. Without it, everything works.
"use strict";

// Names of speakers, as they are typed.
for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = document.getElementById(input.getAttribute("list"));
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      // In a search, a name is looked for where a speaker is being typed; else in all of it.
      const inSearch = input.dataset.suggest === "q";
      const typed = inSearch ? /(?:^|\s)speaker:"?([^"\s]*)$/.exec(input.value)?.[1] ?? (/^[\p{L}\p{M} .'’-]+$/u.test(input.value) ? input.value : "") : input.value;
      if (typed.trim().length < 2) return;
      const answer = await fetch(`/api/v1/speakers?limit=8&q=${encodeURIComponent(typed)}`);
      if (!answer.ok) return;
      const { items } = await answer.json();
      list.replaceChildren(...items.map(item => {
        const option = document.createElement("option");
        option.value = inSearch ? `speaker:${item.slug}` : item.name;
        option.label = item.summary ? `${item.name}: ${item.summary}` : item.name;
        return option;
      }));
    }, 150);
  });
}

// Copies a citation.
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Selected: press Ctrl+C";
    }
  });
}

// Slash goes to the search box.
document.addEventListener("keydown", event => {
  if (event.key === "/" && !event.target.closest("input, textarea, select, [contenteditable]")) {
    const box = document.getElementById("q");
    if (box) {
      event.preventDefault();
      box.focus();
    }
  }
});

// The curator's text: selected words go to the form.
const article = document.getElementById("article");
if (article) {
  const choose = document.getElementById("choose");
  const use = choose.querySelector("button");
  use.hidden = false;
  const take = () => {
    // Line ends are one sign in the field and in the text; spaces around the words are not chosen.
    const chosen = article.value.slice(article.selectionStart, article.selectionEnd);
    const words = chosen.trim();
    if (!words) return false;
    choose.querySelector("[name=start]").value = article.selectionStart + chosen.indexOf(words);
    choose.querySelector("[name=length]").value = words.length;
    return true;
  };
  choose.addEventListener("submit", event => {
    if (!take()) event.preventDefault();
  });
  article.addEventListener("keydown", event => {
    if (event.key === "Enter" && take()) {
      event.preventDefault();
      choose.submit();
    }
  });

  // Where the words of the form stand.
  const start = Number(article.dataset.start), length = Number(article.dataset.length);
  if (start >= 0 && length > 0) {
    article.setSelectionRange(start, start + length);
    const before = article.value.slice(0, start).length / Math.max(1, article.value.length);
    article.scrollTop = Math.max(0, article.scrollHeight * before - article.clientHeight / 3);
  }
}

// Drafts: a key a decision. A key that is held down, or pressed before the answer is there, decides nothing more.
const deciding = document.getElementById("deciding");
const drafted = document.getElementById("drafted");
if (drafted) {
  // Where the words of a selection stand in the text; nothing where it reaches out of it.
  const chosen = () => {
    const selection = getSelection();
    if (selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0), words = range.toString().trim();
    if (!words || !drafted.contains(range.commonAncestorContainer)) return null;
    const before = document.createRange();
    before.setStart(drafted, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return { words, start: before.toString().length + range.toString().indexOf(words) };
  };

  const letters = document.getElementById("letters");
  if (letters) {
    letters.checked = localStorage.getItem("letters") !== "off";
    letters.addEventListener("change", () => localStorage.setItem("letters", letters.checked ? "on" : "off"));
  }

  for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;
  document.addEventListener("keydown", event => {
    const isTyping = event.target.closest("textarea, select, input:not([type=radio], [type=checkbox])");
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping || letters?.checked === false) return;
    const meant = document.querySelector(`[data-key~="${CSS.escape(event.key.toLowerCase())}"]`);
    if (meant) {
      event.preventDefault();
      if (meant.tagName === "SUMMARY" && meant.parentElement.open) document.getElementById("d-speakers").focus();
      else meant.click();
    }
  });

  const missing = document.getElementById("missing");
  missing.addEventListener("click", () => {
    const words = chosen();
    if (words) missing.href = `${missing.pathname}?start=${words.start}&length=${words.words.length}`;
  });

  const correct = document.getElementById("correct");
  if (correct) {
    const field = document.getElementById("d-text"), speaker = document.getElementById("d-speakers");
    correct.addEventListener("toggle", () => {
      if (!correct.open) return;
      field.value = chosen()?.words ?? field.value;
      if (correct.querySelector("[autofocus]")) return;
      speaker.focus();
      speaker.select();
    });
    correct.addEventListener("keydown", event => {
      if (event.key === "Escape") deciding.querySelector("[value=accept]").focus();
    });
    field.addEventListener("keydown", event => {
      if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault();
        deciding.requestSubmit(deciding.querySelector("[value=accept]"));
      }
    });
  }

  deciding?.addEventListener("submit", event => {
    if (deciding.dataset.sent) event.preventDefault();
    deciding.dataset.sent = "yes";
  });

  // A browser that goes to a place of the page takes the focus from where it is to be; it does so until all is loaded.
  const settle = () => {
    document.getElementById("now")?.scrollIntoView({ block: "center" });
    if (location.hash && matchMedia("(max-width: 56rem)").matches) document.querySelector(".reading").scrollIntoView();

    // The keys stand below whatever is scrolled.
    const first = document.querySelector("main [autofocus]");
    const isBelow = first?.parentElement.classList.contains("deciding");
    first?.focus({ preventScroll: isBelow });
    if (isBelow) document.querySelector(".panel").scrollTop = 0;
  };
  addEventListener("load", () => requestAnimationFrame(settle));
}

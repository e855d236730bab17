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

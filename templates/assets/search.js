// Finds pages by their titles, ids, headings and tags. Without this script the list of them all is read.
"use strict";

(() => {
  // A page that was read before the report was renewed finds its index gone.
  if (!self.fairleadIndex) return;
  const { items, kinds, headings } = self.fairleadIndex;
  const box = document.querySelector(".search");
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const list = box.querySelector("ol");
  const limit = 50;
  const letters = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i" };

  // Lower case, without accents.
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[ßæœøđłı]/g, (letter) => letters[letter]);
  const folded = items.map(([title, , , id, tags]) => ({ title: plain(title), id: plain(id), tags: tags.map(plain) }));
  const foldedHeadings = headings.map(([text]) => plain(text));

  // Where a word is found in an item, the best place first; null where it is not there.
  function place(word, number, isInHeading) {
    const { title, id, tags } = folded[number];
    if (title.startsWith(word)) return 1;
    if (title.includes(" " + word)) return 2;
    if (title.includes(word)) return 3;
    if (id.includes(word)) return 4;
    if (items[number][5].some((heading) => isInHeading[heading])) return 5;
    return tags.some((tag) => tag.includes(word)) ? 6 : null;
  }

  // The numbers of the items that have every word, the best first: each is as good as the worst place of its words.
  function search(phrase) {
    const words = phrase.split(/\s+/);
    const inHeadings = words.map((word) => foldedHeadings.map((text) => text.includes(word)));
    const found = [[], [], [], [], [], [], []];
    for (const number of items.keys()) {
      const places = words.map((word, at) => place(word, number, inHeadings[at]));
      if (places.includes(null)) continue;
      const isWhole = folded[number].title.startsWith(phrase) || folded[number].id === phrase;
      found[isWhole ? 0 : Math.max(...places)].push(number);
    }
    return found;
  }

  // What led to an item where its title did not: a heading, to which its link leads then, or a tag.
  function reason(number, words) {
    const [, , , , tags, own] = items[number];
    const missing = words.filter((word) => !folded[number].title.includes(word) && !folded[number].id.includes(word));
    if (missing.length === 0) return {};
    const heading = own.find((one) => missing.some((word) => foldedHeadings[one].includes(word)));
    if (heading !== undefined) return { text: headings[heading][0], anchor: headings[heading][1] };
    return { text: tags.find((tag, at) => missing.some((word) => folded[number].tags[at].includes(word))) };
  }

  function row(number, words) {
    const [title, kind, href] = items[number];
    const { text, anchor } = reason(number, words);
    const link = document.createElement("a");
    link.href = anchor ? href.replace(/#.*/, "") + "#" + encodeURIComponent(anchor) : href;
    link.textContent = title;
    const label = document.createElement("span");
    label.className = "label-beside";
    label.textContent = kinds[kind] + (text ? ": " + text : "");
    const row = document.createElement("li");
    row.append(link, " ", label);
    return row;
  }

  function told(count) {
    if (count === 0) return "Nothing has all of these words.";
    if (count === 1) return "One page";
    return count <= limit ? `${count} pages` : `The first ${limit} of ${count.toLocaleString("en-GB")} pages; another word leaves fewer`;
  }

  function show() {
    const phrase = plain(input.value).trim();
    const found = phrase === "" ? [] : search(phrase).flat();
    status.textContent = phrase === "" ? "" : told(found.length);
    list.replaceChildren(...found.slice(0, limit).map((number) => row(number, phrase.split(/\s+/))));
  }

  // The words stand in the address, so that the way back from a page leads to what was found.
  function keep() {
    if (input.value.trim() !== "") history.replaceState(null, "", "#" + new URLSearchParams({ q: input.value }));
  }

  function read() {
    const kept = new URLSearchParams(location.hash.slice(1)).get("q");
    if (kept !== null) input.value = kept;
    show();
    if (location.hash === "" || kept !== null) input.focus();
  }

  // The arrows lead from the words to what was found and along it; Enter opens the first.
  function move(event) {
    const links = [input, ...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" && at === 0) {
      keep();
      links[1]?.click();
    } else if (event.key === "Escape" && at > 0) input.focus();
    else if (step && at >= 0) links[Math.min(Math.max(at + step, 0), links.length - 1)].focus();
    else return;
    event.preventDefault();
  }

  box.hidden = false;
  input.addEventListener("input", show);
  input.addEventListener("blur", keep);
  box.addEventListener("keydown", move);
  read();
})();

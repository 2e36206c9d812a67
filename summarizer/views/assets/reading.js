"use strict";
// A fact and its sentences light up together: on hover, on focus, on click, and from the text.
document.documentElement.classList.add("js");

function reading() {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const HUES = ["l0", "l1", "l2", "l3", "l4", "l5"];
  let pinned = null;

  const frame = (node) => node.closest(".reading");
  const numbers = (node, name) => (node.dataset[name] || "").split(" ").filter(Boolean);
  const sentence = (within, n) => within.querySelector(`.s[data-n="${CSS.escape(n)}"]`);

  function clear() {
    for (const node of document.querySelectorAll(".lit, .on")) {
      node.classList.remove("lit", "on", "in-gold", "in-answer", ...HUES);
    }
  }

  function light(node) {
    const within = frame(node);
    if (!within) return [];
    node.classList.add("on");
    // The sentence takes the colour of the list whose fact is looked at.
    const list = node.closest(".list");
    const hue = HUES.filter((name) => list && list.classList.contains(name.replace("l", "k")));
    const mark = (name, style) =>
      numbers(node, name)
        .map((n) => sentence(within, n))
        .filter(Boolean)
        .map((one) => (one.classList.add("lit", ...style), one));
    mark("gold", ["in-gold"]);
    mark("answer", ["in-answer"]);
    return mark("cites", hue);
  }

  function show(node) {
    clear();
    return node ? light(node) : [];
  }

  // Scrolls the text, not the page, so that the fact stays where it is.
  function reveal(one) {
    const pane = one && one.closest(".pane");
    if (!pane) return;
    const spot = one.getBoundingClientRect();
    const view = pane.getBoundingClientRect();
    if (spot.top >= view.top && spot.bottom <= view.bottom) return;
    const top = pane.scrollTop + spot.top - view.top - view.height / 4;
    pane.scrollTo({ top, behavior: still.matches ? "auto" : "smooth" });
  }

  function pin(node) {
    pinned = node;
    reveal(show(node)[0]);
  }

  document.addEventListener("pointerover", (event) => {
    const node = event.target.closest("[data-cites]");
    if (node) show(node);
  });
  document.addEventListener("pointerout", (event) => {
    if (event.target.closest("[data-cites]")) show(pinned);
  });
  document.addEventListener("focusin", (event) => {
    const node = event.target.closest("[data-cites]");
    if (node) pin(node);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cite");
    const number = event.target.closest("button.n");
    const node = event.target.closest("[data-cites]");
    if (link && frame(link)) {
      event.preventDefault();
      if (node) pin(node);
      reveal(document.getElementById(link.hash.slice(1)));
    } else if (number) {
      citing(number.parentElement);
    } else if (node) {
      pin(node);
    }
  });

  // What cites a sentence: all of it is marked, the first is brought into view.
  function citing(one) {
    pinned = null;
    clear();
    one.classList.add("lit");
    const found = [...frame(one).querySelectorAll("[data-cites]")].filter((node) =>
      numbers(node, "cites").includes(one.dataset.n),
    );
    for (const node of found) node.classList.add("on");
    const first = found.find((node) => node.getClientRects().length);
    if (first) first.scrollIntoView({ block: "center", behavior: still.matches ? "auto" : "smooth" });
  }
}
document.addEventListener("DOMContentLoaded", reading);

// The table filters and sorts; one article is shown at a time, by the address's fragment.
function report() {
  const at = (id) => document.getElementById(id);
  const table = document.querySelector("table.articles");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const fields = ["f-text", "f-language", "f-tag", "f-list", "f-outcome"].map(at);
  const [text, language, tag, list, outcome] = fields;
  const section = (row) => at(row.dataset.case);
  const words = new Map();
  let open = null;

  // What a search looks through: the text, its id, and the values of both sides.
  function content(row) {
    if (!words.has(row)) {
      const parts = section(row).querySelectorAll(".text .s, .v, .headline, h2");
      words.set(row, [...parts].map((part) => part.textContent).join("\n").toLowerCase());
    }
    return words.get(row);
  }

  function matching(row) {
    const lists = list.value
      ? section(row).querySelectorAll(`[data-list="${CSS.escape(list.value)}"]`)
      : section(row).querySelectorAll("[data-list]");
    const wanted = outcome.value ? `tr[data-outcome="${outcome.value}"]` : ".fact";
    return [...lists].some((one) => one.querySelector(wanted));
  }

  function fits(row) {
    if (language.value && row.dataset.language !== language.value) return false;
    if (tag.value && !row.dataset.tags.split(" ").includes(tag.value)) return false;
    if (outcome.value === "failed" && !("failed" in row.dataset)) return false;
    const wanted = text.value.trim().toLowerCase();
    if (wanted && !content(row).includes(wanted)) return false;
    return !(list.value || (outcome.value && outcome.value !== "failed")) || matching(row);
  }

  // Inside an article the choice of list and outcome leaves only what fits.
  function narrow(one) {
    const only = outcome.value === "failed" ? "" : outcome.value;
    for (const part of one.querySelectorAll("[data-list]")) {
      part.hidden = Boolean(list.value) && part.dataset.list !== list.value;
    }
    for (const row of one.querySelectorAll("tr[data-outcome]")) {
      row.hidden = Boolean(only) && row.dataset.outcome !== only;
    }
    for (const fact of one.querySelectorAll("[data-list] .fact")) {
      fact.hidden = Boolean(only) && !fact.querySelector(`tr[data-outcome="${only}"]`);
    }
  }

  const shown = () => [...body.rows].filter((row) => !row.hidden);

  function filter() {
    for (const row of rows) row.hidden = !fits(row);
    const left = shown().length;
    at("f-count").textContent = `${left} of ${rows.length}`;
    at("f-none").hidden = left > 0;
    if (open) narrow(open);
    step();
  }

  function clear() {
    for (const field of fields) field.value = "";
    filter();
  }

  const collator = new Intl.Collator("en", { numeric: true });
  const value = (cell) => cell.dataset.v || cell.textContent;

  function sort(button) {
    const head = button.closest("th");
    const number = button.dataset.sorts === "number";
    const now = head.getAttribute("aria-sort");
    const next = now ? (now === "ascending" ? "descending" : "ascending") : number ? "descending" : "ascending";
    for (const other of table.tHead.querySelectorAll("th")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", next);
    const sign = next === "ascending" ? 1 : -1;
    const column = head.cellIndex;
    const compare = (a, b) => {
      const [x, y] = [value(a.cells[column]), value(b.cells[column])];
      return sign * (number ? Number(x) - Number(y) : collator.compare(x, y));
    };
    body.append(...[...body.rows].sort(compare));
    step();
  }

  // Where "previous" and "next" lead, in the order and the choice of the table.
  function step() {
    if (!open) return;
    const order = shown().map((row) => row.dataset.case);
    const here = order.indexOf(open.id);
    at("go-where").textContent = here < 0 ? "not in the choice" : `${here + 1} of ${order.length}`;
    lead(at("go-previous"), order[here - 1]);
    lead(at("go-next"), here < 0 ? order[0] : order[here + 1]);
  }

  function lead(link, id) {
    link.setAttribute("aria-disabled", String(!id));
    if (id) link.setAttribute("href", `#${id}`);
    else link.removeAttribute("href");
  }

  // #c12 is an article, #c12s3 a sentence in it; anything else is the overview.
  function route() {
    const wanted = /^#(c\d+)(s\d+)?$/.exec(location.hash);
    const next = wanted && at(wanted[1]);
    const before = open;
    if (open) open.classList.remove("open");
    open = next || null;
    document.documentElement.classList.toggle("one", Boolean(open));
    at("steps").hidden = !open;
    if (open) {
      open.classList.add("open");
      narrow(open);
      step();
      if (open !== before) scrollTo(0, 0);
      const one = wanted[2] && at(wanted[1] + wanted[2]);
      if (one) one.scrollIntoView({ block: "center" });
      else open.focus({ preventScroll: true });
    } else if (before) {
      const link = body.querySelector(`a[href="#${before.id}"]`);
      if (link) link.focus();
    }
  }

  const follow = (id) => at(id).hasAttribute("href") && at(id).click();

  for (const field of fields) field.addEventListener("input", filter);
  at("f-clear").addEventListener("click", clear);
  table.tHead.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) sort(button);
  });
  body.addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    if (row && !event.target.closest("a") && !String(getSelection())) location.hash = row.dataset.case;
  });
  addEventListener("hashchange", route);
  document.addEventListener("keydown", (event) => {
    if (!open || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("input, select, textarea")) return;
    if (event.key === "Escape") follow("go-back");
    else if (event.key === "ArrowLeft") follow("go-previous");
    else if (event.key === "ArrowRight") follow("go-next");
  });
  // A browser that comes back to the page may have kept the fields.
  filter();
  route();
}
document.addEventListener("DOMContentLoaded", report);

// Sorts a table where it stands. Without this script the heads of its columns lead to pages that are sorted so.
"use strict";

for (const table of document.querySelectorAll("table[data-sorted]")) {
  const body = table.tBodies[0];
  const inOrder = [...body.rows];

  function sort(head, column, descending) {
    const sign = descending ? -1 : 1;
    const keyed = inOrder.map((row, place) => ({ row, place, key: row.dataset[column] ?? "" }));
    const isNumber = keyed.every(({ key }) => key === "" || Number.isFinite(Number(key)));
    keyed.sort((one, other) => {
      // What has no value comes last, whichever way the others go.
      if ((one.key === "") !== (other.key === "")) return one.key === "" ? 1 : -1;
      const difference = isNumber ? one.key - other.key : one.key.localeCompare(other.key, document.documentElement.lang);
      return difference * sign || one.place - other.place;
    });
    body.append(...keyed.map(({ row }) => row));
    for (const other of table.tHead.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    table.dataset.sorted = column;
  }

  // Rows of equal values keep the order of their ranks, whatever page this is.
  inOrder.sort((one, other) => one.dataset.rank - other.dataset.rank);

  table.tHead.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-column]");
    // With a modifier key the page is wanted, in a window of its own.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const head = link.closest("th");
    const now = head.getAttribute("aria-sort");
    const descending = now === null ? link.dataset.direction === "descending" : now === "ascending";
    sort(head, link.dataset.column, descending);
  });
}

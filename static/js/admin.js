// Mends what Django's own pages lack: names for the boxes that find a relation as one types, for headers without
// words and for signs.
"use strict";

window.addEventListener("load", () => {
  document.querySelectorAll(".tabular thead th:empty").forEach((header) => {
    const cell = document.createElement("td");
    cell.className = header.className;
    header.replaceWith(cell);
  });
  document.querySelectorAll(".help-tooltip[aria-label]").forEach((sign) => sign.setAttribute("role", "img"));
});

window.addEventListener("load", () => {
  const $ = window.django && window.django.jQuery;
  if (!$) {
    return;
  }
  const BOX = "select.admin-autocomplete";

  const name = (select) => {
    const shown = select.parentElement.querySelector(".select2-selection__rendered");
    if (shown) {
      const chosen = select.selectedOptions[0];
      shown.setAttribute("aria-label", `${select.title}: ${(chosen && chosen.text) || "none chosen"}`);
    }
  };
  const nameAll = () => document.querySelectorAll(BOX).forEach(name);

  nameAll();
  document.addEventListener("formset:added", () => window.setTimeout(nameAll));
  $(document).on("change", BOX, (event) => name(event.target));
  $(document).on("select2:open", BOX, (event) => {
    const search = document.querySelector(".select2-container--open .select2-search__field");
    const opened = event.target.parentElement.querySelector(".select2-selection");
    if (search) {
      search.setAttribute("aria-label", `Search: ${event.target.title}`);
    }
    if (opened && opened.hasAttribute("aria-owns")) {
      opened.setAttribute("aria-controls", opened.getAttribute("aria-owns"));
    }
  });
});

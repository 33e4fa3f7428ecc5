// Names offered under a search box while one types, after the combobox pattern of the ARIA guide.
// Without this script the box is a plain form: Enter searches, as it does here where no name is chosen.

const WAIT = 150; // milliseconds after the last key
const ADDRESS = "/search/suggest.json?q=";
let boxes = 0;

class Suggest {
  constructor(input) {
    boxes += 1;
    this.input = input;
    this.found = [];
    this.chosen = -1;
    this.list = document.createElement("ul");
    this.list.id = `suggest-${boxes}`;
    this.list.className = "suggest__list";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Names in the register");
    this.said = document.createElement("div");
    this.said.className = "govuk-visually-hidden";
    this.said.setAttribute("role", "status");

    const frame = document.createElement("div");
    frame.className = "suggest";
    input.replaceWith(frame);
    frame.append(input, this.list, this.said);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", this.list.id);

    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    // The box keeps the focus while a name is pressed, else the list would close before the click.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        this.go(this.found[[...this.list.children].indexOf(option)]);
      }
    });
  }

  typed() {
    window.clearTimeout(this.timer);
    this.close();
    const words = this.input.value.trim();
    // One Chinese character is a word, one letter is not.
    if (words.length > 1 || /[^\u0000-\u02ff]/.test(words)) {
      this.timer = window.setTimeout(() => this.ask(words), WAIT);
    }
  }

  async ask(words) {
    try {
      const answer = await fetch(ADDRESS + encodeURIComponent(words), { credentials: "omit" });
      const found = answer.ok ? (await answer.json()).suggestions : [];
      if (words === this.input.value.trim() && document.activeElement === this.input) {
        this.show(found);
      }
    } catch {
      // No names are offered while the register cannot be asked; the form still works.
    }
  }

  show(found) {
    this.found = found;
    this.chosen = -1;
    this.list.replaceChildren(...found.map((each, place) => this.option(each, place)));
    this.open(found.length > 0);
    const many = found.length === 1 ? "1 name" : `${found.length} names`;
    this.said.textContent = found.length ? `${many} offered: use the up and down arrows.` : "No names offered.";
  }

  option({ text, zh, type }, place) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${place}`;
    option.className = "suggest__option";
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(text);
    if (zh) {
      const chinese = document.createElement("span");
      chinese.lang = "zh-Hans";
      chinese.textContent = zh;
      option.append(" ", chinese);
    }
    const what = document.createElement("span");
    what.className = "suggest__type";
    what.textContent = type;
    option.append(" ", what);
    return option;
  }

  key(event) {
    const last = this.found.length - 1;
    const moves = {
      ArrowDown: this.chosen >= last ? 0 : this.chosen + 1,
      ArrowUp: this.chosen <= 0 ? last : this.chosen - 1,
    };
    if (event.key in moves && last >= 0 && !event.isComposing) {
      event.preventDefault();
      this.open(true);
      this.choose(moves[event.key]);
    } else if (event.key === "Enter" && this.chosen >= 0 && !event.isComposing) {
      event.preventDefault();
      this.go(this.found[this.chosen]);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  choose(place) {
    this.chosen = place;
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
    const option = this.list.children[place];
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
  }

  close() {
    this.choose(-1);
    this.open(false);
  }

  go(suggestion) {
    window.location.assign(suggestion.url);
  }
}

document.querySelectorAll("[data-suggest]").forEach((input) => new Suggest(input));

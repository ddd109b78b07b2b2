/* Makes a form of the links by which a timeline can be narrowed down. What is chosen stands in the address, so that
   it can be sent to somebody, and the way back leads back. Without this script, the links lead to prebuilt pages. */
const filterOf = form => {
  const groups = [...form.querySelectorAll("details[data-facet]")];
  const items = [...document.querySelectorAll(".dl-month .dl-events > li, .dl-lines > tr")];
  const names = groups.map(group => group.dataset.facet);
  const values = new Map();
  const held = (item, name) => {
    const key = item.dataset[name] || "";
    if (!values.has(key)) values.set(key, new Set(key.split(" ")));
    return values.get(key);
  };
  const element = (name, more = {}) => Object.assign(document.createElement(name), more);

  const dates = form.querySelector(".dl-dated");
  const span = element("div", { className: "dl-dates" });
  for (const name of ["from", "to"]) {
    const label = element("label", { textContent: form.dataset[name] });
    label.append(element("input", { type: "date", name }));
    span.append(label);
  }
  dates.append(span);

  for (const group of groups) {
    for (const item of group.querySelectorAll("li")) {
      const [name, count] = item.children;
      const label = element("label"), words = element("span", { textContent: name.textContent, dir: "auto" });
      label.append(element("input", { type: "checkbox", name: group.dataset.facet, value: item.dataset.value }), words);
      name.replaceWith(label);
      label.after(count);
    }
  }
  const chips = element("p", { className: "dl-chips", hidden: true });
  form.append(chips);
  form.classList.add("dl-live");

  const chosen = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const fits = (item, choice, but) => {
    const { first, last } = item.dataset, from = choice.get("from"), to = choice.get("to");
    if ((from || to) && !first) return false;
    if ((from && last < from) || (to && first > to)) return false;
    return names.every(name => {
      const wanted = name === but ? [] : choice.getAll(name);
      return !wanted.length || wanted.some(value => held(item, name).has(value));
    });
  };
  const show = () => {
    const choice = chosen();
    let shown = 0;
    for (const item of items) {
      item.hidden = !fits(item, choice);
      shown += !item.hidden;
    }
    for (const month of document.querySelectorAll(".dl-month")) month.hidden = !month.querySelector(".dl-events > li:not([hidden])");
    for (const group of groups) {
      const counts = new Map(), name = group.dataset.facet;
      for (const item of items) if (fits(item, choice, name)) for (const value of held(item, name)) counts.set(value, (counts.get(value) || 0) + 1);
      for (const item of group.querySelectorAll("li")) {
        const count = counts.get(item.dataset.value) || 0;
        item.querySelector(".dl-count").textContent = count;
        item.toggleAttribute("data-none", !count);
      }
    }
    chips.replaceChildren(element("span", { textContent: form.dataset.shown.replace("{shown}", shown).replace("{all}", items.length) }));
    for (const [name, value] of choice) {
      const input = [...form.elements[name].length ? form.elements[name] : [form.elements[name]]].find(each => each.type === "date" || each.value === value);
      const words = input.type === "date" ? `${form.dataset[name]} ${value}` : input.nextSibling.textContent;
      const chip = element("button", { type: "button", textContent: `${words} ×` });
      chip.setAttribute("aria-label", form.dataset.without.replace("{choice}", words));
      chip.onclick = () => { input.type === "date" ? input.value = "" : input.checked = false; changed(); chips.querySelector("button")?.focus(); };
      chips.append(chip);
    }
    chips.hidden = !choice.size;
  };
  const changed = () => {
    const query = chosen().toString();
    history.pushState(null, "", query ? `?${query}` : location.pathname);
    show();
  };
  const read = () => {
    const choice = new URLSearchParams(location.search);
    for (const input of form.elements) {
      if (input.type === "checkbox") input.checked = choice.getAll(input.name).includes(input.value);
      else if (input.type === "date") input.value = choice.get(input.name) || "";
    }
    for (const link of document.querySelectorAll(".dl-views a")) link.search = location.search;
    if (choice.size || !chips.hidden) show(); // As it is built, a page shows everything.
  };
  form.addEventListener("change", changed);
  form.addEventListener("submit", event => event.preventDefault());
  addEventListener("popstate", read);
  read();
};
document.querySelectorAll(".dl-filter").forEach(filterOf);

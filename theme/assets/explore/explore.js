/* The map of places, to be moved and to be narrowed down in time. Leaflet moves it; all that is on it is the site's
   own: map.js has the ground and the places, the events are told of in files that are loaded when a place is opened.
   Whatever stands in an event is written as text, never as markup. */
self.datelineExplore = figure => {
  const L = self.L, data = self.datelineMap, words = figure.dataset;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const element = (name, more = {}, ...inner) => {
    const made = Object.assign(document.createElement(name), more);
    made.append(...inner);
    return made;
  };
  const { format } = new Intl.NumberFormat(`${document.documentElement.lang || "en"}-u-nu-latn`);
  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (all, name) => values[name]?.toFixed ? format(values[name]) : values[name] ?? all);

  /* What is around the map. */
  const ground = element("div", { className: "dl-explore-map" });
  const times = element("fieldset", { className: "dl-times" }, element("legend", { textContent: words.time }));
  const sum = element("p", { className: "dl-sum" });
  const licence = element("a", { href: `${words.root}assets/leaflet/LICENSE.txt`, textContent: "Leaflet" });
  const note = element("p", { className: "dl-small" }, `${words.key} `, licence, ", Natural Earth, GeoNames.");
  const whole = element("div", { className: "dl-explore", hidden: true }, ground, times, sum, note);
  figure.append(whole);

  /* Which events each place has, and which of them are of the time that is chosen. */
  const running = steps => { let at = 0; return steps.map(step => at += step); };
  const places = data.places.map(([name, id, lat, lon, area, reach, steps]) => ({ name, id, at: [lat, lon], area, reach, events: running(steps) }));
  const most = Math.max(...places.map(place => place.events.length)), end = data.times.length - 1;
  const largest = 23 * Math.min(1, (12 / places.length) ** 0.25) * Math.min(1, most / 12) ** 0.4;
  let from = 0, to = end;
  const fits = event => from === 0 && to >= end || data.first[event] >= 0 && data.first[event] <= to && data.last[event] >= from;

  /* The ground: an area or line each, coloured by maps.css as the drawing is. */
  const { steps: scale, bounds: [south, west, north, east], zoom } = data.ground, middle = (west + east) / 2;
  const map = L.map(ground, {
    attributionControl: false, zoomControl: false, scrollWheelZoom: false, zoomSnap: 0.25, minZoom: 1, maxZoom: zoom, worldCopyJump: false,
    maxBounds: [[-84, middle - 180], [84, middle + 180]], maxBoundsViscosity: 1,
    ...still && { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false },
  });
  if (still) {
    const { panBy } = map;
    map.panBy = (by, options) => panBy.call(map, by, { ...options, animate: false });
  }
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  ground.setAttribute("role", "group");
  ground.setAttribute("aria-label", words.name);
  map.on("focus", () => map.scrollWheelZoom.enable()).on("blur", () => map.scrollWheelZoom.disable());
  map.createPane("ground").style.zIndex = 200;
  map.createPane("words").style.zIndex = 450;
  const under = L.svg({ pane: "ground", padding: 0.3 });
  const lines = packed => packed.map(line => {
    let x = 0, y = 0;
    const corners = [];
    for (let n = 0; n < line.length; n += 2) corners.push([(y += line[n + 1]) / scale, (x += line[n]) / scale]);
    return corners;
  });
  const lay = () => {
    const options = { renderer: under, interactive: false };
    for (const [name, kind] of [["land", "land"], ["rivers", "river"], ["lakes", "lake"], ["provinces", "admin1"], ["borders", "border"], ["disputed", "disputed"]]) {
      const closed = kind === "land" || kind === "lake";
      L[closed ? "polygon" : "polyline"](lines(data.ground[name]), { ...options, fill: closed, className: `dl-map-${kind}` }).addTo(map);
    }
    map.getPane("ground").setAttribute("aria-hidden", "true");
  };

  /* The places: one stop of the tab key, from which arrow keys lead on. */
  const over = L.svg({ padding: 0.3 });
  const metres = lat => 40075016.7 * Math.cos(lat * Math.PI / 180) / 2 ** (map.getZoom() + 8);
  const size = place => {
    const counted = Math.max(5, largest * Math.sqrt(place.count / most)), reached = place.reach * 1000 / metres(place.at[0]);
    place.path.classList.toggle("dl-map-reach", reached > 1.5 * counted);
    place.circle.setRadius(Math.round(2 * Math.max(counted, reached)) / 2);
  };
  let stop;
  const rest = place => {
    stop?.path.setAttribute("tabindex", "-1");
    stop = place;
    stop?.path.setAttribute("tabindex", "0");
  };
  /* The shape of a province; that of a country while one looks at it. */
  const shape = place => {
    const known = data.ground.areas[place.id];
    if (!known) return;
    place.shape = L.polygon(lines(known), { renderer: under, interactive: false, className: "dl-map-area" }).addTo(map).getElement();
    for (const name of ["mouseenter", "focus", "mouseleave", "blur"]) {
      place.path.addEventListener(name, () => place.shape.classList.toggle("dl-lit", name === "mouseenter" || name === "focus"));
    }
  };
  const draw = () => {
    for (const place of [...places].sort((one, other) => other.area - one.area)) {
      place.circle = L.circleMarker(place.at, { renderer: over, radius: 5, bubblingMouseEvents: false, className: `dl-map-${place.area ? "vague" : "count"}` }).addTo(map);
      place.path = place.circle.getElement();
      place.path.setAttribute("role", "button");
      place.path.setAttribute("tabindex", "-1");
      place.circle.on("click", () => tell(place));
      place.path.addEventListener("focus", () => rest(place));
      place.path.addEventListener("keydown", event => pressed(event, place));
      shape(place);
    }
  };
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const pressed = (event, place) => {
    if (event.key === "Enter" || event.key === " ") tell(place);
    else if (ways[event.key]) go(place, ...ways[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /* To the nearest place on that side. */
  const go = (place, right, down) => {
    const here = map.latLngToLayerPoint(place.at);
    let best, least = Infinity;
    for (const other of places) {
      if (!other.count || other === place) continue;
      const off = map.latLngToLayerPoint(other.at).subtract(here);
      const along = off.x * right + off.y * down, aside = Math.abs(off.x * down) + Math.abs(off.y * right);
      if (along > 0 && along + 2 * aside < least) [best, least] = [other, along + 2 * aside];
    }
    if (!best) return;
    map.panInside(best.at, { padding: [40, 40], animate: !still });
    best.path.focus({ preventScroll: true });
  };

  /* What happened at a place: the latest events of the time that is chosen. */
  const told = number => {
    data.events ??= [];
    data.coming ??= [];
    return data.coming[number] ??= new Promise((done, failed) => document.head.append(
      element("script", { src: words.root + data.told[number], onload: () => done(data.events[number]), onerror: failed })));
  };
  const tell = async place => {
    const SHOWN = 5, events = place.events.filter(fits), latest = events.slice(-SHOWN).reverse();
    const page = `${words.root}places/${place.id}${place.id.startsWith("#") ? "" : "/"}`; // A spot is on the page of all.
    const name = element("a", { href: page, textContent: place.name, dir: "auto" });
    const list = element("ol", {}, element("li", { textContent: words.waiting }));
    const rest = element("a", { href: name.href, textContent: words.all });
    const content = element("div", {}, element("h2", {}, name), list, element("p", {}, ...events.length > SHOWN ? [`${fill(words.more, { count: events.length - SHOWN })} · `] : [], rest));
    const popup = L.popup({ className: "dl-popup", maxWidth: Math.min(300, map.getSize().x - 70), minWidth: 200, maxHeight: 260, autoPanPaddingTopLeft: [12, 12], autoPanPaddingBottomRight: [12, 12] }).setLatLng(place.at).setContent(content).openOn(map);
    const close = popup.getElement().querySelector(".leaflet-popup-close-button");
    close.setAttribute("aria-label", words.hide);
    const back = () => place.path.focus({ preventScroll: true });
    close.addEventListener("click", back);
    popup.getElement().addEventListener("keydown", event => {
      if (event.key === "Escape") map.closePopup(), back();
    });
    name.focus({ preventScroll: true });
    try {
      const rows = await Promise.all(latest.map(async event => (await told(Math.floor(event / data.chunk)))[event % data.chunk]));
      list.replaceChildren(...rows.map(([id, title, when]) => element("li", {},
        element("span", { className: "dl-when", textContent: when }), " ", element("a", { href: `${words.root}events/${id}/`, textContent: title, dir: "auto" }))));
    } catch {
      list.remove();
    }
    const held = content.contains(document.activeElement) && document.activeElement;
    popup.update(); // which hides it for a moment, and takes away the focus
    if (held) held.focus({ preventScroll: true });
  };

  /* Names, as far as there is room: of places, then of countries, then of cities. */
  const named = [
    ...places.map(place => [place.name, ...place.at, -1, "spot", place]),
    ...data.ground.countries.map(row => [...row, "country"]), ...data.ground.cities.map(row => [...row, "city"]),
  ];
  const write = () => {
    const near = map.getZoom(), { x: wide, y: high } = map.getSize(), taken = [], written = [];
    const room = box => box[0] > 0 && box[2] < wide && box[1] > 0 && box[3] < high
      && !taken.some(other => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
    for (const [name, lat, lon, rank, kind, place] of named) {
      if (written.length > 45) break;
      if (place ? !place.count : kind === "country" ? rank > near + 1 || near > 9 : rank > near - 0.5) continue;
      const { x, y } = map.latLngToContainerPoint([lat, lon]);
      const counted = place ? Math.max(5, largest * Math.sqrt(place.count / most)) : kind === "city" ? 3 : 0;
      const half = name.length * (kind === "country" ? 4.6 : 3.6), down = kind === "country" ? 0 : counted + 10;
      const spot = [[0, down], [0, -down], [counted + half + 5, 0], [-counted - half - 5, 0]].slice(0, down ? 4 : 1)
        .map(([right, by]) => [x + right, y + by]).find(([x, y]) => room([x - half, y - 9, x + half, y + 9]));
      if (!spot) continue;
      taken.push([spot[0] - half, spot[1] - 9, spot[0] + half, spot[1] + 9], [x - counted, y - counted, x + counted, y + counted]);
      written.push([name, kind, spot]);
      if (kind === "city") written.push(["", "dot", [x, y]]);
    }
    map.getPane("words").replaceChildren(...written.map(([name, kind, spot]) => {
      const label = element("span", { className: `dl-word dl-word-${kind} leaflet-zoom-hide`, textContent: name, dir: "auto" });
      L.DomUtil.setPosition(label, map.containerPointToLayerPoint(spot));
      return label;
    }));
    map.getPane("words").setAttribute("aria-hidden", "true");
  };

  /* Time: two handles, of which neither passes the other. */
  const slider = (label, value) => {
    const input = element("input", { type: "range", min: 0, max: end, value }), words = element("span", { className: "dl-when" });
    times.append(element("label", {}, element("span", { textContent: label }), input, words));
    words.setAttribute("aria-hidden", "true");
    input.addEventListener("input", () => { moved(input); });
    return { input, words };
  };
  const strip = () => {
    const counts = data.times.map(() => 0);
    for (const first of data.first) if (first >= 0) counts[first] += 1;
    const high = Math.max(...counts), svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", `0 0 ${counts.length} 1`);
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("aria-hidden", "true");
    svg.append(document.createElementNS(svg.namespaceURI, "path"));
    svg.firstChild.setAttribute("d", counts.map((count, n) => count && `M${n + 0.1} 1v-${Math.max(count / high, 0.06)}h.8V1z`).filter(Boolean).join(""));
    times.append(svg);
  };
  let first, last, waiting;
  const moved = input => {
    if (+first.input.value > +last.input.value) (input === first.input ? last : first).input.value = input.value;
    [from, to] = [+first.input.value, +last.input.value];
    waiting ??= requestAnimationFrame(() => { waiting = null; map.closePopup(); show(); });
  };
  const show = () => {
    for (const place of places) {
      const count = place.events.filter(fits).length;
      if (count === place.count) continue;
      place.count = count;
      for (const path of [place.path, place.shape]) path?.classList.toggle("dl-none", !count);
      place.path.setAttribute("aria-label", fill(words.place, { place: place.name, count }));
      if (count) size(place);
    }
    if (!stop?.count) rest(places.find(place => place.count));
    const shown = data.first.filter((_, event) => fits(event)).length;
    const undated = from > 0 || to < end ? data.first.filter(first => first < 0).length : 0;
    sum.textContent = fill(words.shown, { shown, all: data.first.length }) + (undated ? `; ${words.undated}` : "");
    for (const [handle, at] of first ? [[first, from], [last, to]] : []) {
      handle.words.textContent = data.times[at];
      handle.input.setAttribute("aria-valuetext", data.times[at]);
    }
    write();
  };

  const start = () => {
    map.fitBounds([[south, west], [north, east]], { padding: [36, 36], maxZoom: Math.min(zoom, 9), animate: false });
    map.setMinZoom(Math.max(0, Math.min(2, Math.floor(map.getZoom()))));
    lay();
    draw();
    if (end > 0) {
      strip();
      [first, last] = [slider(words.from, 0), slider(words.to, end)];
    } else times.remove();
    show();
    map.on("moveend", write);
    map.on("zoomend", () => { for (const place of places) if (place.reach && place.count) size(place); });
  };
  let begun = false;
  return {
    map,
    toggle: () => {
      whole.hidden = !whole.hidden;
      if (!whole.hidden && !begun) { begun = true; map.invalidateSize({ animate: false }); start(); }
      return !whole.hidden;
    },
  };
};

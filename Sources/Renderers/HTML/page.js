'use strict';
// Works on what the page holds already: text is only ever set as text, never as markup.
(() => {
  const get = (id) => document.getElementById(id);
  const documents = new Map();
  const slip = get('slip');
  let lit = [];
  let held = null;

  // The figures and claims of the document that an element belongs to, read when they are first asked for.
  const dataOf = (element) => {
    const section = element.closest('.document');
    if (!documents.has(section)) documents.set(section, JSON.parse(section.querySelector('script.data').textContent));
    return documents.get(section);
  };
  const indexOf = (figure, data) => Number(figure.id.slice(data.prefix.length + 1));
  const figureAt = (index, data) => get(data.prefix + 'f' + index);

  // --- A figure with its operands and mentions ---

  const groups = new WeakMap();
  const mentions = (group, data) => {
    if (group < 0) return [];
    if (!groups.has(data)) {
      const found = new Map();
      data.figures.forEach(([, , name], index) => {
        if (name >= 0) found.set(name, [...(found.get(name) || []), index]);
      });
      groups.set(data, found);
    }
    return groups.get(data).get(group) || [];
  };

  const light = (index, name, data) => {
    const figure = figureAt(index, data);
    if (!figure || figure.classList.contains('lit') || figure.classList.contains('operand')) return;
    figure.classList.add(name);
    lit.push([figure, name]);
  };

  const goOut = () => {
    for (const [figure, name] of lit) figure.classList.remove(name);
    lit = [];
    slip.hidden = true;
  };

  const show = (figure) => {
    goOut();
    const data = dataOf(figure);
    const index = indexOf(figure, data);
    const entry = data.figures[index];
    if (!entry) return;
    const [label, , group, claims] = entry;
    light(index, 'lit', data);
    for (const claim of claims) {
      const [, stated, operands] = data.claims[claim];
      for (const other of [stated, ...operands]) if (other !== index) light(other, 'operand', data);
    }
    const elsewhere = mentions(group, data).filter((other) => other !== index);
    for (const other of elsewhere) light(other, 'mention', data);
    tell(label, claims, elsewhere, data);
  };

  const line = (text, name) => {
    const paragraph = document.createElement('p');
    if (name) paragraph.className = name;
    paragraph.textContent = text;
    slip.append(paragraph);
    return paragraph;
  };

  const tell = (label, claims, elsewhere, data) => {
    slip.replaceChildren();
    if (label) line(label, 'name');
    if (!claims.length) line(slip.dataset.unchecked, 'where');
    for (const claim of claims) {
      const [verdict, , , text, isFinding] = data.claims[claim];
      const paragraph = line('');
      if (isFinding) {
        const link = document.createElement('a');
        link.href = '#' + data.prefix + 'c' + claim;
        link.textContent = verdict;
        paragraph.append(link, ' ' + text);
      } else {
        paragraph.textContent = verdict + ' ' + text;
      }
    }
    if (elsewhere.length) line(slip.dataset.mention + ' × ' + elsewhere.length, 'where');
    slip.hidden = false;
  };

  const figureOf = (event) => event.target.closest && event.target.closest('.report .f');

  // One listener an event for all figures of all documents.
  document.addEventListener('pointerover', (event) => {
    if (held || event.pointerType === 'touch') return;
    const figure = figureOf(event);
    if (figure) show(figure);
    else if (lit.length && !event.target.closest('#slip')) goOut();
  });
  // Pressing a figure moves the focus to it, which holds it: the click asks for what was held before.
  let heldBefore = null;
  document.addEventListener('pointerdown', () => { heldBefore = held; });
  document.addEventListener('click', (event) => {
    if (event.target.closest('#slip, a, button, input, select, dialog')) return;
    const figure = figureOf(event);
    held = figure && figure !== heldBefore ? figure : null;
    if (held) show(held);
    else goOut();
  });
  document.addEventListener('focusin', (event) => {
    const figure = figureOf(event);
    if (figure && figure !== held) {
      held = figure;
      show(figure);
    }
  });
  let followed = '';
  const follow = () => {
    followed = location.hash;
    const target = location.hash.length > 1 && get(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches('.f, .finding')) target.focus({ preventScroll: true });
  };
  // The event comes later than the change: by then a key may have moved the focus on.
  window.addEventListener('hashchange', () => { if (location.hash !== followed) follow(); });
  const go = (hash) => {
    location.hash = hash;
    follow();
  };

  // --- Filters ---

  const search = get('search');
  const kind = get('kind');
  const shown = get('shown');
  const findings = [...document.querySelectorAll('.finding')];
  const texts = new Map();
  const textOf = (finding) => {
    if (!texts.has(finding)) texts.set(finding, finding.textContent.toLowerCase());
    return texts.get(finding);
  };
  const filter = () => {
    const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const finding of findings) {
      const fits = (!kind.value || finding.dataset.kind === kind.value)
        && words.every((word) => textOf(finding).includes(word));
      finding.hidden = !fits;
      if (fits) count += 1;
    }
    shown.textContent = count + ' / ' + findings.length + ' ' + shown.dataset.word;
  };
  search.addEventListener('input', filter);
  kind.addEventListener('change', filter);
  for (const box of document.querySelectorAll('.key input')) {
    box.hidden = false;
    box.addEventListener('change', () => document.body.classList.toggle('no-' + box.dataset.mark, !box.checked));
  }

  // --- Keys ---

  const help = get('help');
  get('help-button').addEventListener('click', () => help.showModal());

  // The next one behind (or before) the place of the focus or, without one, of the window.
  const step = (selector, isForward) => {
    const all = [...document.querySelectorAll(selector)].filter((element) => !element.hidden);
    const here = document.activeElement;
    const isBehind = (element) => here && here !== document.body
      ? here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
      : element.getBoundingClientRect().top >= 0;
    const isBefore = (element) => here && here !== document.body
      ? here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING && !element.contains(here)
      : element.getBoundingClientRect().top < 0;
    const next = isForward ? all.find(isBehind) || all[0] : all.findLast(isBefore) || all[all.length - 1];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: next.matches('.f') ? 'center' : 'start' });
  };

  const turn = () => {
    const here = document.activeElement;
    if (here.matches('.finding')) {
      const place = here.querySelector('.place[href]');
      if (place) go(place.hash);
    } else if (here.matches('.f')) {
      const data = dataOf(here);
      const claims = data.figures[indexOf(here, data)][3];
      const claim = claims.find((claim) => data.claims[claim][4]);
      if (claim !== undefined) go(data.prefix + 'c' + claim);
    } else {
      return false;
    }
    return true;
  };

  const keys = {
    j: () => step('.finding', true),
    k: () => step('.finding', false),
    n: () => step('.report .f', true),
    p: () => step('.report .f', false),
    u: () => step('.report .f.u', true),
    '/': () => search.focus(),
    '?': () => help.showModal(),
    Enter: turn,
    Escape: () => {
      held = null;
      goOut();
      document.activeElement.blur();
    },
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const isTyping = event.target.matches('input[type=search], select');
    if (isTyping && event.key !== 'Escape') return;
    if (event.key === 'Enter' && event.target.matches('a, button, summary, input')) return;
    const action = keys[event.key];
    if (action && action() !== false) event.preventDefault();
  });

  document.querySelector('.controls').hidden = false;
  filter();
  follow();
})();
